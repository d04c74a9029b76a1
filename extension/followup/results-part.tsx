import { Route } from 'lucide-preact'
import { useEffect, useState } from 'preact/hooks'
import { isPutForward } from '../../core/followup/decide.ts'
import type { DecidedAction } from '../../core/followup/model.ts'
import type { FollowUpLine, FollowUpList } from '../../core/protocol/development.ts'
import { Empty } from '../../ui/empty.tsx'
import { language, words } from '../../ui/text/messages.ts'
import { writeDay } from '../../ui/time/write-time.ts'
import { useDevice } from '../device.ts'
import { TroubleBanner } from '../people/staff/trouble-banner.tsx'
import { hashOf } from '../shell/route.ts'
import { useLive } from '../store/live.ts'
import { readRows } from '../store/rows.ts'
import { actionWords, type Courses, coursesOf } from './action-words.ts'
import { CycleChoice } from './cycle-choice.tsx'
import { RecordOutcome } from './record-outcome.tsx'
import { type AskDevelopment, type Deed, useDevelopment } from './use-development.ts'

/** Of which results nothing is decided yet, and what was decided of the others. */
export function ResultsPart() {
  const { db } = useDevice()
  const { ask, act, trouble } = useDevelopment()
  const [list, setList] = useState<FollowUpList | null>(null)
  const [all, setAll] = useState(true)
  const courses = useLive(async () => {
    const [offered, packs] = [await readRows(db, 'course'), await readRows(db, 'pack')]
    return coursesOf(
      offered,
      packs.flatMap(({ trainings }) => trainings),
    )
  })
  const look = (cycle: string | null) => read(ask, cycle).then((read) => read && setList(read))
  useEffect(() => {
    void look(null)
  }, [ask])
  const texts = words.value.follow
  if (list === null || courses === undefined)
    return <TroubleBanner trouble={trouble} retry={() => void look(null)} />
  const open = list.lines.filter(({ state }) => state === 'late' || state === 'waiting')
  const lines = all ? list.lines : open
  return (
    <>
      <TroubleBanner trouble={trouble} retry={() => void look(list.cycle)} />
      <CycleChoice cycle={list.cycle} cycles={list.cycles} onChoose={(cycle) => void look(cycle)} />
      {list.unasked > 0 && <p>{texts.unasked(list.unasked)}</p>}
      {list.lines.length === 0 ? (
        <div class="sheet">
          <Empty icon={Route} title={texts.noResults} hint={texts.noResultsHint} />
        </div>
      ) : (
        <>
          <div class="row row-apart">
            <p role="status">
              {open.length === 0
                ? texts.allDecided(list.lines.length)
                : texts.counts(open.length, list.lines.length)}
            </p>
            <label class="row">
              <input
                type="checkbox"
                checked={!all}
                onChange={({ currentTarget }) => setAll(!currentTarget.checked)}
              />
              {texts.openOnly}
            </label>
          </div>
          <Lines lines={lines} courses={courses} act={act} onDone={() => void look(list.cycle)} />
        </>
      )}
    </>
  )
}

/** How many rows are drawn before somebody asks for more. */
const firstRows = 100

type LinesProps = {
  readonly lines: readonly FollowUpLine[]
  readonly courses: Courses
  readonly act: (deed: Deed) => Promise<boolean>
  readonly onDone: () => void
}

function Lines({ lines, courses, act, onDone }: LinesProps) {
  const [drawn, setDrawn] = useState(firstRows)
  const zone = useDevice().zone.value
  const texts = words.value.follow
  return (
    <section class="sheet">
      <div class="table-box">
        <table class="table table-fold">
          <thead>
            <tr>
              <th scope="col">{texts.person}</th>
              <th scope="col">{texts.state}</th>
              <th scope="col">{texts.owner}</th>
              <th scope="col">{texts.actions}</th>
            </tr>
          </thead>
          <tbody>
            {lines.slice(0, drawn).map((line) => (
              <tr key={line.case}>
                <th scope="row" class="figure-name">
                  <a href={hashOf({ kind: 'case', case: line.case })}>{line.person.name}</a>
                  <span class="figure-note">
                    {line.person.post} · {line.person.unit}
                  </span>
                </th>
                <td data-label={texts.state}>
                  <span class={`status ${tones[line.state]}`}>{texts.states[line.state]}</span>
                  <span class="figure-note">{writeDay(line.dueAt, language.value, zone)}</span>
                </td>
                <td data-label={texts.owner}>{line.owner?.name ?? texts.hrOwner}</td>
                <td data-label={texts.actions}>
                  {line.none}
                  <ul class="stack stack-tight">
                    {line.actions.map((action) => (
                      <li key={action.id}>
                        {actionWords(action.action, courses, language.value).title}
                        <Outcome line={line} action={action} courses={courses} act={act} onDone={onDone} />
                      </li>
                    ))}
                  </ul>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {lines.length > drawn && (
        <p class="sheet-padded">
          <button type="button" class="button" onClick={() => setDrawn(drawn + firstRows)}>
            {words.value.people.moreOf(drawn, lines.length)}
          </button>
        </p>
      )}
    </section>
  )
}

const tones = { late: 'status-trouble', waiting: 'status-warning', decided: 'status-good', none: '' } as const

type OutcomeProps = Omit<LinesProps, 'lines'> & {
  readonly line: FollowUpLine
  readonly action: DecidedAction
}

function Outcome({ line, action, courses, act, onDone }: OutcomeProps) {
  const texts = words.value.follow
  if (!isPutForward(action.action.kind)) return null
  const { title } = actionWords(action.action, courses, language.value)
  return (
    <>
      {action.outcome && <span class="figure-note">{texts[action.outcome.decision]}</span>}
      <RecordOutcome
        title={`${title}: ${line.person.name}`}
        about={{ case: line.case, action: action.id }}
        known={action.outcome}
        act={act}
        onDone={onDone}
      />
    </>
  )
}

async function read(ask: AskDevelopment, cycle: string | null): Promise<FollowUpList | undefined> {
  return ask((server) => server.followUps(cycle))
}
