import { CircleAlert, CircleCheck } from 'lucide-preact'
import type { ProjectDocuments } from '../../../core/studio/project.ts'
import { putCells } from '../../../core/studio/sheet/edit-cells.ts'
import type { CellFinding } from '../../../core/studio/sheet/lint-sheet.ts'
import { rowId } from '../../../core/studio/sheet/sheet.ts'
import { say } from '../../../core/text.ts'
import { language, words } from '../../../ui/text/messages.ts'
import type { SheetView } from './sheet-editor.ts'

type FindingListProps = {
  readonly view: SheetView
  readonly documents: ProjectDocuments
  readonly goTo: (finding: CellFinding) => void
}

/** All that is wrong in the sheet, each a way to its cell; what is known to be right is one press away. */
export function FindingList({ view, documents, goTo }: FindingListProps) {
  const { ref, rows, all, findings, act } = view
  const says = words.value.sheet
  const remedies = findings.flatMap(({ row, column: key, remedy }) => {
    const column = all.find((each) => each.key === key)
    return remedy === undefined || column === undefined ? [] : [{ row, column, value: remedy }]
  })
  const label = { id: 'Isi bahasa yang kosong', en: 'Fill the empty language' }
  return (
    <section class="sheet sheet-padded stack" aria-label={says.findings}>
      <h3 class="list-title">
        <span class="row" role="status">
          {findings.length === 0 ? (
            <CircleCheck size={18} aria-hidden="true" />
          ) : (
            <CircleAlert size={18} aria-hidden="true" />
          )}
          {findings.length === 0 ? says.sound : says.wrong(findings.length)}
        </span>
      </h3>
      {remedies.length > 1 && (
        <div>
          <button
            type="button"
            class="button button-small"
            onClick={() => act(putCells(documents, ref, { cells: remedies, label }))}
          >
            {says.takeAll(remedies.length)}
          </button>
        </div>
      )}
      {findings.length > 0 && (
        <ul class="stack stack-tight">
          {findings.slice(0, most).map((finding) => (
            <li key={`${finding.row} ${finding.column} ${finding.kind}`} class="finding finding-error">
              <button type="button" class="link-button" onClick={() => goTo(finding)}>
                {says.place(finding.row + 1, rowId(rows[finding.row] ?? {}) || '–')}
              </button>{' '}
              {say(finding.text, language.value)}
            </li>
          ))}
        </ul>
      )}
      {findings.length > most && <p class="soft">{words.value.studio.more(findings.length - most)}</p>}
    </section>
  )
}

/** More are not read at once. */
const most = 20
