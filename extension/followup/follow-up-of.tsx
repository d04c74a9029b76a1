import type { CaseView } from '../../core/case/view.ts'
import { words } from '../../ui/text/messages.ts'
import { useDevice } from '../device.ts'
import { hashOf } from '../shell/route.ts'
import { useLive } from '../store/live.ts'
import { readRow, readRows } from '../store/rows.ts'
import { ActionList } from './action-list.tsx'
import { coursesOf } from './action-words.ts'

/** What was decided after a result, on the page of the result: for its person, and for whoever decides. */
export function FollowUpOf({ view }: { readonly view: CaseView }) {
  const { db } = useDevice()
  const known = useLive(async () => ({
    row: await readRow(db, 'follow-up', view.id),
    pack: await readRow(db, 'pack', view.pack),
    offered: await readRows(db, 'course'),
  }))
  if (known?.row === undefined) return null
  const { decision, relation } = known.row
  const texts = words.value.follow
  return (
    <section class="sheet sheet-padded stack">
      <h2>{texts.title}</h2>
      {decision?.none && (
        <p>
          <strong>{texts.noAction}.</strong> {decision.none}
        </p>
      )}
      {decision && (
        <ActionList
          actions={decision.actions}
          courses={coursesOf(known.offered, known.pack?.trainings ?? [])}
        />
      )}
      {relation === 'owner' && (
        <p>
          <a class="button" href={hashOf({ kind: 'follow-up', case: view.id })}>
            {decision === null ? texts.cardTitle : texts.again}
          </a>
        </p>
      )}
    </section>
  )
}
