import { ChartNoAxesColumn, ChevronRight } from 'lucide-preact'
import { say } from '../../core/text.ts'
import { Empty } from '../../ui/empty.tsx'
import { language, words } from '../../ui/text/messages.ts'
import { useDevice } from '../device.ts'
import { OwnExport } from '../exports/held-exports.tsx'
import { readCasesAs } from '../store/cases.ts'
import { useLive } from '../store/live.ts'
import { Outcome } from './outcome.tsx'
import { usePacks } from './use-packs.ts'

/** My own appraisals, newest first. */
export function ResultsPage() {
  const { db } = useDevice()
  const cases = useLive(() => readCasesAs(db, ['self']))
  const { packFor } = usePacks()
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
                <Outcome view={view} pack={packFor(view.pack)} />
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
