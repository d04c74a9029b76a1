import { Compass } from 'lucide-preact'
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
