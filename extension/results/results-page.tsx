import { ChartNoAxesColumn, ChevronRight } from 'lucide-preact'
import type { CaseView } from '../../core/case/view.ts'
import { own } from '../../core/json.ts'
import { say } from '../../core/text.ts'
import { Empty } from '../../ui/empty.tsx'
import { writeNumber } from '../../ui/number/write-number.ts'
import { language, words } from '../../ui/text/messages.ts'
import { useDevice } from '../device.ts'
import { OwnExport } from '../exports/held-exports.tsx'
import { useLive } from '../store/live.ts'
import { readRow, readRows } from '../store/rows.ts'

/** My own appraisals, newest first. */
export function ResultsPage() {
  const { db } = useDevice()
  const cases = useLive(async () =>
    (await readRows(db, 'case')).filter(({ relation }) => relation === 'self'),
  )
  if (cases === undefined) return null
  const texts = words.value.result
  return (
    <div class="page page-narrow">
      <header class="page-head">
        <h1>{texts.mine}</h1>
      </header>
      {cases.length === 0 ? (
        <div class="sheet">
          <Empty icon={ChartNoAxesColumn} title={texts.none} hint={texts.noneHint} />
        </div>
      ) : (
        <ul class="cards">
          {cases.toReversed().map((view) => (
            <li key={view.id} class="card">
              <a class="card-link" href={`#/case/${view.id}`}>
                <span class="card-title">{view.cycle.name}</span>
                <span class="card-subject">{say(view.state.title, language.value)}</span>
              </a>
              <div class="card-foot">
                <Outcome view={view} />
                <ChevronRight size={18} class="soft" aria-hidden="true" />
              </div>
            </li>
          ))}
        </ul>
      )}
      {cases.length > 0 && <OwnExport cases={cases} />}
    </div>
  )
}

/** Predicate and score in one line, or that there is none yet. */
export function Outcome({ view, short = false }: { readonly view: CaseView; readonly short?: boolean }) {
  const { db } = useDevice()
  const pack = useLive(() => readRow(db, 'pack', view.pack), [view.pack])
  const result = view.result?.result
  if (result?.kind !== 'scored')
    return <span class="soft">{short ? '–' : words.value.result.notYetShort}</span>
  const { predicate, score } = result.outputs
  const named = pack && typeof predicate === 'string' ? own(pack.scoring.outcomes, predicate) : undefined
  return (
    <span class="outcome">
      <strong>{named ? say(named, language.value) : String(predicate)}</strong>
      {typeof score === 'number' && <span>{writeNumber(score, language.value, 2)}</span>}
    </span>
  )
}
