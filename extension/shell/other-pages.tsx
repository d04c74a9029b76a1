import { Compass, HardDrive } from 'lucide-preact'
import { Empty } from '../../ui/empty.tsx'
import { words } from '../../ui/text/messages.ts'

/** An address that leads nowhere. */
export function UnknownPage() {
  const { app, sent } = words.value
  return (
    <Empty alone icon={Compass} title={app.notFound} hint={app.notFoundHint}>
      <a class="button" href="#/">
        {sent.toInbox}
      </a>
    </Empty>
  )
}

/** The store can't be opened, so nothing can be shown and nothing may be typed. */
export function BrokenPage() {
  const { app } = words.value
  return (
    <main class="page-alone" id="content">
      <Empty alone icon={HardDrive} title={app.broken} hint={app.brokenHint}>
        <button type="button" class="button button-main" onClick={() => location.reload()}>
          {app.reload}
        </button>
      </Empty>
    </main>
  )
}
