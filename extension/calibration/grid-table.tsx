import type { Grid, Place } from '../../core/calibration/grid.ts'
import type { CalibrationView } from '../../core/protocol/calibration.ts'
import { say } from '../../core/text.ts'
import { language, words } from '../../ui/text/messages.ts'

type GridProps = {
  readonly view: CalibrationView
  readonly grid: Grid
  readonly chosen: Place | null
  readonly choose: (place: Place | null) => void
}

/** The grid as the pack defines it, with how many stand in each cell; a cell filters the list. */
export function GridTable({ view, grid, chosen, choose }: GridProps) {
  const texts = words.value.calibration
  const countAt = (row: string, column: string) =>
    view.rows.filter(({ place }) => place?.row === row && place.column === column).length
  const isChosen = (row: string, column: string) => chosen?.row === row && chosen.column === column
  return (
    <section class="sheet sheet-padded stack" aria-labelledby="calibration-grid">
      <h2 id="calibration-grid" class="chart-title">
        {texts.grid[grid.kind]}
      </h2>
      <p class="soft">{texts.gridHint}</p>
      {/* What scrolls is reached by its buttons. */}
      <div class="table-box">
        <table class="calibration-grid">
          <thead>
            <tr>
              <td class="soft">
                {texts.gridRows[grid.kind]} ↓ · {texts.gridColumns[grid.kind]} →
              </td>
              {grid.columns.map(({ id, title }) => (
                <th key={id} scope="col">
                  {say(title, language.value)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {grid.rows.map((row, r) => (
              <tr key={row.id}>
                <th scope="row">{say(row.title, language.value)}</th>
                {grid.columns.map((column, c) => {
                  const count = countAt(row.id, column.id)
                  const cell = grid.cells[r]?.[c]
                  const name = cell ? say(cell, language.value) : ''
                  return (
                    <td key={column.id}>
                      <button
                        type="button"
                        class="calibration-cell"
                        aria-pressed={isChosen(row.id, column.id)}
                        onClick={() =>
                          choose(isChosen(row.id, column.id) ? null : { row: row.id, column: column.id })
                        }
                      >
                        <span class="calibration-count">{count}</span>
                        <span class="visually-hidden">
                          {texts.gridCell(say(row.title, language.value), say(column.title, language.value))}
                        </span>
                        <span class="soft">{name}</span>
                      </button>
                    </td>
                  )
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}
