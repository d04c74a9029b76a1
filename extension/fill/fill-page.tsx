import { useRef } from 'preact/hooks'
import { later } from '../../ui/later.tsx'
import { useDevice } from '../device.ts'
import { readBegun } from '../store/begun-from.ts'
import { useLive } from '../store/live.ts'
import { readLastSent } from '../store/outbox.ts'
import { readRow } from '../store/rows.ts'
import { Editor } from './editor.tsx'

// What is said after the form is not there to fill it.
const LeftDraftPage = later(async () => (await import('./left-draft.tsx')).LeftDraftPage)
const SentPage = later(async () => (await import('./sent-page.tsx')).SentPage)

type FillPageProps = { readonly task: string; readonly page: number | 'review' | null }

/** A task: its form while it can be filled, what became of it after that. */
export function FillPage({ task: id, page }: FillPageProps) {
  const { db } = useDevice()
  const opened = useRef<string | null>(null)
  const known = useLive(async () => {
    const [task, item, goals] = await Promise.all([
      readRow(db, 'task', id),
      readLastSent(db, id),
      readBegun(db, id, opened.current),
    ])
    return { task, item, goals }
  }, [id])
  opened.current = known?.goals ?? null
  if (known === undefined) return null
  const { task, item, goals } = known
  if (task === undefined) return <LeftDraftPage task={id} gone />
  if (item !== undefined && item.delivery.kind !== 'refused') return <SentPage task={task} item={item} />
  if (task.status === 'done') return <SentPage task={task} item={undefined} />
  if (task.status === 'cancelled') return <LeftDraftPage task={id} gone={false} />
  // A refusal opens the form anew, with its reasons; so does a person who begins it from their goals.
  return <Editor key={`${item?.id ?? 'first'} ${goals}`} task={id} page={page} />
}
