import { ArrowRight, FileText } from 'lucide-preact'
import { useRef } from 'preact/hooks'
import { nextMissing, type SheetPlace } from '../../core/team/missing-marks.ts'
import { say } from '../../core/text.ts'
import { writeNumber } from '../../ui/number/write-number.ts'
import { language, words } from '../../ui/text/messages.ts'
import { hashOf } from '../shell/route.ts'
import type { SheetColumn, SheetRow } from './read-ratings.ts'
import { useOneStop } from './use-one-stop.ts'

type GridProps = {
  readonly columns: readonly SheetColumn[]
  readonly rows: readonly SheetRow[]
  readonly means: ReadonlyMap<string, number | null>
  /** How many marks each person lacks, and each column. */
  readonly missing: { readonly of: ReadonlyMap<string, number>; readonly columns: readonly number[] }
}

/** People by rated things. Forty people have four hundred cells, so the Tab key stops at one of them and arrows go on. */
export function RatingGrid({ columns, rows, means, missing }: GridProps) {
  const { box, cell, goTo } = useOneStop({ rows: rows.length, columns: columns.length + 2 })
  const last = useRef<SheetPlace>([0, -1])
  const texts = words.value.team
  const rated = columns.filter(({ kind }) => kind === 'rated').length
  const next = nextMissing(
    // What was sent can't be filled in here any more.
    rows.map((row) => ({ ...row, marks: row.sent ? [] : row.marks.slice(0, rated) })),
    last.current,
  )
  const goToNext = () => {
    if (next === null) return
    last.current = next
    goTo(next[0], next[1] + 1)
  }
  return (
    <>
      <div class="sheet-note row row-apart">
        <p class="soft keys-note" id="grid-keys">
          {texts.keys}
        </p>
        {next !== null && (
          <button type="button" class="button button-small" onClick={goToNext}>
            <ArrowRight size={16} aria-hidden="true" /> {texts.nextMissing}
          </button>
        )}
      </div>
      <div class="table-box rating-box">
        <table class="table rating-grid" aria-describedby="grid-keys" {...box}>
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
              <th scope="col">
                <span class="visually-hidden">{texts.appraisal}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map((person, y) => (
              <tr key={person.task}>
                <th scope="row" class="figure-name">
                  <a href={hashOf({ kind: 'task', task: person.task, page: null })} {...cell(y, 0)}>
                    {person.name}
                  </a>
                  <span class="figure-note">{stateOf(person, missing.of.get(person.task) ?? 0)}</span>
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
                      class={isMissing(person, column, index) ? 'rating-missing' : undefined}
                      aria-label={`${person.name}, ${say(column.label, language.value)}: ${markOf(person, index)}`}
                      {...cell(y, index + 1)}
                    >
                      {person.marks[index] === null ? '·' : markOf(person, index)}
                    </a>
                  </td>
                ))}
                <td class="rating-cell">
                  <a
                    href={hashOf({ kind: 'case', case: person.case })}
                    aria-label={texts.appraisalOf(person.name)}
                    title={texts.appraisalOf(person.name)}
                    {...cell(y, columns.length + 1)}
                  >
                    <FileText size={16} aria-hidden="true" />
                  </a>
                </td>
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{texts.missingTitle}</th>
              <td />
              {columns.map(({ pointer, kind }, index) => (
                <td key={pointer} class="rating-column">
                  {kind === 'rated' ? writeNumber(missing.columns[index] ?? 0, language.value) : ''}
                </td>
              ))}
              <td />
            </tr>
          </tfoot>
        </table>
      </div>
    </>
  )
}

function isMissing({ marks, sent }: SheetRow, { kind }: SheetColumn, index: number): boolean {
  return !sent && kind === 'rated' && (marks[index] ?? null) === null
}

function stateOf({ sent }: SheetRow, missing: number): string {
  const texts = words.value.team
  if (sent) return texts.sent
  return missing === 0 ? texts.complete : texts.missing(missing)
}

function markOf({ marks }: SheetRow, index: number): string {
  const mark = marks[index] ?? null
  return mark === null ? words.value.team.notYet : writeNumber(mark, language.value)
}

function meanText(mean: number | null | undefined): string {
  return mean === null || mean === undefined ? '–' : writeNumber(mean, language.value, 2)
}
