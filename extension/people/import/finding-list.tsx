import { useEffect, useState } from 'preact/hooks'
import { columnOf } from '../../../core/people/staff-field.ts'
import type { RowFinding } from '../../../core/people/staff-row.ts'
import { say } from '../../../core/text.ts'
import { language, words } from '../../../ui/text/messages.ts'
import { saveFile } from '../save-file.ts'
import type { Mapping } from './mapping.ts'
import type { StaffFile } from './staff-file.ts'
import type { Importing } from './use-import.ts'

type ListProps = {
  readonly id: string
  readonly part: 'faults' | 'warnings'
  readonly count: number
  readonly file: StaffFile
  readonly mapping: Mapping
  readonly page: Importing['page']
}

/** What is wrong with the list, by the row and column that the spreadsheet shows; all of it can be saved as a table. */
export function FindingList({ id, part, count, file, mapping, page }: ListProps) {
  const [items, setItems] = useState<readonly RowFinding[]>([])
  const texts = words.value.people
  const read = async (from: number): Promise<readonly RowFinding[]> => {
    const found = await page(id, part, from)
    return found?.part === part ? found.items : []
  }
  useEffect(() => {
    void read(0).then(setItems)
  }, [id, part])
  const save = async () => {
    const all = [...items]
    while (all.length < count) {
      const next = await read(all.length)
      if (next.length === 0) break
      all.push(...next)
    }
    setItems(all)
    const [{ packSheet }, { deflate }] = await Promise.all([
      import('../../../core/exchange/table/write-sheet.ts'),
      import('../../exports/deflate.ts'),
    ])
    const rows = all.map((one) => [one.row, placeOf(one), say(one.text, language.value)])
    const titles = [texts.row, texts.column, texts.whatIsWrong]
    const table = { name: texts.faultsFile, titles, rows }
    saveFile(`${texts.faultsFile}.xlsx`, await packSheet(table, 'xlsx', deflate))
  }
  const placeOf = ({ field }: RowFinding) => {
    if (field === null) return ''
    const letter = file.columns.find(({ index }) => index === mapping[field])?.letter
    const label = say(columnOf(field).label, language.value)
    return letter === undefined ? label : `${letter} · ${label}`
  }
  return (
    <section class="sheet" aria-label={texts.faults(count)}>
      <div class="table-box">
        <table class="table table-fold">
          <thead>
            <tr>
              <th scope="col">{texts.row}</th>
              <th scope="col">{texts.column}</th>
              <th scope="col">{texts.whatIsWrong}</th>
            </tr>
          </thead>
          <tbody>
            {items.map((one) => (
              <tr key={`${one.row} ${one.field} ${one.kind}`}>
                <th scope="row">{one.row === 0 ? texts.wholeFile : texts.rowNumber(one.row)}</th>
                <td data-label={texts.column}>{placeOf(one)}</td>
                <td data-label={texts.whatIsWrong}>{say(one.text, language.value)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p class="sheet-padded row">
        {items.length < count && (
          <button
            type="button"
            class="button button-small"
            onClick={() => void read(items.length).then((next) => setItems([...items, ...next]))}
          >
            {texts.moreOf(items.length, count)}
          </button>
        )}
        <button type="button" class="button button-small" onClick={() => void save()}>
          {texts.saveFaults}
        </button>
      </p>
    </section>
  )
}
