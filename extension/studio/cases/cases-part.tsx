import { ListChecks } from 'lucide-preact'
import { useEffect, useMemo } from 'preact/hooks'
import type { Json } from '../../../core/json.ts'
import type { CaseDocument, CaseRow } from '../../../core/pack/run-cases.ts'
import { Empty } from '../../../ui/empty.tsx'
import { words } from '../../../ui/text/messages.ts'
import type { PartProps } from '../parts.ts'
import type { Studio } from '../studio.ts'
import { ThreadTrouble } from '../thread-trouble.tsx'
import { type CaseRunner, openCaseRunner } from './case-runner.ts'
import { CaseTable } from './case-table.tsx'
import { Coverage } from './coverage.tsx'
import { Mistakes } from './mistakes.tsx'
import { caseNames, casesIn, firstCases, idOfCases } from './own-cases.ts'

/** Example employees and what should come of them: run on each change, with what no case shows yet. */
export function CasesPart({ studio, at }: PartProps) {
  const documents = studio.documents.value
  const names = caseNames(documents)
  const name = names.find((each) => each === `cases/${at}`) ?? names[0]
  const cases = name === undefined ? undefined : casesIn(documents[name])
  const texts = words.value.cases
  if (name === undefined || cases === undefined) {
    const first = firstCases(studio.project())
    return (
      <div class="sheet">
        <Empty icon={ListChecks} title={texts.none} hint={texts.noneHint}>
          {first && (
            <button
              type="button"
              class="button button-main"
              onClick={() =>
                studio.write({ id: 'Mulai kasus uji', en: 'Start test cases' }, [
                  { document: `cases/${studio.row.id}`, at: [], after: first },
                ])
              }
            >
              {texts.start}
            </button>
          )}
        </Empty>
      </div>
    )
  }
  return (
    <div class="stack">
      <div>
        <h2>{texts.title}</h2>
        <p class="soft">{texts.lead}</p>
      </div>
      {names.length > 1 && (
        <nav class="sheet-names" aria-label={texts.sets}>
          {names.map((each) => (
            <a
              key={each}
              class="step"
              href={`#/studio/${studio.row.key}/cases/${encodeURIComponent(idOfCases(each))}`}
              aria-current={each === name ? 'page' : undefined}
            >
              {idOfCases(each)}
            </a>
          ))}
        </nav>
      )}
      <CaseSet key={name} studio={studio} name={name} cases={cases} />
    </div>
  )
}

type SetProps = { readonly studio: Studio; readonly name: string; readonly cases: CaseDocument }

/** The cases of one document. */
function CaseSet({ studio, name, cases }: SetProps) {
  const runner = useMemo(
    () => openCaseRunner(() => new Worker(new URL('./cases.worker.ts', import.meta.url), { type: 'module' })),
    [studio],
  )
  useEffect(() => () => runner.close(), [runner])
  const { judgement, stale, broke } = studio.judged.value
  const pack = judgement?.pack ?? null
  useEffect(() => {
    if (pack === null) return
    // A moment later, so that a figure that is being typed is not tried digit by digit.
    const timer = setTimeout(() => runner.run(pack, cases), 400)
    return () => clearTimeout(timer)
  }, [pack, cases, runner])
  const write = (label: { id: string; en: string }, rows: readonly CaseRow[]) =>
    // Rows are JSON.
    studio.write(label, [{ document: name, at: ['rows'], after: rows as unknown as Json }])
  return (
    <div class="stack">
      {judgement !== null && pack === null && <p class="field-error">{words.value.cases.notRunnable}</p>}
      <Progress runner={runner} isJudging={stale && broke !== true} />
      {runner.trying.value.broke && pack !== null && <ThreadTrouble retry={() => runner.run(pack, cases)} />}
      <CaseTable documents={studio.documents.value} cases={cases} runner={runner} write={write} />
      {pack !== null && (
        <>
          <Coverage runner={runner} />
          <Mistakes
            runner={runner}
            documents={studio.documents.value}
            pack={pack}
            cases={cases}
            add={(row) => write({ id: 'Tambah kasus', en: 'Add a case' }, [...cases.rows, row])}
          />
        </>
      )}
    </div>
  )
}

export type WriteRows = (label: { id: string; en: string }, rows: CaseDocument['rows']) => void

type ProgressProps = {
  readonly runner: CaseRunner
  /** Whether the rules are looked at still: what is known of the cases is of an earlier state. */
  readonly isJudging: boolean
}

function Progress({ runner, isJudging }: ProgressProps) {
  const { running } = runner.trying.value
  if (running === null && !isJudging) return null
  return (
    <label class="row soft">
      {words.value.cases.running}
      <progress class="progress" max={1} value={isJudging ? undefined : (running ?? 0)} />
    </label>
  )
}
