/** What one region does in a year, and what it leaves. */
export type RegionYear = {
  readonly people: number
  readonly submissions: number
  readonly requests: number
  readonly alarms: number
  readonly rowsWritten: number
  readonly rowsRead: number
  readonly cpuMilliseconds: number
  readonly objectGigabyteSeconds: number
  /** Of rows and of files, at the year's end. */
  readonly storedGigabytes: number
  readonly fileGigabytes: number
  readonly fileWrites: number
  /** In the busiest hour of the last day of the busiest stage. */
  readonly peakHour: {
    readonly submissions: number
    readonly requests: number
    readonly requestsASecond: number
  }
}

/** What an appraisal comes to on average, as it was played. */
export type MeanYear = {
  readonly submissions: number
  readonly alarms: number
  readonly storedBytes: number
  /** Of the whole appraisal with all that its people fetch of it, as the runtime counts them. */
  readonly rowsWritten: number
  readonly rowsRead: number
}

/** Rows of what recurs beside appraisals, as the runtime counts them. */
export type RecurringRows = {
  readonly draftCopy: Rows
  /** A sync that brings nothing new, of an object that is awake, and of one that has to wake up for it. */
  readonly sync: Rows
  readonly waking: Rows
}

export type Rows = { readonly read: number; readonly written: number }

export type Assumptions = {
  readonly officeDays: number
  readonly syncsADay: number
  readonly devicesAPerson: number
  readonly shareOfDevicesThatSync: number
  readonly requestsASubmission: {
    readonly push: number
    readonly pull: number
    readonly draftCopies: number
    readonly results: number
  }
  readonly filesAPerson: number
  readonly megabytesAPerson: number
  readonly partsAFile: number
  readonly cpuMilliseconds: { readonly push: number; readonly other: number }
  readonly objectMilliseconds: { readonly push: number; readonly other: number }
  readonly objectGigabytes: number
  readonly shareOfSyncsThatWake: number
  readonly alarmsSetASubmission: number
  readonly lastDayShare: number
  readonly lastDayPeakHourShare: number
  readonly peakWithinHour: number
}

/** A year of a region of so many people, each with one appraisal. */
export function regionYear(
  people: number,
  { mean, rows }: { readonly mean: MeanYear; readonly rows: RecurringRows },
  of: Assumptions,
): RegionYear {
  const submissions = people * mean.submissions
  const { push, pull, draftCopies, results } = of.requestsASubmission
  const pushes = submissions * push
  const files = people * of.filesAPerson * of.partsAFile
  const syncs = people * of.devicesAPerson * of.shareOfDevicesThatSync * of.syncsADay * of.officeDays
  const others = submissions * (pull + draftCopies) + people * results + files + syncs
  const alarms = people * mean.alarms
  const requests = pushes + others
  const copies = submissions * draftCopies
  const recurring = (kind: keyof Rows) =>
    copies * rows.draftCopy[kind] +
    syncs * rows.sync[kind] +
    syncs * of.shareOfSyncsThatWake * rows.waking[kind]
  return {
    people,
    submissions,
    requests,
    alarms,
    // Setting an alarm counts as a row, and so does taking away the proof of each request when it is over.
    rowsWritten:
      people * mean.rowsWritten +
      submissions * of.alarmsSetASubmission +
      alarms +
      requests +
      recurring('written'),
    rowsRead: people * mean.rowsRead + recurring('read'),
    cpuMilliseconds: pushes * of.cpuMilliseconds.push + (others + alarms) * of.cpuMilliseconds.other,
    objectGigabyteSeconds:
      ((pushes * of.objectMilliseconds.push + (others + alarms) * of.objectMilliseconds.other) / 1000) *
      of.objectGigabytes,
    storedGigabytes: (people * mean.storedBytes) / 1e9,
    fileGigabytes: (people * of.megabytesAPerson) / 1e3,
    fileWrites: files,
    peakHour: peakHour(people, of),
  }
}

/**
 * The busiest hour: everybody has the same task with the same last day, a share of them send it on that day, and a share
 * of these in one hour; within it some minutes are busier than others.
 */
function peakHour(people: number, of: Assumptions): RegionYear['peakHour'] {
  const { push, pull, draftCopies } = of.requestsASubmission
  const submissions = people * of.lastDayShare * of.lastDayPeakHourShare
  const syncs = (people * of.devicesAPerson * of.shareOfDevicesThatSync * of.syncsADay) / 8
  const requests = submissions * (push + pull + draftCopies) + syncs
  return { submissions, requests, requestsASecond: (requests / 3600) * of.peakWithinHour }
}

/** Several regions together, as if all had the same last day. */
export function together(years: readonly RegionYear[]): RegionYear {
  const sum = (of: (year: RegionYear) => number) => years.reduce((total, year) => total + of(year), 0)
  return {
    people: sum((year) => year.people),
    submissions: sum((year) => year.submissions),
    requests: sum((year) => year.requests),
    alarms: sum((year) => year.alarms),
    rowsWritten: sum((year) => year.rowsWritten),
    rowsRead: sum((year) => year.rowsRead),
    cpuMilliseconds: sum((year) => year.cpuMilliseconds),
    objectGigabyteSeconds: sum((year) => year.objectGigabyteSeconds),
    storedGigabytes: sum((year) => year.storedGigabytes),
    fileGigabytes: sum((year) => year.fileGigabytes),
    fileWrites: sum((year) => year.fileWrites),
    peakHour: {
      submissions: sum((year) => year.peakHour.submissions),
      requests: sum((year) => year.peakHour.requests),
      requestsASecond: sum((year) => year.peakHour.requestsASecond),
    },
  }
}
