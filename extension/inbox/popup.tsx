import { ExternalLink } from 'lucide-preact'
import { useErrorBoundary } from 'preact/hooks'
import { words } from '../../ui/text/messages.ts'
import { ReadingReminder } from '../criteria/reading-reminder.tsx'
import { useDevice } from '../device.ts'
import { CaptureButton } from '../evidence/capture-button.tsx'
import { PlaceButton } from '../panel/place-button.tsx'
import { Mark } from '../shell/mark.tsx'
import { SyncStatus } from '../shell/sync-status.tsx'
import { readCursor } from '../store/cursor.ts'
import { useLive } from '../store/live.ts'
import { readSession } from '../store/session.ts'
import { readInbox } from './read-inbox.ts'
import { TaskList } from './task-list.tsx'

/** The toolbar's window: what waits for me, at a glance. */
export function Popup() {
  const { db, go } = useDevice()
  const [error] = useErrorBoundary((broken) => console.error(broken))
  const known = useLive(async () => ({ session: await readSession(db), cursor: await readCursor(db) }))
  // Read beside the session and not after it: both are waited for.
  const list = useLive(() => readInbox(db))
  const { app, inbox, signIn } = words.value
  if (error) {
    return (
      <div class="popup popup-door">
        <h1 class="popup-title">{app.broken}</h1>
        <p class="soft">{app.brokenHint}</p>
      </div>
    )
  }
  if (known === undefined) return null
  const ended = known.cursor.health.kind === 'signed-out'
  if (known.session === undefined || ended) {
    return (
      <div class="popup popup-door">
        <Mark size={44} />
        <h1 class="popup-title">{ended ? signIn.again : app.name}</h1>
        <p class="soft">{ended ? signIn.againLead : app.tagline}</p>
        <button type="button" class="button button-main" onClick={() => go('#/')}>
          {ended ? signIn.again : signIn.title}
        </button>
      </div>
    )
  }
  return (
    <div class="popup">
      <header class="popup-head">
        <Mark size={24} />
        <h1 class="popup-title">{list && inbox.open(list.open.length)}</h1>
        <PlaceButton route={() => '#/'} />
        <button
          type="button"
          class="button button-icon"
          aria-label={inbox.openAll}
          title={inbox.openAll}
          onClick={() => go('#/')}
        >
          <ExternalLink size={18} aria-hidden="true" />
        </button>
      </header>
      <main class="popup-body">
        <ReadingReminder onOpen={go} />
        <TaskList inbox={list} onOpen={go} />
        <CaptureButton onOpen={go} />
      </main>
      <footer class="popup-foot">
        <SyncStatus />
      </footer>
    </div>
  )
}
