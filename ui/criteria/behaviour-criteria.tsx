import type { PackView } from '../../core/case/view.ts'
import { escapePointer } from '../../core/json.ts'
import type { Behaviour } from '../../core/scoring/model.ts'
import { say } from '../../core/text.ts'
import { writeNumber } from '../number/write-number.ts'
import { language, words } from '../text/messages.ts'
import { titleOf } from './criteria-words.ts'
import { LayerWord } from './layer-word.tsx'

/** What raters judge: the behaviours and every further set that goes into the scoring, level by level. */
export function BehaviourCriteria({ pack }: { readonly pack: PackView }) {
  const { criteria: texts, result } = words.value
  const sets = Object.entries(pack.sets ?? {}).flatMap(([id, rows]) => {
    const titles = pack.scoring.steps.filter(({ each }) => each === id).map(titleOf)
    const title = titles.toSorted((a, b) => a.length - b.length)[0]
    return title === undefined ? [] : [{ title, at: `/sets/${escapePointer(id)}`, rows }]
  })
  return (
    <>
      {[{ title: result.behaviours, at: '/behaviours', rows: pack.behaviours }, ...sets].map((set) => (
        <section key={set.at} class="sheet criteria-section">
          <h2 class="sheet-title">{set.title}</h2>
          <p class="sheet-note soft">{texts.behavioursLead}</p>
          {set.rows.map((row) => (
            <Row key={row.id} pack={pack} row={row} at={`${set.at}/${escapePointer(row.id)}`} />
          ))}
        </section>
      ))}
    </>
  )
}

type RowProps = { readonly pack: PackView; readonly row: Behaviour; readonly at: string }

function Row({ pack, row, at }: RowProps) {
  return (
    <details class="criteria-behaviour">
      <summary>
        <span class="why-title">{say(row.name, language.value)}</span>
        <LayerWord pack={pack} at={[at]} />
      </summary>
      <ul class="criteria-guides">
        {row.guides.map((guide) => (
          <li key={guide.id}>{say(guide, language.value)}</li>
        ))}
      </ul>
      <ol class="criteria-levels">
        {row.levels.map(({ value, label, anchor, example }) => (
          <li key={value} class="criteria-level">
            <span class="criteria-level-value">{writeNumber(value, language.value)}</span>
            <div>
              <p class="why-title">{say(label, language.value)}</p>
              <p>{say(anchor, language.value)}</p>
              {example && (
                <p class="soft">
                  {words.value.criteria.example}: {say(example, language.value)}
                </p>
              )}
            </div>
          </li>
        ))}
      </ol>
    </details>
  )
}
