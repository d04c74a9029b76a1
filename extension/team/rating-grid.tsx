import { useRef, useState } from 'preact/hooks'
import { say } from '../../core/text.ts'
import { writeNumber } from '../../ui/number/write-number.ts'
import { language, words } from '../../ui/text/messages.ts'
import { hashOf } from '../shell/route.ts'
import type { SheetColumn, SheetRow } from './read-ratings.ts'

type GridProps = {
  readonly columns: readonly SheetColumn[]
  readonly rows: readonly SheetRow[]
  readonly means: ReadonlyMap<string, number | null>
}

const steps: { readonly [key: string]: readonly [number, number] } = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
}

/** People by rated things. Forty people have four hundred cells, so the Tab key stops at one of them and arrows go on. */
export function RatingGrid({ columns, rows, means }: GridProps) {
  const box = useRef<HTMLTableElement>(null)
  const [at, setAt] = useState<readonly [number, number]>([0, 0])
  const texts = words.value.team
  const row = Math.min(at[0], rows.length - 1)
  const move = (event: KeyboardEvent) => {
    const step = steps[event.key]
    const jump = event.key === 'Home' ? 0 : event.key === 'End' ? columns.length : undefined
    if (step === undefined && jump === undefined) return
    event.preventDefault()
    const next = (now: number, by: number, most: number) => Math.max(0, Math.min(most, now + by))
    const to: readonly [number, number] =
      step === undefined
        ? [row, jump ?? 0]
        : [next(row, step[0], rows.length - 1), next(at[1], step[1], columns.length)]
    setAt(to)
    box.current?.querySelector<HTMLElement>(`[data-cell="${to[0]} ${to[1]}"]`)?.focus()
  }
  const cell = (y: number, x: number) => ({
    'data-cell': `${y} ${x}`,
    tabIndex: y === row && x === at[1] ? 0 : -1,
    onFocus: () => setAt([y, x]),
  })
  return (
    <>
      <p class="sheet-note soft" id="grid-keys">
        {texts.keys}
      </p>
      <div class="table-box">
        <table class="table rating-grid" ref={box} onKeyDown={move} aria-describedby="grid-keys">
          <thead>
            <tr>
              <th scope="col">{texts.person}</th>
              <th scope="col" class="number">
                {texts.mean}
              </th>
              {columns.map(({ pointer, label }) => (
                <th key={pointer} scope="col" class="rating-column">
                  {say(label, language.value)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((person, y) => (
              <tr key={person.task}>
                <th scope="row" class="figure-name">
                  <a href={hashOf({ kind: 'task', task: person.task, page: null })} {...cell(y, 0)}>
                    {person.name}
                  </a>
                  {person.sent && <span class="figure-note">{texts.sent}</span>}
                </th>
                <td class="number figure-main">{meanText(means.get(person.task))}</td>
                {columns.map((column, index) => (
                  <td key={column.pointer} class="rating-cell">
                    <a
                      href={hashOf({
                        kind: 'task',
                        task: person.task,
                        page: person.sent ? null : column.page,
                      })}
                      aria-label={`${person.name}, ${say(column.label, language.value)}: ${markOf(person, index)}`}
                      {...cell(y, index + 1)}
                    >
                      {person.marks[index] === null ? '·' : markOf(person, index)}
                    </a>
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  )
}

function markOf({ marks }: SheetRow, index: number): string {
  const mark = marks[index] ?? null
  return mark === null ? words.value.team.notYet : writeNumber(mark, language.value)
}

function meanText(mean: number | null | undefined): string {
  return mean === null || mean === undefined ? '–' : writeNumber(mean, language.value, 2)
}
