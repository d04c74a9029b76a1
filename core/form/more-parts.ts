import type { MoreParts } from './common-parts.ts'
import type { FormProblem } from './problem.ts'

/** A file with what some forms have beside the common parts: what it brings, by name, with a space between two. */
export type Offer = {
  readonly brings: string
  readonly read: () => Promise<{ readonly more: MoreParts }>
}

/** What `openForm` reads where a form lacks it; what is in none of these, `allParts` has. */
export const offers = {
  patterns: { brings: 'pattern', read: () => import('./schema/any-pattern.ts') },
  branches: { brings: '$ref allOf anyOf oneOf not if', read: () => import('./schema/branches.ts') },
  formats: { brings: 'duration nip', read: () => import('./formats/few.ts') },
  files: { brings: 'evidence', read: () => import('./files.ts') },
  figures: {
    brings: '+ * - / min max sum mean round daysBetween',
    read: () => import('../logic/operators/figures.ts'),
  },
  comparing: {
    brings: '% median percentileRank pct safeDiv clamp monthsBetween workdaysBetween',
    read: () => import('../logic/operators/comparing.ts'),
  },
  gathering: {
    brings: 'cat substr map filter reduce merge countWhere missing missing_some log coalesce',
    read: () => import('../logic/operators/gathering.ts'),
  },
} satisfies { readonly [name: string]: Offer }

export type OfferName = keyof typeof offers

/** The offers that would help with some of these problems: `offersFor([lacksMean])` is `['figures']`. */
export function offersFor(problems: readonly FormProblem[]): readonly OfferName[] {
  const lacking = new Set(problems.map(lackOf))
  const names = Object.keys(offers) as OfferName[] // Object.keys forgets what it was given
  return names.filter((name) => offers[name].brings.split(' ').some((each) => lacking.has(each)))
}

function lackOf(found: FormProblem): string | undefined {
  if (found.kind !== 'bad-schema' && found.kind !== 'bad-rule') return undefined
  const { problem } = found
  if (problem.kind === 'unsafe-pattern') return 'pattern'
  if (problem.kind === 'unknown-format') return problem.format
  return problem.kind === 'unknown-keyword' ? problem.keyword : 'op' in problem ? problem.op : undefined
}
