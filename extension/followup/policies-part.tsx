import { Megaphone } from 'lucide-preact'
import { useEffect, useState } from 'preact/hooks'
import type { ProgrammeList } from '../../core/protocol/development.ts'
import type { UnitList } from '../../core/protocol/staff.ts'
import { say } from '../../core/text.ts'
import { Empty } from '../../ui/empty.tsx'
import { language, words } from '../../ui/text/messages.ts'
import { writeDay } from '../../ui/time/write-time.ts'
import { useDevice } from '../device.ts'
import { TroubleBanner } from '../people/staff/trouble-banner.tsx'
import { NotePolicy } from './note-policy.tsx'
import { useDevelopment } from './use-development.ts'

/** Changes of policy: noted once, told to all whom they concern, with how far they have answered. */
export function PoliciesPart() {
  const { ask, act, trouble } = useDevelopment()
  const zone = useDevice().zone.value
  const [list, setList] = useState<ProgrammeList | null>(null)
  const [units, setUnits] = useState<UnitList['units']>([])
  const look = () => ask((server) => server.programmes(null)).then((read) => read && setList(read))
  useEffect(() => {
    void look()
    void ask((server) => server.units()).then((read) => read && setUnits(read.units))
  }, [ask])
  const texts = words.value.follow
  if (list === null) return <TroubleBanner trouble={trouble} retry={() => void look()} />
  return (
    <>
      <p class="soft">{texts.policy.lead}</p>
      <TroubleBanner trouble={trouble} />
      <NotePolicy list={list} units={units} act={act} onDone={() => void look()} />
      <section class="stack" aria-labelledby="policy-list">
        <h2 id="policy-list">{texts.policy.list}</h2>
        {list.changes.length === 0 && (
          <div class="sheet">
            <Empty icon={Megaphone} title={texts.policy.none} hint={texts.policy.noneHint} />
          </div>
        )}
        {list.changes.map((change) => (
          <article key={change.id} class="sheet sheet-padded stack stack-tight">
            <h3 class="action-title">{say(change.title, language.value)}</h3>
            <p class="soft">
              {writeDay(change.at, language.value, zone)}
              {change.pack && ` · ${texts.policy.ofVersion}`}
            </p>
            <ul>
              {change.changes.map((line) => (
                <li key={line.id}>{say(line, language.value)}</li>
              ))}
            </ul>
            <p>{texts.policy.answered(change.done, change.told)}</p>
            {change.answers.length > 0 && (
              <details>
                <summary>{texts.policy.answers}</summary>
                <ul class="stack stack-tight">
                  {change.answers.map(({ name, unit, note }) => (
                    <li key={`${name} ${note}`}>
                      <strong>{name}</strong> <span class="soft">· {unit}</span>
                      <br />
                      {note}
                    </li>
                  ))}
                </ul>
              </details>
            )}
          </article>
        ))}
      </section>
    </>
  )
}
