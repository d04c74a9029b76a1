import type { RegionId } from '../../core/ids.ts'
import type { PublicFigures } from '../../core/publication/publication.ts'
import { err, ok, type Result } from '../../core/result.ts'
import type { Instant } from '../../core/workflow/model.ts'
import type { Failure } from '../failure.ts'
import { figuresProblem } from '../refusal-problem.ts'
import type { Store } from '../storage/store.ts'

/** What a public page asks: all that is published, or one version of one cycle, the newest without a number. */
export type PublicAsk =
  | { readonly kind: 'all' }
  | { readonly kind: 'one'; readonly cycle: string; readonly version: number | null }

/** A version that was published, as everybody may read it. What was retracted is told by its reason alone. */
export type PublishedFigures = {
  readonly figures: PublicFigures
  readonly publishedAt: Instant
  /** The newest version of the same cycle. */
  readonly newest: number
}

export type PublicAnswer = { readonly region: { readonly id: string; readonly name: string } } & (
  | { readonly kind: 'all'; readonly published: readonly PublishedFigures[] }
  | { readonly kind: 'one'; readonly published: PublishedFigures }
  | { readonly kind: 'retracted'; readonly cycle: string; readonly reason: string }
)

/** A `PublicAnswer` as JSON text. Who proposed and agreed is not in it. */
export function publicFigures(store: Store, region: RegionId, ask: PublicAsk): Result<string, Failure> {
  const name = store.region.find()?.name ?? region
  const about = { region: { id: region, name } }
  const all = store.publications.all().filter(({ state }) => state === 'published' || state === 'retracted')
  const newestOf = (cycle: string) =>
    Math.max(
      0,
      ...all.flatMap(({ state, figures }) =>
        state === 'published' && figures.cycle.id === cycle ? figures.version : [],
      ),
    )
  const shown = ({ figures, decidedAt, proposedAt }: (typeof all)[number]): PublishedFigures => ({
    figures,
    publishedAt: decidedAt ?? proposedAt,
    newest: newestOf(figures.cycle.id),
  })
  if (ask.kind === 'all') {
    const published = all
      .filter(({ state, figures }) => state === 'published' && figures.version === newestOf(figures.cycle.id))
      .toSorted((a, b) => (a.figures.cycle.period.from < b.figures.cycle.period.from ? 1 : -1))
    return said({ ...about, kind: 'all', published: published.map(shown) })
  }
  const { cycle, version } = ask
  const found = all.find(
    ({ figures }) => figures.cycle.id === cycle && figures.version === (version ?? newestOf(cycle)),
  )
  if (found === undefined)
    return err({ kind: 'refused', problem: figuresProblem({ kind: 'unknown-figures' }) })
  if (found.state === 'retracted') {
    return said({ ...about, kind: 'retracted', cycle: found.figures.cycle.name, reason: found.reason ?? '' })
  }
  return said({ ...about, kind: 'one', published: shown(found) })
}

function said(answer: PublicAnswer): Result<string, never> {
  return ok(JSON.stringify(answer))
}
