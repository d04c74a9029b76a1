import { Printer, Scale } from 'lucide-preact'
import { useEffect } from 'preact/hooks'
import { BehaviourCriteria } from '../../ui/criteria/behaviour-criteria.tsx'
import { IndicatorCriteria } from '../../ui/criteria/indicator-criteria.tsx'
import { PredicateCriteria } from '../../ui/criteria/predicate-criteria.tsx'
import { PrivacyCriteria } from '../../ui/criteria/privacy-criteria.tsx'
import { StageCriteria } from '../../ui/criteria/stage-criteria.tsx'
import { TrainingCriteria } from '../../ui/criteria/training-criteria.tsx'
import { WeightCriteria } from '../../ui/criteria/weight-criteria.tsx'
import { Empty } from '../../ui/empty.tsx'
import { language, words } from '../../ui/text/messages.ts'
import { useDevice } from '../device.ts'
import { later } from '../shell/later.tsx'
import { useLive } from '../store/live.ts'
import { readPack } from '../store/rows.ts'
import { Consultations } from './consultations.tsx'
import { SayRead } from './say-read.tsx'

// Sentences weigh as much as the rest of the page.
const ProposalCriteria = later(
  async () => (await import('../../ui/criteria/proposal-criteria.tsx')).ProposalCriteria,
)

/** What everybody is judged by, to be read before the cycle and without a network (S-S4, S-S5). */
export function CriteriaPage({ pack: id }: { readonly pack: string | null }) {
  const { db } = useDevice()
  const known = useLive(async () => ({ pack: await readPack(db, id) }), [id])
  useEffect(() => {
    // On paper nothing can be opened any more.
    const openAll = () => {
      for (const each of document.querySelectorAll('details')) each.open = true
    }
    window.addEventListener('beforeprint', openAll)
    return () => window.removeEventListener('beforeprint', openAll)
  }, [])
  if (known === undefined) return null
  const { pack } = known
  const texts = words.value.criteria
  if (pack === undefined) {
    return (
      <div class="page">
        <h1>{texts.title}</h1>
        <div class="sheet">
          <Empty icon={Scale} title={texts.none} hint={texts.noneHint} />
        </div>
      </div>
    )
  }
  return (
    <div class="page criteria">
      <header class="page-head row row-apart">
        <div>
          <h1>{texts.title}</h1>
          <p class="soft">
            {pack.scoring.title[language.value]} · {texts.version(pack.version)}
          </p>
        </div>
        <button type="button" class="button criteria-print" onClick={() => window.print()}>
          <Printer size={16} aria-hidden="true" /> {texts.print}
        </button>
      </header>
      <p>{texts.lead}</p>
      {id === null && <Consultations />}
      <IndicatorCriteria pack={pack} />
      <BehaviourCriteria pack={pack} />
      <WeightCriteria pack={pack} />
      <PredicateCriteria pack={pack} />
      <StageCriteria pack={pack} />
      <PrivacyCriteria pack={pack} />
      <TrainingCriteria pack={pack} />
      {pack.proposals !== undefined && <ProposalCriteria pack={pack} />}
      <div class="print-tools">
        <SayRead pack={pack.id} />
      </div>
    </div>
  )
}
