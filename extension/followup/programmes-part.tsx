import { CalendarDays } from 'lucide-preact'
import { useEffect, useState } from 'preact/hooks'
import type { ProgrammeList } from '../../core/protocol/development.ts'
import { say } from '../../core/text.ts'
import { Empty } from '../../ui/empty.tsx'
import { language, words } from '../../ui/text/messages.ts'
import { writeDate } from '../../ui/time/write-time.ts'
import { TroubleBanner } from '../people/staff/trouble-banner.tsx'
import { hashOf } from '../shell/route.ts'
import { ProgrammeForm } from './programme-form.tsx'
import { ProgrammeView } from './programme-view.tsx'
import { useDevelopment } from './use-development.ts'

/** Trainings that are held for named people: all of them, a new one, or one with who took part. */
export function ProgrammesPart({ id }: { readonly id: string | null }) {
  const { ask, act, trouble } = useDevelopment()
  const [list, setList] = useState<ProgrammeList | null>(null)
  const look = () => ask((server) => server.programmes(id)).then((read) => read && setList(read))
  useEffect(() => {
    void look()
  }, [ask, id])
  const texts = words.value.follow
  if (list === null) return <TroubleBanner trouble={trouble} retry={() => void look()} />
  const found = list.programmes.find((programme) => programme.id === id)
  return (
    <>
      <TroubleBanner trouble={trouble} />
      {id === 'new' && <ProgrammeForm list={list} act={act} />}
      {found && <ProgrammeView programme={found} act={act} onDone={() => void look()} />}
      {id === null && (
        <>
          <p>
            <a class="button" href={hashOf({ kind: 'development', part: 'programmes', id: 'new' })}>
              {texts.programme.new}
            </a>
          </p>
          {list.programmes.length === 0 ? (
            <div class="sheet">
              <Empty icon={CalendarDays} title={texts.programme.none} hint={texts.programme.noneHint} />
            </div>
          ) : (
            <ul class="stack">
              {list.programmes.map((programme) => (
                <li key={programme.id} class="sheet sheet-padded stack stack-tight">
                  <p class="action-title">
                    <a href={hashOf({ kind: 'development', part: 'programmes', id: programme.id })}>
                      {programme.title}
                    </a>
                  </p>
                  <p class="soft">
                    {say(programme.courseName, language.value)} · {writeDate(programme.from, language.value)}
                    {programme.place !== '' && ` · ${programme.place}`}
                  </p>
                  <p>
                    {texts.programme.attendedCount(
                      programme.participants.filter(({ attended }) => attended === true).length,
                      programme.participants.length,
                    )}
                  </p>
                </li>
              ))}
            </ul>
          )}
        </>
      )}
    </>
  )
}
