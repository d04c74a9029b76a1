import type { Letterhead as LetterheadTexts } from '../../core/pack/model.ts'
import type { CalibrationView } from '../../core/protocol/calibration.ts'
import { say } from '../../core/text.ts'
import type { Instant } from '../../core/workflow/model.ts'
import { language, words } from '../text/messages.ts'
import { writeMoment } from '../time/write-time.ts'
import type { Zone } from '../time/zone.ts'
import { Letterhead } from './letterhead.tsx'
import { type MinuteChange, type Minutes, minutesOf } from './minutes.ts'

type MinutesProps = {
  readonly view: CalibrationView
  readonly letterhead: LetterheadTexts
  readonly zone: Zone
  /** What was noted of each result goes on paper only where that is wanted. */
  readonly withNotes: boolean
}

/** The minutes of a calibration: who met, what was changed, from what to what, why, and the two who signed. */
export function MinutesPaper({ view, letterhead, zone, withNotes }: MinutesProps) {
  const { minutes: texts, ...calibration } = words.value.calibration
  const { changes, people, discussed, outcomes, notes } = minutesOf(view)
  const when = (at: Instant) => writeMoment(at, language.value, zone)
  const achievement = view.guide.achievements.find(({ id }) => id === view.achievement)
  const facts: readonly (readonly [string, string])[] = [
    [texts.session, view.title],
    [calibration.cycle, view.cycle.name],
    [calibration.units, view.units.join(', ')],
    [texts.held, texts.from(when(view.openedAt), view.closedAt === null ? null : when(view.closedAt))],
    [texts.decides, view.leaders.map(({ name, post }) => `${name} (${post})`).join('; ')],
    ...(achievement ? [[calibration.achievement, say(achievement.title, language.value)] as const] : []),
    [texts.discussed, texts.discussedOf(discussed, people, changes.length)],
  ]
  return (
    <article class="print minutes-paper" lang={language.value}>
      <Letterhead letterhead={letterhead} />
      <h1 class="print-title">{texts.title}</h1>
      {view.closedAt === null && <p class="print-note">{texts.draft}</p>}
      <dl class="print-facts">
        {facts.map(([name, text]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
      <section class="paper-part">
        <h2 class="paper-part-title">{view.closedAt === null ? texts.proposed : texts.changed}</h2>
        {changes.length === 0 ? <p>{texts.none}</p> : <Changes changes={changes} when={when} />}
      </section>
      {outcomes && <Distribution outcomes={outcomes} />}
      {withNotes && notes.length > 0 && (
        <section class="paper-part">
          <h2 class="paper-part-title">{calibration.note}</h2>
          <ul class="paper-notes">
            {notes.map(({ subject, note }) => (
              <li key={subject.id}>
                <strong>{subject.name}</strong>, {subject.unit}: {note}
              </li>
            ))}
          </ul>
        </section>
      )}
      <Signatures view={view} when={when} />
    </article>
  )
}

type When = (at: Instant) => string

function Changes({ changes, when }: { readonly changes: readonly MinuteChange[]; readonly when: When }) {
  const { minutes: texts, ...calibration } = words.value.calibration
  return (
    <table class="print-table minutes-table">
      <thead>
        <tr>
          <th scope="col">{words.value.myResult.paper.number}</th>
          <th scope="col">{texts.person}</th>
          <th scope="col">{texts.rater}</th>
          <th scope="col">{texts.change}</th>
          <th scope="col">{calibration.reason}</th>
          <th scope="col">{texts.by}</th>
        </tr>
      </thead>
      <tbody>
        {changes.map(({ subject, rater, levels, reason, by, at }, index) => (
          <tr key={subject.id}>
            <td>{index + 1}</td>
            <th scope="row">
              {subject.name}
              <p class="print-hint">
                {subject.post}, {subject.unit}
              </p>
            </th>
            <td>{rater ?? '–'}</td>
            <td>
              {levels.map(({ name, from, to }) => (
                <p key={name.id}>
                  {say(name, language.value)}:{' '}
                  <strong>
                    {calibration.fromTo(
                      from === null ? '…' : say(from, language.value),
                      say(to, language.value),
                    )}
                  </strong>
                </p>
              ))}
            </td>
            <td class="print-text">{reason}</td>
            <td>
              {by}, {when(at)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Distribution({ outcomes }: { readonly outcomes: NonNullable<Minutes['outcomes']> }) {
  const { minutes: texts, ...calibration } = words.value.calibration
  return (
    <section class="paper-part minutes-distribution">
      <h2 class="paper-part-title">{calibration.guide}</h2>
      <table class="print-table">
        <thead>
          <tr>
            <th scope="col">{calibration.outcome}</th>
            <th scope="col">{texts.counted}</th>
          </tr>
        </thead>
        <tbody>
          {outcomes.map(({ title, count }) => (
            <tr key={title.id}>
              <th scope="row">{say(title, language.value)}</th>
              <td>{count}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

/** Both sides, signed or not yet: what was signed here is signed with the key of a device, and the log has it. */
function Signatures({ view, when }: { readonly view: CalibrationView; readonly when: When }) {
  const { minutes: texts, sides } = words.value.calibration
  return (
    <div class="paper-signs">
      {(['hr', 'leader'] as const).map((side) => {
        const signed = view.signed.find(({ as }) => as === side)
        return (
          <div key={side} class="paper-sign">
            <p class="minutes-side">{sides[side]}</p>
            <p class="paper-sign-room">{signed ? texts.signedAt(when(signed.at)) : texts.unsigned}</p>
            <p class="paper-sign-name">{signed?.name ?? words.value.myResult.paper.blank}</p>
            <p>{signed?.post ?? ''}</p>
          </div>
        )
      })}
    </div>
  )
}
