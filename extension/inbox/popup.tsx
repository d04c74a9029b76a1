import { ExternalLink } from 'lucide-preact'
import { useErrorBoundary } from 'preact/hooks'
import { words } from '../../ui/text/messages.ts'
import { ReadingReminder } from '../criteria/reading-reminder.tsx'
import { useDevice } from '../device.ts'
import { CaptureButton } from '../evidence/capture-button.tsx'
import { FollowUpLine } from '../followup/follow-up-line.tsx'
import { PlaceButton } from '../panel/place-button.tsx'
import { Mark } from '../shell/mark.tsx'
import { SyncStatus } from '../shell/sync-status.tsx'
import { blocked, openError } from '../store/blocked.ts'
import { readCursor } from '../store/cursor.ts'
import { useLive } from '../store/live.ts'
import { readSession } from '../store/session.ts'
import { storeTrouble } from '../store/store-trouble.ts'
import { readInbox } from './read-inbox.ts'
import { TaskList } from './task-list.tsx'

/** The toolbar's window: what waits for me, at a glance. */
export function Popup() {
  const { db, go, look } = useDevice()
  const [error] = useErrorBoundary((broken) => console.error(broken))
  const known = useLive(
    async () => ({
      server: (await readSession(db))?.server ?? null,
      cursor: await readCursor(db),
    }),
    [],
    look(),
  )
  // Read beside the session and not after it: both are waited for.
  const list = useLive(() => readInbox(db), [], look()?.inbox)
  const { app, inbox, signIn, store } = words.value
  const broken = error ?? openError.value
  if (broken) {
    return (
      <div class="popup popup-door">
        <h1 class="popup-title">{app.broken}</h1>
        <p class="soft">{store.troubles[storeTrouble(broken)]}</p>
        <button type="button" class="button" onClick={() => go('#/')}>
          {inbox.openAll}
        </button>
      </div>
    )
  }
  if (known === undefined) {
    return blocked.value ? (
      <div class="popup popup-door">
        <h1 class="popup-title">{store.blocked}</h1>
        <p class="soft">{store.blockedHint}</p>
      </div>
    ) : null
  }
  const ended = known.cursor.health.kind === 'signed-out'
  if (known.server === null || ended) {
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
        <h1 class="popup-title">{list && inbox.open(list.count)}</h1>
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
        <FollowUpLine onOpen={go} />
        <TaskList inbox={list} onOpen={go} />
        <CaptureButton onOpen={go} />
      </main>
      <footer class="popup-foot">
        <SyncStatus />
      </footer>
    </div>
  )
}
