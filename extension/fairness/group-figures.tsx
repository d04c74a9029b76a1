import { useState } from 'preact/hooks'
import type { CycleScreen, GroupPart } from '../../core/calibration/screen.ts'
import { sayGroup } from '../../core/fairness/habit-sentences.ts'
import { own } from '../../core/json.ts'
import { say } from '../../core/text.ts'
import { language, words } from '../../ui/text/messages.ts'
import { Bars } from '../dashboard/charts/bars.tsx'
import { Figure } from '../dashboard/charts/figure.tsx'
import { InTurn } from '../dashboard/charts/in-turn.tsx'
import { useDevice } from '../device.ts'
import { useLive } from '../store/live.ts'
import { readRow } from '../store/rows.ts'
import { Source } from './source.tsx'
import { figure, groupName, signed } from './write.ts'

type GroupProps = { readonly screen: CycleScreen; readonly pack: string }

const MOST_BARS = 12

/** How units, sexes, age bands and kinds of posts differ, with care for small groups. */
export function GroupFigures({ screen, pack }: GroupProps) {
  const { db } = useDevice()
  const row = useLive(() => readRow(db, 'pack', pack), [pack])
  const outcome = (id: string) => {
    const text = row && own(row.scoring.outcomes, id)
    return text ? say(text, language.value) : id
  }
  return (
    <section class="stack" aria-labelledby="fairness-groups">
      <h2 id="fairness-groups">{words.value.fairness.groups}</h2>
      <p class="soft">{words.value.fairness.groupsLead}</p>
      <InTurn>
        {screen.groups.map((part) => (
          <Group key={part.by} part={part} outcome={outcome} />
        ))}
        <Source text={words.value.fairness.sources.groups} />
      </InTurn>
    </section>
  )
}

type PartProps = { readonly part: GroupPart; readonly outcome: (id: string) => string }

function Group({ part, outcome }: PartProps) {
  const texts = words.value.fairness
  const shown = part.differences.flatMap((one) => (one.kind === 'shown' ? [one] : []))
  const flagged = part.differences.filter((one) => one.flagged)
  return (
    <Figure
      title={texts.groupBy[part.by]}
      says={shown.length === 0 ? texts.allHidden : texts.groupsSays(flagged.length)}
      table={() => ({
        titles: [texts.group, texts.count, texts.mean, texts.fromOthers, texts.effect, texts.flagged],
        rows: part.differences.map((one) =>
          one.kind === 'suppressed'
            ? [groupName(one.group), texts.suppressed, '–', '–', '–', '–']
            : [
                groupName(one.group),
                String(one.people),
                figure(one.mean, 1),
                signed(one.difference, 1),
                signed(one.effect),
                one.flagged ? texts.yes : texts.no,
              ],
        ),
      })}
    >
      <Bars
        most={Math.max(1, ...shown.map(({ mean }) => mean))}
        bars={shown.slice(0, MOST_BARS).map((one) => ({
          key: one.group,
          label: groupName(one.group),
          figure: figure(one.mean, 1),
          parts: [{ key: 'mean', value: one.mean, tone: one.flagged ? 4 : 0 }],
        }))}
      />
      {flagged.length > 0 && (
        <ul class="stack stack-tight">
          {flagged.map((one) => (
            <li key={one.group}>{say(sayGroup(one, groupName(one.group)), language.value)}</li>
          ))}
        </ul>
      )}
      {part.table && <Counts table={part.table} by={texts.groupBy[part.by]} outcome={outcome} />}
    </Figure>
  )
}

type CountsProps = {
  readonly table: NonNullable<GroupPart['table']>
  readonly by: string
  readonly outcome: (id: string) => string
}

/** How many came to which outcome, made when somebody opens it; what would give somebody away is withheld. */
function Counts(props: CountsProps) {
  const [isOpen, setOpen] = useState(false)
  return (
    <details class="chart-table" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{words.value.fairness.outcomeTable(props.by)}</summary>
      {isOpen && <CountTable {...props} />}
    </details>
  )
}

function CountTable({ table, by, outcome }: CountsProps) {
  const texts = words.value.fairness
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached
    <section class="table-box" tabIndex={0} aria-label={texts.outcomeTable(by)}>
      <table class="table">
        <thead>
          <tr>
            <th scope="col">{texts.group}</th>
            {table.outcomes.map((ids) => (
              <th key={ids.join()} scope="col">
                {ids.map(outcome).join(' + ')}
              </th>
            ))}
            <th scope="col">{texts.total}</th>
          </tr>
        </thead>
        <tbody>
          {table.groups.map((groups, row) => (
            <tr key={groups.join()}>
              <th scope="row">{groups.map(groupName).join(' + ')}</th>
              {(table.counts[row] ?? []).map((count, column) => (
                <td key={table.outcomes[column]?.join()}>{count ?? texts.withheld}</td>
              ))}
              <td>{table.groupTotals[row]}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
