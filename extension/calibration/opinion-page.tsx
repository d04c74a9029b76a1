import { useState } from 'preact/hooks'
import { jottedAbout } from '../../core/draft/jotted-about.ts'
import { jottedText, jottingId } from '../../core/draft/jotting.ts'
import type { AskedOpinion } from '../../core/protocol/calibration.ts'
import { say } from '../../core/text.ts'
import { language, words } from '../../ui/text/messages.ts'
import { useDevice } from '../device.ts'
import { JottingState } from '../jottings/jotting-state.tsx'
import { TextBox } from '../jottings/text-box.tsx'
import { useJotting } from '../jottings/use-jotting.ts'
import { useOneAtATime } from '../one-at-a-time.ts'
import { TroubleBanner } from '../people/staff/trouble-banner.tsx'
import { UnknownPage } from '../shell/other-pages.tsx'
import { hashOf } from '../shell/route.ts'
import { SimpleField } from '../sign-in/simple-field.tsx'
import { emptyJotting } from '../store/jottings.ts'
import { levelAt } from './level-at.ts'
import { useSessions } from './use-sessions.ts'

/** What a second rater thinks of somebody: the scale alone, and no figure that stands already. */
export function OpinionPage({ of }: { readonly of: string }) {
  const { db, now } = useDevice()
  const { list, trouble, look, giveOpinion } = useSessions()
  const asked = list?.asked.find((one) => one.case === of)
  const send = useOneAtATime(async (given: Parameters<typeof giveOpinion>[1]) => {
    if (asked === undefined) return
    const done = await giveOpinion({ calibration: asked.calibration, of }, given)
    if (done) await emptyJotting(db, jottingId('opinion', jottedAbout(`${of}-${asked.calibration}`)), now())
    if (done) location.hash = hashOf({ kind: 'calibration', id: null })
  })
  if (list === null) return <TroubleBanner trouble={trouble} retry={() => void look()} />
  if (asked === undefined) return <UnknownPage />
  return (
    <div class="page">
      <header class="page-head">
        <p>
          <a href={hashOf({ kind: 'calibration', id: null })}>{words.value.calibration.back}</a>
        </p>
        <h1>{words.value.calibration.giveOpinion}</h1>
        <p>
          <strong>{asked.subject.name}</strong>{' '}
          <span class="soft">
            {asked.subject.post} · {asked.subject.unit}
          </span>
        </p>
      </header>
      <TroubleBanner trouble={trouble} />
      <OpinionForm asked={asked} send={send} />
    </div>
  )
}

type FormProps = {
  readonly asked: AskedOpinion
  readonly send: (given: {
    readonly decline: boolean
    readonly levels: readonly { readonly step: string; readonly to: number }[]
    readonly note: string
  }) => Promise<void>
}

function OpinionForm({ asked, send }: FormProps) {
  const texts = words.value.calibration
  const jotting = useJotting('opinion', `${asked.case}-${asked.calibration}`)
  const [checked, setChecked] = useState(false)
  if (jotting === null) return null
  const fields = jotting.fields.value
  const note = jottedText(fields, '/note')
  const levels = Object.fromEntries(
    asked.steps.flatMap(({ id }) => {
      const level = fields[levelAt(id)]
      return typeof level === 'number' ? [[id, level] as const] : []
    }),
  )
  const given = Object.entries(levels).map(([step, to]) => ({ step, to }))
  const isEmpty = given.length === 0 && note.trim() === ''
  return (
    <form
      class="sheet sheet-padded stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        setChecked(true)
        if (!isEmpty) void send({ decline: false, levels: given, note: note.trim() })
      }}
    >
      <p>
        {texts.askedBy(asked.by)}
        {asked.question && `: “${asked.question}”`}
      </p>
      <p class="soft">{texts.opinionLead}</p>
      {asked.steps.map((step) => (
        <SimpleField
          key={step.id}
          id={`opinion-${step.id}`}
          label={say(step.name, language.value)}
          error={null}
        >
          {(field) => (
            <select
              {...field}
              class="input"
              value={levels[step.id] ?? ''}
              onChange={({ currentTarget: { value } }) => {
                jotting.put({ [levelAt(step.id)]: value === '' ? undefined : Number(value) })
              }}
            >
              <option value="">{texts.notSeen}</option>
              {step.levels.map(({ value, label, anchor }) => (
                <option key={value} value={value}>
                  {value} – {say(label, language.value)}: {say(anchor, language.value)}
                </option>
              ))}
            </select>
          )}
        </SimpleField>
      ))}
      <TextBox
        id="opinion-note"
        label={texts.opinionNote}
        error={checked && isEmpty ? texts.opinionMissing : null}
        rows={3}
        most={4000}
        value={note}
        onChange={(text) => jotting.put({ '/note': text })}
      />
      <JottingState jotting={jotting} />
      <div class="row">
        <button type="submit" class="button button-main">
          {texts.sendOpinion}
        </button>
        <button
          type="button"
          class="button"
          onClick={() => void send({ decline: true, levels: [], note: '' })}
        >
          {texts.decline}
        </button>
      </div>
      <p class="soft">{texts.declineHint}</p>
    </form>
  )
}
