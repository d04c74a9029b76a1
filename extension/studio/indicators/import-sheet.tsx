import { CircleAlert, FileUp } from 'lucide-preact'
import { useRef, useState } from 'preact/hooks'
import { type ExchangeProblem, sayExchangeProblem } from '../../../core/exchange/problem.ts'
import type { ReadTable } from '../../../core/exchange/table/read-sheet.ts'
import type { Result } from '../../../core/result.ts'
import type { ProjectDocuments } from '../../../core/studio/project.ts'
import { compareRows, importRows } from '../../../core/studio/sheet/exchange-sheet.ts'
import { language, words } from '../../../ui/text/messages.ts'
import { ReadingFile } from '../share/reading-file.tsx'
import { useReader } from '../share/use-reader.ts'
import { ImportPreview } from './import-preview.tsx'
import type { SheetView } from './sheet-editor.ts'

type ImportSheetProps = { readonly view: SheetView; readonly documents: ProjectDocuments }

type Read = { readonly name: string; readonly outcome: Result<ReadTable, readonly ExchangeProblem[]> }

/** Takes a table from an XLSX or CSV: first shows what it would do row by row, or what is wrong cell by cell. */
export function ImportSheet({ view, documents }: ImportSheetProps) {
  const dialog = useRef<HTMLDialogElement>(null)
  const file = useRef<HTMLInputElement>(null)
  const [read, setRead] = useState<Read | null>(null)
  const [replace, setReplace] = useState(false)
  const choose = useRef<HTMLButtonElement>(null)
  const reader = useReader()
  const says = words.value.sheet
  const take = async (chosen: File) => {
    const outcome = await reader.table(chosen, view.all)
    if (outcome === null) return
    setRead({ name: chosen.name, outcome })
    setReplace(false)
    dialog.current?.showModal()
  }
  const compared =
    read?.outcome.kind === 'ok'
      ? compareRows(view.rows, read.outcome.value.rows, { columns: view.all, ref: view.ref })
      : []
  const finish = () => {
    view.act(importRows(documents, view.ref, { compared, replace }))
    dialog.current?.close()
  }
  return (
    <>
      <button ref={choose} type="button" class="button button-small" onClick={() => file.current?.click()}>
        <FileUp size={16} aria-hidden="true" />
        {says.import}
      </button>
      <input
        ref={file}
        type="file"
        class="visually-hidden"
        tabIndex={-1}
        aria-label={says.importFile}
        accept=".xlsx,.csv"
        onChange={({ currentTarget }) => {
          const [chosen] = currentTarget.files ?? []
          if (chosen !== undefined) void take(chosen)
          currentTarget.value = ''
        }}
      />
      <ReadingFile reader={reader} onStop={() => choose.current?.focus()} />
      <dialog ref={dialog} class="dialog dialog-wide" aria-labelledby="import-title">
        {read && (
          <div class="stack">
            <h2 id="import-title">{says.importTitle(read.name)}</h2>
            {read.outcome.kind === 'err' ? (
              <Problems problems={read.outcome.error} />
            ) : (
              <ImportPreview
                view={view}
                compared={compared}
                notices={read.outcome.value.notices}
                replace={replace}
                setReplace={setReplace}
              />
            )}
            <div class="row">
              {read.outcome.kind === 'ok' && (
                <button type="button" class="button button-main" onClick={finish}>
                  {says.importFinish}
                </button>
              )}
              <button type="button" class="button" onClick={() => dialog.current?.close()}>
                {words.value.app.cancel}
              </button>
            </div>
          </div>
        )}
      </dialog>
    </>
  )
}

function Problems({ problems }: { readonly problems: readonly ExchangeProblem[] }) {
  const says = words.value.sheet
  const isOfCells = problems.some(({ place }) => place.kind === 'cell')
  return (
    <>
      <p>{isOfCells ? says.importWrong : words.value.share.refused}</p>
      <ul class="stack stack-tight import-problems">
        {problems.slice(0, most).map((problem) => (
          <li key={sayExchangeProblem(problem, 'en')} class="field-error">
            <CircleAlert size={16} aria-hidden="true" />
            <span>{sayExchangeProblem(problem, language.value)}</span>
          </li>
        ))}
      </ul>
      {problems.length > most && <p class="soft">{words.value.studio.more(problems.length - most)}</p>}
    </>
  )
}

const most = 100
