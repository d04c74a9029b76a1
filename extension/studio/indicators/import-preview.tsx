import { type ExchangeProblem, sayExchangeProblem } from '../../../core/exchange/problem.ts'
import { cellOf } from '../../../core/studio/sheet/column.ts'
import type { ImportedRow } from '../../../core/studio/sheet/exchange-sheet.ts'
import { rowId } from '../../../core/studio/sheet/sheet.ts'
import { say } from '../../../core/text.ts'
import { language, words } from '../../../ui/text/messages.ts'
import { shownCell } from './cell-text.ts'
import type { SheetView } from './sheet-editor.ts'

type ImportPreviewProps = {
  readonly view: SheetView
  readonly compared: readonly ImportedRow[]
  readonly notices: readonly ExchangeProblem[]
  readonly replace: boolean
  readonly setReplace: (replace: boolean) => void
}

/** What a file would do, row by row, before anything is done. */
export function ImportPreview({ view, compared, notices, replace, setReplace }: ImportPreviewProps) {
  const says = words.value.sheet
  const count = (kind: ImportedRow['kind']) => compared.filter((row) => row.kind === kind).length
  const absent = count('absent')
  const touched = compared.filter(({ kind }) => kind !== 'same' && (kind !== 'absent' || replace))
  return (
    <>
      <p role="status">{says.importCounts(count('new'), count('changed'), count('same'))}</p>
      {notices.length > 0 && (
        <ul class="stack stack-tight soft">
          {notices.map((notice) => (
            <li key={sayExchangeProblem(notice, 'en')}>{sayExchangeProblem(notice, language.value)}</li>
          ))}
        </ul>
      )}
      {absent > 0 && (
        <label class="option">
          <input
            type="checkbox"
            checked={replace}
            onChange={({ currentTarget }) => setReplace(currentTarget.checked)}
          />
          <span>{says.importReplace(absent)}</span>
        </label>
      )}
      {touched.length > 0 && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by keyboard
        <section class="table-box import-table" tabIndex={0} aria-label={says.importRows}>
          <table class="table">
            <thead>
              <tr>
                <th scope="col">{says.importLine}</th>
                <th scope="col">{says.importCode}</th>
                <th scope="col">{says.importEffect}</th>
              </tr>
            </thead>
            <tbody>
              {touched.slice(0, most).map((row) => (
                <tr key={`${row.number ?? 'absent'} ${row.id}`}>
                  <td>{row.number ?? '–'}</td>
                  <th scope="row">{row.id}</th>
                  <td>
                    <Effect view={view} row={row} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
      {touched.length > most && <p class="soft">{words.value.studio.more(touched.length - most)}</p>}
    </>
  )
}

/** Rows that are drawn; a file may have a hundred thousand. */
const most = 200

function Effect({ view, row }: { readonly view: SheetView; readonly row: ImportedRow }) {
  const says = words.value.sheet
  if (row.kind === 'absent') return <>{says.importGone}</>
  const before = view.rows.find((each) => rowId(each) === row.id)
  const all = view.all.filter(({ key }) => row.columns.includes(key))
  // Of a new row what it is called tells enough; of one that changes, everything does.
  const changes = row.kind === 'new' ? all.slice(0, 2) : all
  return (
    <>
      {row.kind === 'new' && <strong>{says.importNew} </strong>}
      <ul class="import-changes">
        {changes.map((column) => (
          <li key={column.key}>
            {say(column.title, language.value)}:{' '}
            {before && <del>{shownCell(column, cellOf(before, column)) || '–'}</del>}{' '}
            <ins>{shownCell(column, cellOf(row.row, column))}</ins>
          </li>
        ))}
        {changes.length < all.length && (
          <li class="soft">{words.value.studio.more(all.length - changes.length)}</li>
        )}
      </ul>
    </>
  )
}
