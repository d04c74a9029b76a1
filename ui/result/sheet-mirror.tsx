import { percent } from '../../core/fairness/figure.ts'
import type { RatingRow, SheetReview } from '../../core/team/rating-sheet.ts'
import { say } from '../../core/text.ts'
import { writeNumber } from '../number/write-number.ts'
import { language, words } from '../text/messages.ts'

type MirrorProps = { readonly review: SheetReview; readonly rows: readonly RatingRow[] }

/** What a rater may want to see of their own marks before they send them: spread, ties, rows of one mark. */
export function SheetMirror({ review, rows }: MirrorProps) {
  const texts = words.value.team
  const { spread, same, straight, most, given } = review
  if (given === 0) return null
  const namesOf = (tasks: readonly string[]) =>
    tasks.map((task) => rows.find((row) => row.task === task)?.name ?? '').join(', ')
  return (
    <section class="sheet" aria-labelledby="mirror-title">
      <h2 id="mirror-title" class="sheet-title">
        {texts.mirror}
      </h2>
      <div class="sheet-note stack">
        <p class="soft">{texts.mirrorLead}</p>
        {most && (
          <p>
            {texts.most(say(percent(most.share), language.value), writeNumber(most.level, language.value))}
          </p>
        )}
        <table class="table mirror-table">
          <caption class="visually-hidden">{texts.spread}</caption>
          <thead>
            <tr>
              <th scope="col">{texts.level}</th>
              <th scope="col" class="number">
                {texts.times}
              </th>
              <th scope="col">{texts.share}</th>
            </tr>
          </thead>
          <tbody>
            {spread.map(({ level, count, share }) => (
              <tr key={level}>
                <th scope="row">{writeNumber(level, language.value)}</th>
                <td class="number">{writeNumber(count, language.value)}</td>
                <td>
                  <span class="level-bar">
                    <meter class="meter" min={0} max={1} value={share} aria-hidden="true" />
                    <span>{say(percent(share), language.value)}</span>
                  </span>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
        <p>{straight.length === 0 ? texts.straightNone : texts.straight(namesOf(straight))}</p>
        {same.length === 0 ? (
          <p>{texts.sameNone}</p>
        ) : (
          same.map((tasks) => <p key={tasks.join(' ')}>{texts.same(namesOf(tasks))}</p>)
        )}
      </div>
    </section>
  )
}
