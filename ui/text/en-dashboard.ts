import type { PageMessages } from './messages.ts'

/** What the dashboard says. */
export const enDashboard: PageMessages['dashboard'] = {
  title: 'Dashboard',
  lead: 'How the appraisal of the whole office goes, and what came of it, in figures.',
  tabs: { figures: 'Figures', publish: 'Publish', export: 'Export data' },
  asOf: (moment: string) => `As of ${moment}`,
  live: 'Updated live',
  polling: 'Updated every 30 seconds',
  offline: 'No network; the figures are updated as soon as there is one.',
  offlineFirst: 'The dashboard needs a network. The figures appear here as soon as there is one.',
  none: 'No figures yet',
  noneHint: 'Figures appear once an appraisal cycle is open.',
  filters: 'Filter the figures',
  cycle: 'Cycle',
  unit: 'Unit',
  post: 'Kind of post',
  grade: 'Grade',
  all: 'All',
  clear: 'Clear filters',
  asTable: 'Show as a table',
  people: (count: string) => `${count} people`,
  of: (part: string, whole: string) => `${part} of ${whole}`,
  none1: 'Nothing can be counted for this choice yet.',
  tiles: {
    appraised: 'Appraised',
    scored: 'With a result',
    late: 'Past the deadline',
    signedIn: 'Have signed in',
    begun: 'Have sent something',
  },
  stages: {
    title: 'Progress by stage',
    says: (count: string, all: string, stage: string) =>
      `Most people are in this stage: ${stage}, ${count} of ${all}.`,
    stage: 'Stage',
    onTime: 'Not past the deadline',
    late: 'Past the deadline',
  },
  held: {
    title: 'Results that wait for calibration',
    says: (results: string, units: string, since: string) =>
      `Results that wait until a calibration is closed: ${results}. Units: ${units}. The oldest since ${since}.`,
    unit: 'Unit',
    waiting: 'Waiting',
    since: 'Since',
    until: 'At the latest',
    plan: 'Open calibration',
  },
  outcomes: {
    title: 'Distribution of predicates',
    says: (title: string, count: string, all: string) =>
      `Most frequent: ${title}, ${count} of ${all} people.`,
    none: 'No predicates yet.',
    outcome: 'Predicate',
    people: 'People',
    share: 'Share',
  },
  scores: {
    title: 'Distribution of scores',
    says: (mean: string, median: string, least: string, most: string) =>
      `Mean ${mean}, median ${median}; lowest ${least}, highest ${most}.`,
    none: 'No scores yet.',
    from: 'From',
    to: 'To below',
    people: 'People',
  },
  units: {
    title: 'Results and progress by unit',
    says: (units: string, closed: string, all: string) =>
      `${units} units; ${closed} of ${all} appraisals are over.`,
    more: (shown: string, all: string) =>
      `The chart has the ${shown} largest of ${all} units; the table has all.`,
    unit: 'Unit',
    total: 'Appraised',
    closed: 'Over',
    open: 'Under way',
    late: 'Past the deadline',
    scored: 'With a result',
    mean: 'Mean score',
  },
  rows: {
    title: (set: string) => `Achievement by ${set}`,
    sets: { indicators: 'indicator', behaviours: 'behaviour', other: 'competency' },
    says: (low: string, lowMean: string, high: string, highMean: string) =>
      `Lowest: ${low} (mean ${lowMean}). Highest: ${high} (mean ${highMean}).`,
    row: 'Item',
    people: 'People',
    mean: 'Mean',
    median: 'Median',
    least: 'Lowest',
    most: 'Highest',
  },
  missions: {
    title: 'The organisation’s missions and their indicators',
    says: (covered: string, all: string, orphans: string) =>
      `${covered} of ${all} missions have indicators; ${orphans} indicators serve no mission.`,
    mission: 'Mission',
    indicators: 'Indicators',
    mean: 'Mean achievement',
    bare: 'No indicator yet',
    orphans: 'Indicators without a mission',
    orphansHint: 'Link them to a mission in the studio, or take them out where they are not needed any more.',
  },
  latency: {
    title: 'How fast officials give feedback',
    says: (inTime: string, done: string, waiting: string, overdue: string) =>
      `${inTime} of ${done} tasks of officials were done in time; ${waiting} still wait, ${overdue} of them past the deadline.`,
    none: 'No tasks of officials yet.',
    task: 'Task',
    done: 'Done',
    inTime: 'In time',
    afterwards: 'Done late',
    median: 'Median (days)',
    waiting: 'Waiting',
    overdue: 'Waiting, past the deadline',
    inTimeStill: 'Waiting, not past the deadline',
    oldest: 'Oldest (days)',
  },
  adoption: {
    title: 'Use by unit',
    says: (signedIn: string, people: string, begun: string, appraised: string) =>
      `${signedIn} of ${people} people have signed in; ${begun} of ${appraised} appraised have sent something.`,
    people: 'People',
    signedIn: 'Have signed in',
    notYet: 'Have never signed in',
    begun: 'Have sent something',
  },
  trends: {
    title: 'From cycle to cycle',
    says: (first: string, firstMean: string, last: string, lastMean: string) =>
      `Mean score: ${firstMean} in ${first}, ${lastMean} in ${last}.`,
    one: 'A trend shows once at least two cycles have results.',
    cycle: 'Cycle',
    scored: 'With a result',
    mean: 'Mean score',
  },
}
