import { CircleAlert, CircleCheck, Copy, Trash2 } from 'lucide-preact'
import type { Json } from '../../../core/json.ts'
import type { CaseDocument, CaseRow, Expectation } from '../../../core/pack/run-cases.ts'
import type { ProjectDocuments } from '../../../core/studio/project.ts'
import { say } from '../../../core/text.ts'
import { language, words } from '../../../ui/text/messages.ts'
import { useRowNames } from '../row-names.ts'
import { CaseFigures } from './case-figures.tsx'
import type { CaseRunner } from './case-runner.ts'
import type { WriteRows } from './cases-part.tsx'

type TableProps = {
  readonly documents: ProjectDocuments
  readonly cases: CaseDocument
  readonly runner: CaseRunner
  readonly write: WriteRows
}

/** Each case with what it expects and what came out. */
export function CaseTable({ documents, cases, runner, write }: TableProps) {
  const { report } = runner.trying.value
  const texts = words.value.cases
  const { rows } = cases
  const names = useRowNames(rows)
  const failing = report?.tried.filter(({ holds }) => !holds).length ?? 0
  return (
    <section class="sheet sheet-padded stack" aria-label={texts.title}>
      <h3 class="list-title">
        <span class="row" role="status">
          {report === null ? texts.count(rows.length) : texts.holding(rows.length - failing, rows.length)}
        </span>
      </h3>
      <ol class="stack stack-tight">
        {rows.map((row, index) => {
          const tried = report?.tried[index]
          const found = tried?.row.title.id === row.title.id ? tried : undefined
          const set = (next: CaseRow, label: { id: string; en: string }) =>
            write(label, rows.with(index, next))
          return (
            <li key={names[index]} class={`case ${found && !found.holds ? 'case-failing' : ''}`}>
              <div class="case-head">
                {found && (found.holds ? <Holds /> : <Fails />)}
                <span class="case-title">{say(row.title, language.value)}</span>
                <button
                  type="button"
                  class="button button-icon"
                  aria-label={`${texts.copy}: ${say(row.title, language.value)}`}
                  title={texts.copy}
                  onClick={() =>
                    write({ id: 'Salin kasus', en: 'Copy a case' }, rows.toSpliced(index + 1, 0, copied(row)))
                  }
                >
                  <Copy size={16} aria-hidden="true" />
                </button>
                <button
                  type="button"
                  class="button button-icon"
                  aria-label={`${texts.remove}: ${say(row.title, language.value)}`}
                  title={texts.remove}
                  disabled={rows.length === 1}
                  onClick={() => write({ id: 'Hapus kasus', en: 'Remove a case' }, rows.toSpliced(index, 1))}
                >
                  <Trash2 size={16} aria-hidden="true" />
                </button>
              </div>
              {found && !found.holds && (
                <div class="stack stack-tight">
                  <p>
                    {texts.expected}: {brief(found.outcome.expected)}
                  </p>
                  <p>
                    {texts.found}: {brief(found.outcome.found)}
                  </p>
                  <div>
                    <button
                      type="button"
                      class="button button-small"
                      onClick={() =>
                        set(
                          { ...row, expect: found.outcome.found },
                          { id: 'Terima hasil', en: 'Accept the result' },
                        )
                      }
                    >
                      {texts.accept}
                    </button>
                  </div>
                </div>
              )}
              <CaseFigures
                documents={documents}
                cases={cases}
                row={row}
                result={found?.outcome.result}
                set={(next) => set(next, { id: 'Ubah kasus', en: 'Change a case' })}
              />
            </li>
          )
        })}
      </ol>
    </section>
  )
}

function Holds() {
  return (
    <span class="status status-good">
      <CircleCheck size={14} aria-hidden="true" />
      {words.value.cases.holds}
    </span>
  )
}

function Fails() {
  return (
    <span class="status status-trouble">
      <CircleAlert size={14} aria-hidden="true" />
      {words.value.cases.fails}
    </span>
  )
}

function copied(row: CaseRow): CaseRow {
  return { ...row, title: { id: `${row.title.id} (salinan)`, en: `${row.title.en} (copy)` } }
}

/** `score 92 · predicate baik`. */
function brief({ kind, ...named }: Expectation): string {
  const parts = Object.values(named).flatMap((part) =>
    Array.isArray(part)
      ? part.map(String)
      : Object.entries(part ?? {}).map(([name, value]) => `${name} ${shown(value)}`),
  )
  return [...(kind === 'unscorable' ? [kind] : []), ...parts].join(' · ') || String(kind)
}

function shown(value: Json): string {
  return typeof value === 'string' ? value : JSON.stringify(value)
}
