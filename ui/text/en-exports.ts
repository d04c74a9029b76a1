import { isOne } from './is-one.ts'
import type { PageMessages } from './messages.ts'

/** What saving tables says. */
export const enExports: PageMessages['exports'] = {
  lead: 'Save data as files. Each file has a row in the log, and none holds what a single rater answered.',
  offline: 'Downloading needs a network.',
  cycle: 'Cycle',
  formats: { xlsx: 'XLSX', csv: 'CSV' },
  names: { people: 'People', progress: 'Progress', results: 'Results', 'follow-ups': 'Follow-up' },
  hints: {
    people: 'All staff as their list shows them; NIPs are masked.',
    progress: 'Who is in which stage, and until when.',
    results: 'Predicate, score, and what every indicator and behaviour came to.',
    'follow-ups': 'What was decided after a result, by whom, and what still waits.',
  },
  save: (of: string, format: string) => `Save ${of} as ${format}`,
  saved: (count: number) => `Saved: ${isOne(count) ? 'one row' : `${count} rows`}.`,
  asFile: 'Save as a file',
  busy: 'Preparing the file …',
  team: 'My team',
  own: 'My results',
  daily: 'e-Kinerja daily',
  dailyHint:
    'What your plan came to, in the columns of e-Kinerja’s daily progress. Fill in the hours yourself before you bring it there.',
}
