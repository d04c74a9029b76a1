import { Lock } from 'lucide-preact'
import { Empty } from '../../ui/empty.tsx'
import { words } from '../../ui/text/messages.ts'
import { useDevice } from '../device.ts'
import { UnknownPage } from '../shell/other-pages.tsx'
import { useLive } from '../store/live.ts'
import { readLastSent } from '../store/outbox.ts'
import { readRow } from '../store/rows.ts'
import { Editor } from './editor.tsx'
import { SentPage } from './sent-page.tsx'

type FillPageProps = { readonly task: string; readonly page: number | 'review' | null }

/** A task: its form while it can be filled, what became of it after that. */
export function FillPage({ task: id, page }: FillPageProps) {
  const { db } = useDevice()
  const known = useLive(async () => {
    const [task, item] = await Promise.all([readRow(db, 'task', id), readLastSent(db, id)])
    return { task, item }
  }, [id])
  if (known === undefined) return null
  const { task, item } = known
  if (task === undefined) return <UnknownPage />
  if (item !== undefined && item.delivery.kind !== 'refused') return <SentPage task={task} item={item} />
  if (task.status === 'done') return <SentPage task={task} item={undefined} />
  if (task.status === 'cancelled') {
    const { fill, sent } = words.value
    return (
      <Empty alone icon={Lock} title={fill.closedTitle} hint={fill.closedHint}>
        <a class="button" href="#/">
          {sent.toInbox}
        </a>
      </Empty>
    )
  }
  // A refusal opens the form anew, with its reasons.
  return <Editor key={item?.id ?? 'first'} task={id} page={page} />
}
