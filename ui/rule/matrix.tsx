import { Plus, Trash2 } from 'lucide-preact'
import { useId } from 'preact/hooks'
import { useTyping } from '../box/use-typing.ts'
import { words } from '../text/messages.ts'
import { addLine, columnsOf, type Grid, removeLine } from './matrix-grid.ts'

type MatrixEditorProps = {
  readonly matrix: Grid
  readonly labelOf: (id: string) => string
  /** The outcomes that a cell can hold. */
  readonly outcomes: readonly string[]
  readonly onChange: (matrix: Grid) => void
}

/** A matrix as a grid: each pair of row and column has an outcome, or says that it has none. */
export function MatrixEditor({ matrix, labelOf, outcomes, onChange }: MatrixEditorProps) {
  const says = words.value.tables
  const columns = columnsOf(matrix)
  const rows = Object.keys(matrix)
  const put = (row: string, column: string, outcome: string) =>
    onChange({ ...matrix, [row]: { ...matrix[row], [column]: outcome } })
  const missing = rows.flatMap((row) =>
    columns.filter((column) => cell(matrix, row, column) === '').map((column) => ({ row, column })),
  )
  return (
    <div class="stack">
      <div class="table-box">
        <table class="table table-edit">
          <thead>
            <tr>
              <td />
              {columns.map((column) => (
                <th key={column} scope="col">
                  <span class="row">
                    {labelOf(column)}
                    <RemoveLine
                      label={says.removeColumn(labelOf(column))}
                      remove={() => onChange(removeLine(matrix, 'column', column))}
                    />
                  </span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row}>
                <th scope="row">
                  <span class="row">
                    {labelOf(row)}
                    <RemoveLine
                      label={says.removeRow(labelOf(row))}
                      remove={() => onChange(removeLine(matrix, 'row', row))}
                    />
                  </span>
                </th>
                {columns.map((column) => (
                  <td key={column}>
                    <select
                      class="input"
                      aria-label={`${labelOf(row)}, ${labelOf(column)}`}
                      aria-invalid={cell(matrix, row, column) === ''}
                      value={cell(matrix, row, column)}
                      onChange={({ currentTarget }) => put(row, column, currentTarget.value)}
                    >
                      {cell(matrix, row, column) === '' && <option value="">{says.choose}</option>}
                      {[...new Set([...outcomes, cell(matrix, row, column)])]
                        .filter((outcome) => outcome !== '')
                        .map((outcome) => (
                          <option key={outcome} value={outcome}>
                            {labelOf(outcome)}
                          </option>
                        ))}
                    </select>
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p role="status" class={missing.length > 0 ? 'field-error' : 'visually-hidden'}>
        {missing.length > 0 ? says.missingCells(missing.length) : ''}
      </p>
      <NewLine matrix={matrix} onChange={onChange} />
    </div>
  )
}

function cell(matrix: Grid, row: string, column: string): string {
  const cells = Object.hasOwn(matrix, row) ? matrix[row] : undefined
  return cells && Object.hasOwn(cells, column) ? (cells[column] ?? '') : ''
}

function RemoveLine({ label, remove }: { readonly label: string; readonly remove: () => void }) {
  return (
    <button type="button" class="button button-icon" aria-label={label} onClick={remove}>
      <Trash2 size={16} aria-hidden="true" />
    </button>
  )
}

function NewLine({ matrix, onChange }: Pick<MatrixEditorProps, 'matrix' | 'onChange'>) {
  const id = useId()
  const says = words.value.tables
  const { typing, type, forget } = useTyping({
    name: says.newLine,
    value: '',
    fits: () => false,
    write: () => {},
  })
  const name = typing ?? ''
  const trimmed = name.trim()
  const add = (kind: 'row' | 'column') => {
    const taken = kind === 'row' ? Object.keys(matrix) : columnsOf(matrix)
    if (trimmed === '' || taken.includes(trimmed)) return
    onChange(addLine(matrix, kind, trimmed))
    forget()
  }
  return (
    <div class="row">
      <label class="small-label" for={id}>
        {says.newLine}
      </label>
      <input
        id={id}
        class="input input-short"
        value={name}
        onInput={({ currentTarget }) => type(currentTarget.value)}
      />
      <button type="button" class="button button-small" onClick={() => add('row')}>
        <Plus size={16} aria-hidden="true" /> {says.addRow}
      </button>
      <button type="button" class="button button-small" onClick={() => add('column')}>
        <Plus size={16} aria-hidden="true" /> {says.addColumn}
      </button>
    </div>
  )
}
