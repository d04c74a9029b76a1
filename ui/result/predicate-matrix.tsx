import { own } from '../../core/json.ts'
import type { Scored, ScoringDocument } from '../../core/scoring/model.ts'
import { say } from '../../core/text.ts'
import { language, words } from '../text/messages.ts'

type MatrixProps = {
  /** Absent where the criteria are shown, before there is any result. */
  readonly result?: Scored
  readonly scoring: ScoringDocument
  readonly mine: boolean
}

/** Where results and behaviour meet: the nine predicates, with the place of an appraisal marked. */
export function PredicateMatrix({ result, scoring, mine }: MatrixProps) {
  const matrix = own(scoring.matrices, 'predicate')
  const { resultsRating: row, behaviourRating: column } = result?.outputs ?? {}
  if (matrix === undefined) return null
  if (result !== undefined && (typeof row !== 'string' || typeof column !== 'string')) return null
  const texts = words.value.result
  const rows = Object.keys(matrix)
  const columns = Object.keys(Object.values(matrix)[0] ?? {})
  const nameOf = (id: string | undefined) => {
    const outcome = id === undefined ? undefined : own(scoring.outcomes, id)
    return outcome === undefined ? (id ?? '') : say(outcome, language.value)
  }
  return (
    <figure class="matrix-figure">
      <figcaption class="visually-hidden">{texts.matrix}</figcaption>
      <table class="predicates">
        <thead>
          <tr>
            <td class="predicates-corner" />
            <th class="predicates-axis" colSpan={columns.length} scope="colgroup">
              {texts.matrixColumn} →
            </th>
          </tr>
          <tr>
            <th class="predicates-axis" scope="col">
              {texts.matrixRow} ↓
            </th>
            {columns.map((id) => (
              <th key={id} scope="col" class={id === column ? 'predicates-on' : ''}>
                {nameOf(id)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((id) => (
            <tr key={id}>
              <th scope="row" class={id === row ? 'predicates-on' : ''}>
                {nameOf(id)}
              </th>
              {columns.map((other) => {
                const here = id === row && other === column
                return (
                  <td key={other} class={here ? 'predicates-here' : ''}>
                    {nameOf(matrix[id]?.[other])}
                    {here && <span class="predicates-mark">{mine ? texts.here : texts.hereOther}</span>}
                  </td>
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </figure>
  )
}
