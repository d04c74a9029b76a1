import type { PackView } from '../../core/case/view.ts'
import { own } from '../../core/json.ts'
import type { Source, Step } from '../../core/scoring/model.ts'
import { say } from '../../core/text.ts'
import { language, words } from '../text/messages.ts'

/** The reader's word for an id of the scoring: a rater, a group, a figure. */
export function nameOf({ scoring }: PackView, id: string): string {
  const { result } = words.value
  const raters = { self: result.bySelf, superior: result.bySuperior, peers: result.byPeers }
  const step = scoring.steps.find((each) => each.id === id)
  const outcome = own(scoring.outcomes, id)
  return own(raters, id) ?? (step ? titleOf(step) : outcome ? say(outcome, language.value) : id)
}

/** `Capaian: {name}` is `Capaian`. */
export function titleOf({ title }: Step): string {
  return say(title, language.value).replace(/:?\s*\{name\}/, '')
}

/** The steps whose rule reads that: `stepsReading(pack, 'bands.expectation')`. */
export function stepsReading({ scoring }: PackView, path: string): readonly Step[] {
  return scoring.steps.filter(({ rule }) => {
    const text = JSON.stringify(rule)
    return text.includes(`"${path}"`) || text.includes(`"${path}.`)
  })
}

/** Where what is read there comes from, each source once. */
export function sourcesFor(pack: PackView, path: string): readonly Source[] {
  const ids = new Set(stepsReading(pack, path).map(({ source }) => source))
  return [...ids].flatMap((id) => {
    const source = id === undefined ? undefined : own(pack.scoring.sources, id)
    return source ? [source] : []
  })
}
