import type { Indicator } from './model.ts'
import type { ScoringProblem } from './problem.ts'

/** Words that promise without saying what is counted; the name of an indicator may not begin its work with one. */
const vagueVerbs = [
  'meningkatkan',
  'meningkatnya',
  'mengoptimalkan',
  'memaksimalkan',
  'mendukung',
  'mengupayakan',
  'membantu',
  'berpartisipasi',
  'berperan',
  'memfasilitasi',
  'mendorong',
  'memperbaiki',
  'improve',
  'improving',
  'optimise',
  'optimising',
  'optimize',
  'optimizing',
  'maximise',
  'maximising',
  'support',
  'supporting',
  'strive',
  'striving',
  'contribute',
  'contributing',
  'facilitate',
  'facilitating',
  'encourage',
]

const blanks = new Set(['', '-', '–', 'n/a', 'na', 'tba', 'tbd', '.', '...', 'tidak ada', 'none'])

/**
 * What keeps an indicator from being relevant, measurable and about a result of work (S-K6): a field without
 * words, a vague verb in place of a count, a target that no realisation can reach. Paths are into the rows' file.
 * `lintIndicators([{ ...indicator, target: 500 }])` finds a target beyond its range.
 */
export function lintIndicators(indicators: readonly Indicator[]): ScoringProblem[] {
  return indicators.flatMap((row, index) => {
    const path = `/indicators/${index}`
    return [
      ...lintWords(row, path),
      ...lintName(row, path),
      ...lintRange(row, path),
      ...lintId(indicators, index),
    ]
  })
}

function lintWords(row: Indicator, path: string): ScoringProblem[] {
  const fields = ['name', 'unit', 'dataSource', 'evidence', 'goal'] as const
  return fields.flatMap((field) =>
    (['id', 'en'] as const).flatMap((language): ScoringProblem[] =>
      isBlank(row[field][language]) ? [{ kind: 'blank', path: `${path}/${field}/${language}`, field }] : [],
    ),
  )
}

/** True for what stands for no words: `isBlank('n/a')`. */
export function isBlank(words: string): boolean {
  return blanks.has(words.trim().toLowerCase())
}

/**
 * The first word that promises without saying what is counted, in lower case:
 * `vagueVerbIn('Meningkatkan mutu layanan')` is `'meningkatkan'`; undefined where there is none.
 */
export function vagueVerbIn(name: string): string | undefined {
  const words = name.toLowerCase().split(/[^\p{L}]+/u)
  return vagueVerbs.find((vague) => words.includes(vague))
}

function lintName({ name }: Indicator, path: string): ScoringProblem[] {
  return (['id', 'en'] as const).flatMap((language): ScoringProblem[] => {
    const verb = vagueVerbIn(name[language])
    return verb === undefined ? [] : [{ kind: 'vague-verb', path: `${path}/name/${language}`, verb }]
  })
}

function lintRange({ range, target }: Indicator, path: string): ScoringProblem[] {
  const { minimum, maximum } = range
  if (minimum >= maximum) return [{ kind: 'bad-range', path: `${path}/range`, minimum, maximum }]
  if (target >= minimum && target <= maximum) return []
  return [{ kind: 'target-outside-range', path: `${path}/target`, minimum, maximum }]
}

function lintId(indicators: readonly Indicator[], index: number): ScoringProblem[] {
  const id = indicators[index]?.id ?? ''
  const isRepeated = indicators.findIndex((row) => row.id === id) !== index
  return isRepeated ? [{ kind: 'same-id', path: `/indicators/${index}/id`, id }] : []
}
