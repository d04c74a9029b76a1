import { Star } from 'lucide-preact'
import { useState } from 'preact/hooks'
import type { TalentList } from '../../core/protocol/development.ts'
import { Empty } from '../../ui/empty.tsx'
import { language, words } from '../../ui/text/messages.ts'
import { TroubleBanner } from '../people/staff/trouble-banner.tsx'
import { hashOf } from '../shell/route.ts'
import { actionWords } from './action-words.ts'
import { useDevelopment } from './use-development.ts'

/** Whoever was put forward. It is asked for by a press, since each look is in the log. */
export function TalentsPart() {
  const { ask, trouble } = useDevelopment()
  const [list, setList] = useState<TalentList | null>(null)
  const texts = words.value.follow
  const look = () => ask((server) => server.talents()).then((read) => read && setList(read))
  return (
    <>
      <p class="soft">{texts.talents.lead}</p>
      <TroubleBanner trouble={trouble} retry={() => void look()} />
      {list === null && (
        <p>
          <button type="button" class="button button-main" onClick={() => void look()}>
            {texts.talents.open}
          </button>
        </p>
      )}
      {list?.talents.length === 0 && (
        <div class="sheet">
          <Empty icon={Star} title={texts.talents.none} hint={texts.talents.noneHint} />
        </div>
      )}
      {list && list.talents.length > 0 && (
        <section class="sheet">
          <div class="table-box">
            <table class="table table-fold">
              <thead>
                <tr>
                  <th scope="col">{texts.person}</th>
                  <th scope="col">{texts.actions}</th>
                  <th scope="col">{texts.cycle}</th>
                  <th scope="col">{texts.decision}</th>
                </tr>
              </thead>
              <tbody>
                {list.talents.map(({ case: id, person, cycle, action }) => (
                  <tr key={`${id} ${action.id}`}>
                    <th scope="row" class="figure-name">
                      <a href={hashOf({ kind: 'case', case: id })}>{person.name}</a>
                      <span class="figure-note">
                        {person.post} · {person.unit}
                      </span>
                    </th>
                    <td data-label={texts.actions}>
                      {actionWords(action.action, new Map(), language.value).title}
                    </td>
                    <td data-label={texts.cycle}>{cycle}</td>
                    <td data-label={texts.decision}>
                      {action.outcome ? texts[action.outcome.decision] : texts.pending}
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        </section>
      )}
    </>
  )
}
