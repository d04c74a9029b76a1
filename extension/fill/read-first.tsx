import { BookOpen } from 'lucide-preact'
import type { TaskView } from '../../core/case/view.ts'
import { Banner } from '../../ui/banner.tsx'
import { words } from '../../ui/text/messages.ts'
import { mustRead } from '../criteria/must-read.ts'
import { useDevice } from '../device.ts'
import { hashOf } from '../shell/route.ts'
import { useLive } from '../store/live.ts'

/** That the criteria have to be read before this form is sent; the answers stay here meanwhile. */
export function ReadFirst({ task }: { readonly task: TaskView }) {
  const { db } = useDevice()
  const unread = useLive(() => mustRead(db, task), [task])
  if (!unread) return null
  const texts = words.value.criteria
  return (
    <Banner tone="warning" icon={BookOpen} title={texts.readFirst}>
      <p>
        <a href={hashOf({ kind: 'criteria', pack: task.pack })}>{words.value.unread.link}</a>
      </p>
    </Banner>
  )
}
