import type { Case, Person, Reading } from '../../core/case/model.ts'
import { officeViews } from '../../core/case/office-views.ts'
import { readingViews } from '../../core/case/reading-views.ts'
import { agreedResults } from '../../core/case/skp.ts'
import { type View, viewsOf } from '../../core/case/views.ts'
import type { PersonId } from '../../core/ids.ts'
import type { Pack } from '../../core/pack/model.ts'
import type { Now } from '../clock.ts'
import type { StoredReading } from '../storage/criteria-readings.ts'
import { markOf } from '../storage/digest.ts'
import type { Store } from '../storage/store.ts'
import { attest } from './attest.ts'
import { loadCase, packOf } from './case-record.ts'
import { currentPack } from './current-pack.ts'
import { followResult } from './follow-up/follow-result.ts'
import { longerCases } from './periods/longer-cases.ts'
import { showNeeds } from './unit-needs/show-needs.ts'

/** No person's id: rows for everybody of the region. */
export const EVERYBODY = '*'

/** Whose rows a person may see: everybody's and their own, never another's. */
export function audiencesOf({ id }: Pick<Person, 'id'>): readonly string[] {
  return [EVERYBODY, id]
}

/** Brings the rows of a case to what each of its readers may see now, and takes away what they no longer may. */
export function showCase(store: Store, opened: Case, now: Now): void {
  showMoved(store, { pack: packOf(store, opened), case: opened }, now)
}

/** The same of a case whose pack is known. */
export function showMoved(store: Store, { pack, case: opened }: Moved, now: Now): void {
  const rows = drawCase(store, { pack, case: opened }, { now })
  store.shown.replace(
    opened.id,
    rows.map(({ audience, kind, id, body }) => ({ audience, kind, id, mark: markOf(JSON.stringify(body)) })),
  )
  followResult(store, { pack, case: opened }, now)
  for (const id of longerCases(store, opened)) {
    const longer = loadCase(store, id)
    if (longer) showCase(store, longer, now)
  }
}

type Moved = { readonly pack: Pack; readonly case: Case }

/** What one person may see of a case now. */
export function drawFor(
  store: Store,
  { case: opened, audience }: { readonly case: Case; readonly audience: PersonId },
  now: Now,
): readonly View[] {
  const drawn = drawCase(store, { pack: packOf(store, opened), case: opened }, { now, audience })
  return drawn.filter((row) => row.audience === audience)
}

type Drawing = { readonly now: Now; readonly audience?: PersonId }

function drawCase(store: Store, { pack, case: opened }: Moved, { now, ...whose }: Drawing): readonly View[] {
  const attested = attest(store, { pack, case: opened })
  const reading = { ...readingOf(store, opened, now), ...(attested ? { attested } : {}) }
  return viewsOf(pack, opened, { ...reading, ...whose })
}

/** Shows the forms of those who answer to a person anew, once that person's plan has been agreed on or changed. */
export function showFollowers(
  store: Store,
  { before, after }: Record<'before' | 'after', Case>,
  now: Now,
): void {
  const [was, is] = [agreedResults(before), agreedResults(after)]
  if (was.length === is.length && was.every((plan, index) => plan === is[index])) return
  for (const { id, superior } of store.people.all()) {
    const theirs = superior === after.person ? store.cases.findOf(after.cycle, id) : undefined
    const opened = theirs && loadCase(store, theirs.id)
    if (opened) showCase(store, opened, now)
  }
}

/** What views of a case are written with besides it. */
export function readingOf(
  store: Store,
  { id, cycle: of, person }: Pick<Case, 'id' | 'cycle' | 'person'>,
  now: Now,
): Reading {
  const cycle = store.cycles.find(of)
  if (cycle === undefined) throw new Error(`case ${id} has no cycle`)
  const arrivalOf = (file: string) => store.evidence.find(file)?.state ?? 'coming'
  // Before it is closed nobody has a place in it.
  const position = cycle.closedAt === undefined ? undefined : store.positions.find(of, person)
  const known = position ? { position } : {}
  return { people: store.people.all(), cycle, at: now.office, arrivalOf, ...known }
}

/** Shows every case anew, after people have changed or another day has come. */
export function showCases(store: Store, now: Now): void {
  for (const id of store.cases.all()) {
    const opened = loadCase(store, id)
    if (opened !== undefined) showCase(store, opened, now)
  }
  showNeeds(store, now)
  store.region.setShownAt(now.office)
}

/** Shows to whom it concerns that somebody has read the criteria. */
export function showReading(store: Store, { audit: _audit, ...reading }: StoredReading): void {
  store.views.replace(`reading/${reading.pack}/${reading.person}`, readingViews(reading, store.people.all()))
}

/** Shows every reading anew, after human resources have changed. */
export function showReadings(store: Store): void {
  for (const reading of store.criteriaReadings.all()) showReading(store, reading)
}

/** Shows the people, the criteria and the forms of the region. Those of earlier packs stay for earlier cycles. */
export function showOffice(store: Store): void {
  const region = store.region.find()
  if (region === undefined) throw new Error('the region is not set up')
  for (const { audience, ...row } of officeViews(store.people.all(), currentPack(store), region)) {
    store.views.put({ ...row, audience: audience ?? EVERYBODY, source: null })
  }
}
