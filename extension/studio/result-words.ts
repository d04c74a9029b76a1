import type { JsonObject } from '../../core/json.ts'
import type { Pack } from '../../core/pack/model.ts'
import { type Language, say } from '../../core/text.ts'
import { writeNumber } from '../../ui/number/write-number.ts'

/** The figures and words of a result in so few words that they fit in a line: what a score is first, then its words. */
export function resultWords({ scoring }: Pack, outputs: JsonObject, language: Language): string {
  const said = Object.entries(outputs).flatMap(([name, value]) => {
    const step = scoring.steps.find(({ id }) => id === scoring.outputs[name])
    const called = step?.title === undefined ? name : say(step.title, language)
    if (typeof value === 'number')
      return [{ rank: name === 'score' ? 0 : 2, text: `${called}: ${writeNumber(value, language)}` }]
    if (typeof value !== 'string') return []
    const word = scoring.outcomes[value]
    return [{ rank: name === 'predicate' ? 1 : 3, text: `${called}: ${word ? say(word, language) : value}` }]
  })
  return said
    .toSorted((a, b) => a.rank - b.rank)
    .slice(0, 3)
    .map(({ text }) => text)
    .join(' · ')
}
