import { say } from '../../core/text.ts'
import { language, words } from '../../ui/text/messages.ts'
import { writeShortDay } from '../../ui/time/write-time.ts'
import { useDevice } from '../device.ts'
import { readLeftDrafts } from '../store/left-drafts.ts'
import { useLive } from '../store/live.ts'

/** Drafts whose task is gone: still there to be read and saved. */
export function LeftDrafts() {
  const { db } = useDevice()
  const zone = useDevice().zone.value
  const left = useLive(() => readLeftDrafts(db)) ?? []
  if (left.length === 0) return null
  return (
    <details class="done">
      <summary>{words.value.draft.left(left.length)}</summary>
      <ul class="done-list">
        {left.map(({ row, form }) => (
          <li key={row.task} class="done-row">
            <a href={`#/task/${encodeURIComponent(row.task)}`}>
              {form === undefined ? row.form.id : say(form.title, language.value)}
            </a>
            <span class="soft">{writeShortDay(row.changedAt, language.value, zone)}</span>
          </li>
        ))}
      </ul>
    </details>
  )
}
