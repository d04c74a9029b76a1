import type { idTeam } from './id-team.ts'

export const enTeam = {
  title: 'My team',
  lead: 'Appraisals of the people you lead.',
  direct: 'Direct reports',
  second: 'As their superior’s superior',
  empty: 'No appraisals of your team yet',
  emptyHint: 'Appraisals of your direct reports appear here when a cycle opens.',
  person: 'Person',
  state: 'Stage',
  due: 'Due',
  result: 'Result',
  yourTurn: 'Waits for you',
  age: (days: number) => (days === 1 ? '1 day' : `${days} days`),
  owed: 'What is waiting for you',
  owedNone: 'Nothing is waiting for you.',
  owedSome: (count: number, days: number) =>
    days === 0
      ? `Waiting for you: ${count}, all since today.`
      : `Waiting for you: ${count}, the oldest for ${days} ${days === 1 ? 'day' : 'days'}.`,
  latency: (days: number, inTime: number, answered: number) =>
    days === 0
      ? `So far half of your ${answered} answers were given on the day itself; ${inTime} were in time.`
      : `So far half of your ${answered} answers took ${days} ${days === 1 ? 'day' : 'days'} or less; ${inTime} were in time.`,
  show: 'Show',
  filters: {
    all: 'All',
    waiting: 'Waiting for me',
    late: 'Late',
    open: 'Not finished',
    held: 'Waiting for calibration',
  },
  waitsFor: (who: string) => `waits for ${who}`,
  heldTitle: (unit: string, since: string | null) =>
    `This result waits for the calibration of ${unit}${since === null ? '' : ` since ${since}`}`,
  heldLead: (until: string | null) =>
    `Its person has not read it. It is shared once the session is closed${until === null ? '' : `, ${until} at the latest`}.`,
  heldFor: (unit: string) => `waits for the calibration of ${unit}`,
  since: (day: string, days: number) =>
    days === 0 ? `since ${day}` : `since ${day} (${days} ${days === 1 ? 'day' : 'days'})`,
  search: 'Search by name or unit',
  everyStage: (count: number) => `All stages (${count})`,
  teamSorts: {
    name: 'Name',
    due: 'Nearest deadline',
    since: 'Longest in their stage',
    stage: 'Order of stages',
  },
  showing: (shown: number, all: number) =>
    shown === all ? `Appraisals: ${all}.` : `Appraisals: ${shown} of ${all}.`,
  caseKeys: 'Arrow keys up and down move between people, Enter opens, the space bar chooses.',
  owedFor: (days: number) => (days === 1 ? 'for 1 day' : `for ${days} days`),
  owedMore: (count: number) => `And ${count} more, each marked in the list below.`,
  nobody: 'Nobody fits this choice.',
  chooseOne: (name: string) => `Choose ${name}`,
  chooseAll: (count: number) => `Choose all (${count})`,
  chooseNone: 'Choose none',
  remind: 'Reminding',
  remindChosen: (count: number) => (count === 0 ? 'Remind the chosen' : `Remind (${count})`),
  reminded: (count: number) =>
    `A reminder for ${count} ${count === 1 ? 'appraisal' : 'appraisals'} goes to whoever still has a task in it, once a day at most.`,
  ratings: 'Compare my ratings',
  ratingsTitle: 'My ratings side by side',
  ratingsLead:
    'Everybody whom you rate with the same form, from the drafts on this device. You alone see this page, and nothing is sent from it.',
  ratingsNone: 'No rating form is open yet',
  ratingsNoneHint: 'Once you are asked to rate, everybody whom you rate is shown here.',
  back: 'Back to the team',
  given: (given: number, asked: number) => `${given} of ${asked} marks given`,
  mean: 'Mean',
  sheet: (form: string) => `Sheet: ${form}`,
  keys: 'Arrow keys move between cells, Enter opens that person’s form on the page that holds it.',
  notYet: 'not rated yet',
  sent: 'sent',
  nextMissing: 'To the next empty mark',
  appraisal: 'Appraisal',
  appraisalOf: (name: string) => `Appraisal of ${name}`,
  complete: 'complete',
  missing: (count: number) => `${count} missing`,
  missingTitle: 'Still empty',
  incomplete: (open: number, all: number) => `· incomplete: ${open} of ${all} people`,
  onlyIncomplete: 'Only the incomplete',
  allComplete: 'Everybody on this sheet has been rated in full.',
  sortBy: 'Sort by',
  sorts: { name: 'Name', mean: 'Mean', missing: 'Most empty' },
  mirror: 'A mirror for yourself',
  mirrorLead:
    'To think about before you send. A difference is no mistake; what matters is that each mark has a reason.',
  spread: 'How often you use each level',
  level: 'Level',
  times: 'Times',
  share: 'Share',
  most: (percent: string, level: string) => `${percent} of your marks are level ${level}.`,
  straight: (names: string) => `One and the same level for every item: ${names}.`,
  straightNone: 'Nobody has one and the same level for every item.',
  same: (names: string) => `Exactly the same marks for every item: ${names}.`,
  sameNone: 'No two people have exactly the same marks.',
  severity: 'Compared with other raters',
  severityLead:
    'From finished results of your team, compared with what peers gave (together) and what people gave themselves. Shown to you alone.',
  severityNone: 'There are too few results (five people at least) to compare.',
  severityOf: {
    peer: (by: string, people: number) => `Against peers, over ${people} people: ${by}.`,
    self: (by: string, people: number) => `Against self-ratings, over ${people} people: ${by}.`,
  },
  model: 'By the region’s model',
  modelLead:
    'The fairness model compares you with all who rated the same people, once differences between those rated are taken off. It changes nobody’s official score.',
  modelAway: 'Can be read only while connected to the server.',
  modelNotLooked: 'Human resources have not worked out yet how this cycle was rated.',
  modelNoRatings: 'When it was last worked out, none of your ratings had led to a result.',
  modelFewPeople: (people: number) =>
    `Of the people you rated ${people} have a result; an estimate is made of five and more.`,
  modelAlone: (people: number) =>
    `Cannot be estimated: nobody else has rated the people you rated (${people}).`,
  modelFewOfficials:
    'Fewer than five officials can be compared, so that your figure would give away your colleagues’.',
  modelTold: (
    by: string,
    {
      people,
      error,
      verdict,
    }: { readonly people: number; readonly error: string | null; readonly verdict: string },
  ) => `Over ${people} people: ${by}${error === null ? '' : ` (standard error ${error})`}. ${verdict}`,
  modelMilder: (points: string) => `you are ${points} levels above the middle of all raters`,
  modelStricter: (points: string) => `you are ${points} levels below the middle of all raters`,
  modelAlike: 'you are in the middle of all raters',
  verdicts: {
    lenient: 'The difference is large enough and does not look like chance: worth a thought.',
    strict: 'The difference is large enough and does not look like chance: worth a thought.',
    unremarkable: 'The difference is small, or chance may still have made it.',
  },
  modelAsOf: (cycle: string, day: string) => `${cycle}, worked out ${day}.`,
  milder: (points: string) => `you are ${points} levels higher on average`,
  stricter: (points: string) => `you are ${points} levels lower on average`,
  alike: 'the means are the same',
} satisfies { readonly [key in keyof typeof idTeam]: unknown }
