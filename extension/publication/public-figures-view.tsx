import { own } from '../../core/json.ts'
import type { Withholding } from '../../core/publication/draft-figures.ts'
import type { PublicFigures } from '../../core/publication/publication.ts'
import { say, type Text } from '../../core/text.ts'
import { language, words } from '../../ui/text/messages.ts'
import { count } from '../dashboard/write-figure.ts'

type FiguresProps = {
  readonly figures: PublicFigures
  /** Why each withheld count is; empty where that is not told. */
  readonly withheld: readonly (readonly (Withholding | null)[])[]
}

const signs: { readonly [why in Withholding]: string } = { few: '–¹', alike: '–²', cover: '–³' }

/** Figures as everybody would read them; for whoever decides, with why counts are withheld. */
export function PublicFiguresView({ figures, withheld }: FiguresProps) {
  const { table, groupNames, outcomeNames, named, basis, k } = figures
  const texts = words.value.publication
  const namesOf = (ids: readonly string[], names: { readonly [id: string]: Text }) =>
    ids.map((id) => say(own(names, id) ?? { id, en: id }, language.value)).join(', ')
  const reasons = new Set(withheld.flat().filter((why) => why !== null))
  return (
    <div class="stack">
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached */}
      <section class="table-box" tabIndex={0} aria-label={texts.preview}>
        <table class="table publication-table">
          <thead>
            <tr>
              <th scope="col">{texts.group}</th>
              {table.outcomes.map((ids) => (
                <th key={ids.join()} scope="col">
                  {namesOf(ids, outcomeNames)}
                </th>
              ))}
              <th scope="col">{texts.total}</th>
            </tr>
          </thead>
          <tbody>
            {table.groups.map((ids, row) => (
              <tr key={ids.join()}>
                <th scope="row">
                  {ids.length > 1 && <span class="soft">{texts.joined(ids.length)}: </span>}
                  {namesOf(ids, groupNames)}
                </th>
                {(table.counts[row] ?? []).map((cell, column) => (
                  <td key={table.outcomes[column]?.join()}>
                    {cell === null ? <Blank why={withheld[row]?.[column] ?? null} k={k} /> : count(cell)}
                  </td>
                ))}
                <td>{count(table.groupTotals[row] ?? 0)}</td>
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{texts.everybody}</th>
              {table.outcomes.map((ids, column) => (
                <td key={ids.join()}>{count(table.outcomeTotals[column] ?? 0)}</td>
              ))}
              <td>{count(table.total)}</td>
            </tr>
          </tfoot>
        </table>
      </section>
      {reasons.size > 0 && (
        <ul class="publication-reasons soft">
          {(['few', 'alike', 'cover'] as const)
            .filter((why) => reasons.has(why))
            .map((why) => (
              <li key={why}>
                {signs[why]} {texts.why[why](k)}
              </li>
            ))}
        </ul>
      )}
      {named.length > 0 ? (
        <p>
          <strong>{texts.named(named.length)}</strong> {named.map(({ name }) => name).join(', ')}
        </p>
      ) : (
        <p class="soft">{texts.noNames}</p>
      )}
      {basis && (
        <p class="soft">
          {texts.basis}: {say(basis, language.value)}
        </p>
      )}
    </div>
  )
}

function Blank({ why, k }: { readonly why: Withholding | null; readonly k: number }) {
  const texts = words.value.publication
  return (
    <>
      <span aria-hidden="true">{why === null ? '–' : signs[why]}</span>
      <span class="visually-hidden">{why === null ? texts.withheld : texts.why[why](k)}</span>
    </>
  )
}
