import { GraduationCap } from 'lucide-preact'
import { useEffect, useState } from 'preact/hooks'
import type { NamedNeed, NeedList } from '../../core/protocol/development.ts'
import { say } from '../../core/text.ts'
import { Empty } from '../../ui/empty.tsx'
import { writeNumber } from '../../ui/number/write-number.ts'
import { language, words } from '../../ui/text/messages.ts'
import { TroubleBanner } from '../people/staff/trouble-banner.tsx'
import { hashOf } from '../shell/route.ts'
import { CycleChoice } from './cycle-choice.tsx'
import { startProgramme } from './new-programme.ts'
import { useDevelopment } from './use-development.ts'

/** What competencies people need: with names and a way to a programme for human resources, figures for leaders. */
export function NeedsPart() {
  const { ask, trouble } = useDevelopment()
  const [list, setList] = useState<NeedList | null>(null)
  const look = (cycle: string | null) =>
    ask((server) => server.needs(cycle)).then((read) => read && setList(read))
  useEffect(() => {
    void look(null)
  }, [ask])
  const texts = words.value.follow
  if (list === null) return <TroubleBanner trouble={trouble} retry={() => void look(null)} />
  return (
    <>
      <p class="soft">{texts.needsLead}</p>
      <TroubleBanner trouble={trouble} retry={() => void look(list.cycle)} />
      <CycleChoice cycle={list.cycle} cycles={list.cycles} onChoose={(cycle) => void look(cycle)} />
      {list.needs.length === 0 ? (
        <div class="sheet">
          <Empty icon={GraduationCap} title={texts.noNeeds} hint={texts.noNeedsHint} />
        </div>
      ) : list.kind === 'named' ? (
        <ul class="sheet sheet-padded">
          {list.needs.map((need) => (
            <Named key={need.competency} need={need} list={list} />
          ))}
        </ul>
      ) : (
        <Figures list={list} />
      )}
    </>
  )
}

type NamedProps = { readonly need: NamedNeed; readonly list: Extract<NeedList, { readonly kind: 'named' }> }

function Named({ need, list }: NamedProps) {
  const texts = words.value.follow
  const write = (value: number) => writeNumber(value, language.value)
  return (
    <li class="need">
      <p class="action-title">
        {texts.needsLine(write(need.share), need.of, say(need.name, language.value))}
      </p>
      <progress class="progress need-bar" max={need.of} value={need.count} aria-hidden="true" />
      <p class="soft">
        {texts.needsCount(need.count)}
        {need.mean !== null &&
          ` · ${texts.mean(writeNumber(Math.round(need.mean * 100) / 100, language.value))}`}
      </p>
      {need.isProposed && (
        <p>
          <span class="status status-warning">{texts.proposed(write(list.share))}</span>
        </p>
      )}
      <details>
        <summary>
          {texts.showPeople}
          <span class="visually-hidden">: {say(need.name, language.value)}</span>
        </summary>
        <ul class="names">
          {need.people.map(({ id, name, unit }) => (
            <li key={id}>
              {name} <span class="soft">· {unit}</span>
            </li>
          ))}
        </ul>
      </details>
      <p>
        <a
          class="button button-small"
          href={hashOf({ kind: 'development', part: 'programmes', id: 'new' })}
          onClick={() =>
            startProgramme({ competency: need.competency, cycle: list.cycle, people: need.people })
          }
        >
          {texts.makeProgramme}
          <span class="visually-hidden">: {say(need.name, language.value)}</span>
        </a>
      </p>
    </li>
  )
}

function Figures({ list }: { readonly list: Extract<NeedList, { readonly kind: 'figures' }> }) {
  const texts = words.value.follow
  const write = (value: number) => writeNumber(value, language.value)
  return (
    <section class="sheet">
      <div class="table-box">
        <table class="table table-fold">
          <thead>
            <tr>
              <th scope="col">{texts.competency}</th>
              <th scope="col" class="number">
                {texts.programme.n}
              </th>
              <th scope="col" class="number">
                {texts.share}
              </th>
            </tr>
          </thead>
          <tbody>
            {list.needs.map(({ competency, name, count, of, share }) => (
              <tr key={competency}>
                <th scope="row">{say(name, language.value)}</th>
                <td class="number" data-label={texts.programme.n}>
                  {count === null ? texts.withheld : `${write(count)} / ${write(of)}`}
                </td>
                <td class="number" data-label={texts.share}>
                  {share === null ? texts.withheld : `${write(share)}%`}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p class="sheet-padded soft">{texts.withheldWhy(list.k)}</p>
    </section>
  )
}
