import type { ComponentChildren } from 'preact'
import { useId, useState } from 'preact/hooks'
import { words } from '../../../ui/text/messages.ts'

/** A table that says what a chart shows: titles, and rows of cells as they are read. */
export type ChartTable = {
  readonly titles: readonly string[]
  readonly rows: readonly (readonly string[])[]
}

type FigureProps = {
  readonly title: string
  /** What the chart shows, in one sentence. */
  readonly says: string
  /** Made when somebody opens it: tables of two hundred units are most of what a dashboard has to draw. */
  readonly table: () => ChartTable
  readonly children: ComponentChildren
}

/** A chart with its name, a sentence and a table: whoever cannot see it misses nothing. */
export function Figure({ title, says, table, children }: FigureProps) {
  const id = useId()
  const [isOpen, setOpen] = useState(false)
  return (
    <figure class="sheet sheet-padded chart" aria-labelledby={id}>
      <figcaption>
        <h2 id={id} class="chart-title">
          {title}
        </h2>
        <p class="chart-says">{says}</p>
      </figcaption>
      {children}
      <details class="chart-table" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
        <summary>{words.value.dashboard.asTable}</summary>
        {isOpen && <TableBox title={title} table={table()} />}
      </details>
    </figure>
  )
}

function TableBox({ title, table }: { readonly title: string; readonly table: ChartTable }) {
  return (
    // Wide tables scroll, and are reached by keyboard for it.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached
    <section class="table-box" tabIndex={0} aria-label={title}>
      <table class="table">
        <thead>
          <tr>
            {table.titles.map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map(([first, ...cells], row) => (
            <tr key={row}>
              <th scope="row">{first}</th>
              {cells.map((cell, column) => (
                <td key={column}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
