import type { ReadonlySignal } from '@preact/signals'
import { say } from '../../core/text.ts'
import type { Instant } from '../../core/workflow/model.ts'
import { language, words } from '../../ui/text/messages.ts'
import { writeClock, writeShortDay as writeDay } from '../../ui/time/write-time.ts'
import type { Zone } from '../../ui/time/zone.ts'
import { useDevice } from '../device.ts'
import { DueBadge } from '../inbox/due-badge.tsx'
import { namedWith } from '../inbox/named-with.ts'
import { hashOf } from '../shell/route.ts'
import type { DraftRow } from '../store/drafts.ts'
import { useLive } from '../store/live.ts'
import { readMe, readRow } from '../store/rows.ts'
import { CopyState } from './copy-state.tsx'
import { downloadLater } from './download-later.ts'
import type { Fill } from './open-fill.ts'
import { SaveState } from './save-state.tsx'
import { UndoButtons } from './undo-buttons.tsx'

type FillHeadProps = RowProps & { readonly fill: Fill; readonly onJump: (path: string) => void }

/** What is being filled, about whom, until when, and whether it is on disk. It stays in sight. */
export function FillHead({ fill, row, onJump }: FillHeadProps) {
  const device = useDevice()
  const { db } = device
  const me = useLive(() => readMe(db))
  const view = useLive(() => readRow(db, 'case', fill.task.case), [fill])
  const { task } = fill
  const self = task.subject.id === me?.person.id
  const { fill: texts } = words.value
  return (
    <header class="fill-head">
      <div class="fill-title">
        <h1>{say(task.title, language.value)}</h1>
        <p class="soft">
          {self ? texts.aboutSelf : texts.about(namedWith(task.subject, ', '))} · {task.cycle.name}
          {' · '}
          <a href={hashOf({ kind: 'criteria', pack: task.pack })}>{words.value.unread.link}</a>
          {' · '}
          <a href={hashOf({ kind: 'print', task: task.id, blank: false })}>{words.value.print.link}</a>
          {view?.result && (
            <>
              {' · '}
              <a href={`#/case/${task.case}`}>{texts.seeResult}</a>
            </>
          )}
        </p>
        <Continued row={row} />
      </div>
      <div class="fill-state">
        <DueBadge dueAt={task.dueAt} />
        <UndoButtons undoing={fill.undoing} onJump={onJump} />
        <SaveState saved={fill.keeper.saved} onDownload={() => void downloadLater(device, fill)} />
        <Copies row={row} />
      </div>
    </header>
  )
}

type RowProps = { readonly row: ReadonlySignal<DraftRow | undefined> }

/** What changes with each write stands by itself, so that a key draws no more than that. */
function Continued({ row }: RowProps) {
  const { clock, zone } = useDevice()
  if (!row.value?.continued) return null
  const { name, at } = row.value.continued
  return (
    <p class="soft continued">{words.value.draft.continued(name, whenOf(at, clock.value, zone.value))}</p>
  )
}

function Copies({ row }: RowProps) {
  return <CopyState row={row.value} />
}

/** The time of day alone where it was today. */
function whenOf(at: Instant, now: Instant, zone: Zone): string {
  const day = writeDay(at, language.value, zone)
  const clock = writeClock(at, language.value, zone)
  return day === writeDay(now, language.value, zone) ? clock : `${day} ${clock}`
}
