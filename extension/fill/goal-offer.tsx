import { Flag } from 'lucide-preact'
import { Banner } from '../../ui/banner.tsx'
import { words } from '../../ui/text/messages.ts'
import { useDevice } from '../device.ts'
import { readDraftRow } from '../store/drafts.ts'
import { useGoalsFor } from '../store/goals.ts'
import { useLive } from '../store/live.ts'
import { readRow } from '../store/rows.ts'
import { readGoalOffer } from './read-goal-offer.ts'

/** Above a form that plans the next period: goals that the person has kept, to begin it with. */
export function GoalOffer({ task: id }: { readonly task: string }) {
  const { db, now } = useDevice()
  const offer = useLive(async () => {
    const task = await readRow(db, 'task', id)
    const document = task && (await readRow(db, 'form', `${task.form.id}@${task.form.version}`))
    if (task === undefined || document === undefined || task.status !== 'open') return null
    // A form that has been begun is not begun anew.
    if ((await readDraftRow(db, id)) !== undefined) return null
    return readGoalOffer(db, task, document)
  }, [id])
  if (offer === undefined || offer === null || offer.row.usedFor === id) return null
  const texts = words.value.myResult
  return (
    <Banner tone="plain" icon={Flag} title={texts.goalsOffer(offer.row.cycle)}>
      <p>{texts.goalsOfferHint}</p>
      <p>
        <button
          type="button"
          class="button button-small"
          onClick={() => void useGoalsFor(db, offer.row, { task: id, at: now() })}
        >
          {texts.goalsUse}
        </button>
      </p>
    </Banner>
  )
}
