import { BookCheck, CloudUpload, ListChecks } from 'lucide-preact'
import { useRef } from 'preact/hooks'
import { assertNever } from '../../core/result.ts'
import { say } from '../../core/text.ts'
import { Banner } from '../../ui/banner.tsx'
import { language, words } from '../../ui/text/messages.ts'
import { writeMoment } from '../../ui/time/write-time.ts'
import { useDevice } from '../device.ts'
import { hashOf } from '../shell/route.ts'
import { useLive } from '../store/live.ts'
import { ChangeList } from './change-list.tsx'
import { readReadingState, sayRead } from './read-state.ts'

/** At the end of the criteria: that they were read, and when. */
export function SayRead({ pack: id }: { readonly pack: string }) {
  const device = useDevice()
  const zone = device.zone.value
  const known = useLive(() => readReadingState(device.db, id), [id])
  const busy = useRef(false)
  if (!known) return null
  const { pack, state } = known
  const texts = words.value.criteria
  const moment = (at: string) => writeMoment(at, language.value, zone)
  const press = async () => {
    // A second press while the disk is at work would say it twice.
    if (busy.current) return
    busy.current = true
    await sayRead(device, pack).finally(() => {
      busy.current = false
    })
  }
  switch (state.kind) {
    case 'read':
      return (
        <div role="status">
          <Banner tone="good" icon={BookCheck} title={texts.readOn(state.version, moment(state.readAt))} />
        </div>
      )
    case 'waiting':
      return (
        <div role="status">
          <Banner tone="plain" icon={CloudUpload} title={texts.readOn(pack.version, moment(state.readAt))}>
            <p>{texts.readWaiting}</p>
          </Banner>
        </div>
      )
    case 'in-course':
      return (
        <Banner tone="plain" icon={ListChecks} title={texts.inCourse}>
          {state.task ? (
            <p>
              <a href={hashOf({ kind: 'task', task: state.task.id, page: null })}>
                {say(state.task.title, language.value)}
              </a>
            </p>
          ) : (
            <p>{texts.inCourseLater}</p>
          )}
        </Banner>
      )
    case 'unread':
      return (
        <section class="sheet sheet-padded stack" aria-labelledby="say-read">
          <h2 id="say-read">{texts.sayReadTitle}</h2>
          {state.changes && <ChangeList changes={state.changes} />}
          <p class="soft">{texts.sayReadLead}</p>
          <p>
            <button type="button" class="button button-main" onClick={press}>
              <BookCheck size={18} aria-hidden="true" />
              {texts.sayRead}
            </button>
          </p>
        </section>
      )
    default:
      return assertNever(state)
  }
}
