import { Circle, CircleAlert, CircleCheck, CloudOff, RefreshCw } from 'lucide-preact'
import { language, words } from '../../ui/text/messages.ts'
import { useDevice } from '../device.ts'
import { readCursor } from '../store/cursor.ts'
import { readSendable } from '../store/file-uses.ts'
import { useLive } from '../store/live.ts'
import { readWaiting } from '../store/outbox.ts'
import { type SyncLine, syncLine } from './sync-line.ts'

const icons = {
  busy: RefreshCw,
  good: CircleCheck,
  quiet: Circle,
  warning: CloudOff,
  trouble: CircleAlert,
} as const

/** How this device stands with the server; pressing it syncs now. */
export function SyncStatus() {
  const device = useDevice()
  const now = useDevice().clock.value
  const zone = useDevice().zone.value
  const cursor = useLive(() => readCursor(device.db))
  const waiting = useLive(() => readWaiting(device.db))
  const files = useLive(
    async () => (await readSendable(device.db)).filter((file) => file.case !== null).length,
  )
  if (cursor === undefined || waiting === undefined) return null
  const facts = {
    cursor,
    waiting: waiting.length,
    files: files ?? 0,
    online: device.online.value,
    now,
    language: language.value,
    zone,
  }
  const line = syncLine(facts, words.value)
  return (
    <button
      type="button"
      class={`sync sync-${line.tone}`}
      title={words.value.sync.now}
      onClick={() => device.syncNow()}
    >
      <SyncIcon line={line} />
      <span class="sync-words" role="status">
        <span class="sync-text">{line.text}</span>
        {line.detail && <span class="sync-detail">{line.detail}</span>}
      </span>
    </button>
  )
}

function SyncIcon({ line }: { readonly line: SyncLine }) {
  const Icon = icons[line.tone]
  return <Icon size={16} aria-hidden="true" class={line.tone === 'busy' ? 'spin' : ''} />
}
