import { useState } from 'preact/hooks'
import type { CycleAct } from '../../../core/protocol/mutation.ts'
import type { CycleLine } from '../../../core/protocol/office-work.ts'
import { say } from '../../../core/text.ts'
import { language, words } from '../../../ui/text/messages.ts'
import { readDate } from '../../../ui/time/read-date.ts'
import { JottingState } from '../../jottings/jotting-state.tsx'
import { dateIn, dateText } from '../../jottings/kept-fields.ts'
import type { Jotting } from '../../jottings/open-jotting.ts'
import { useKeptFields } from '../../jottings/use-kept-fields.ts'
import { useKeptLine } from '../../jottings/use-kept-line.ts'
import { useOneAtATime } from '../../one-at-a-time.ts'
import { SimpleField } from '../../sign-in/simple-field.tsx'
import { PeriodField } from '../period-field.tsx'

type SteerProps = {
  readonly cycle: CycleLine
  readonly steer: (act: CycleAct) => Promise<boolean>
}

/** What may be done to a cycle: reminders, more time, raters by a rule, its end, the archive. */
export function Steer({ cycle, steer }: SteerProps) {
  const [done, setDone] = useState(false)
  const texts = words.value.hr.steering
  const once = useOneAtATime(async (one: CycleAct) => {
    const isDone = await steer(one)
    setDone(isDone)
    return isDone
  })
  const act = async (one: CycleAct) => (await once(one)) === true
  if (cycle.closedAt !== null) {
    return (
      <div>
        <button
          type="button"
          class="button button-small"
          onClick={() => void act({ kind: 'archive', archived: !cycle.archived })}
        >
          {cycle.archived ? texts.unarchive : texts.archive}
        </button>
      </div>
    )
  }
  return (
    <details class="steer">
      <summary>{texts.steer}</summary>
      <div class="stack">
        <p aria-live="polite">{done && texts.done}</p>
        <div>
          <button type="button" class="button" onClick={() => void act({ kind: 'remind', cases: null })}>
            {texts.remindAll}
          </button>
        </div>
        <Extend cycle={cycle} act={act} />
        <Raters cycle={cycle} act={act} />
        <Close cycle={cycle} act={act} />
      </div>
    </details>
  )
}

type ActProps = { readonly cycle: CycleLine; readonly act: (act: CycleAct) => Promise<boolean> }

function Extend({ cycle, act }: ActProps) {
  const open = cycle.stages.filter(({ final }) => !final)
  const { fields, change, empty, jotting } = useKeptFields(`extend-${cycle.id}`, {
    state: open[0]?.state ?? '',
    date: '',
    reason: '',
  })
  const { reason } = fields
  // A stage that is over meanwhile gives way to one that is not.
  const state = open.some((stage) => stage.state === fields.state) ? fields.state : (open[0]?.state ?? '')
  const date = dateIn(fields.date)
  const [checked, setChecked] = useState(false)
  const texts = words.value.hr.steering
  const until = readDate(date)
  if (open.length === 0) return null
  return (
    <form
      class="steer-form stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        setChecked(true)
        if (until.kind === 'date' && reason.trim() !== '')
          void act({ kind: 'extend', state, until: until.date, reason: reason.trim() }).then(
            (isDone) => isDone && empty(),
          )
      }}
    >
      <h3 class="small-title">{texts.extend}</h3>
      <SimpleField id={`stage-${cycle.id}`} label={texts.stage} error={null}>
        {(field) => (
          <select
            {...field}
            class="input"
            value={state}
            onChange={({ currentTarget }) => change({ state: currentTarget.value })}
          >
            {open.map((stage) => (
              <option key={stage.state} value={stage.state}>
                {say(stage.title, language.value)}
              </option>
            ))}
          </select>
        )}
      </SimpleField>
      <PeriodField
        id={`until-${cycle.id}`}
        label={texts.newDeadline}
        parts={date}
        error={checked && until.kind !== 'date' ? words.value.people.missingDate : null}
        onChange={(parts) => change({ date: dateText(parts) })}
      />
      <Reason
        id={`extend-reason-${cycle.id}`}
        value={reason}
        checked={checked}
        onChange={(text) => change({ reason: text })}
        kept={jotting}
      />
      <div>
        <button type="submit" class="button">
          {texts.extend}
        </button>
      </div>
    </form>
  )
}

function Raters({ cycle, act }: ActProps) {
  const [rule, setRule] = useState<'unit' | 'superior'>('unit')
  const texts = words.value.hr.steering
  return (
    <form
      class="steer-form stack"
      onSubmit={(event) => {
        event.preventDefault()
        void act({ kind: 'assign-raters', rule })
      }}
    >
      <h3 class="small-title">{texts.raters}</h3>
      <SimpleField id={`rule-${cycle.id}`} label={texts.raterRule} hint={texts.ratersHint} error={null}>
        {(field) => (
          <select
            {...field}
            class="input"
            value={rule}
            onChange={({ currentTarget }) => setRule(currentTarget.value === 'unit' ? 'unit' : 'superior')}
          >
            <option value="unit">{texts.ruleUnit}</option>
            <option value="superior">{texts.ruleSuperior}</option>
          </select>
        )}
      </SimpleField>
      <div>
        <button type="submit" class="button">
          {texts.assign}
        </button>
      </div>
    </form>
  )
}

function Close({ cycle, act }: ActProps) {
  const [reason, setReason, kept, empty] = useKeptLine(`close-${cycle.id}`)
  const [checked, setChecked] = useState(false)
  const texts = words.value.hr.steering
  return (
    <form
      class="steer-form stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        setChecked(true)
        if (reason.trim() !== '')
          void act({ kind: 'close', reason: reason.trim() }).then((isDone) => isDone && empty())
      }}
    >
      <h3 class="small-title">{texts.close}</h3>
      <p class="soft">{texts.closeHint(cycle.total - cycle.closed)}</p>
      <Reason
        id={`close-reason-${cycle.id}`}
        value={reason}
        checked={checked}
        onChange={setReason}
        kept={kept}
      />
      <div>
        <button type="submit" class="button">
          {texts.close}
        </button>
      </div>
    </form>
  )
}

type ReasonProps = {
  readonly id: string
  readonly value: string
  readonly checked: boolean
  readonly onChange: (reason: string) => void
  readonly kept: Jotting | null
}

function Reason({ id, value, checked, onChange, kept }: ReasonProps) {
  const texts = words.value.people
  const error = checked && value.trim() === '' ? texts.missingReason : null
  return (
    <>
      <SimpleField id={id} label={texts.reason} error={error}>
        {(field) => (
          <input
            {...field}
            class="input"
            type="text"
            maxLength={400}
            value={value}
            onInput={({ currentTarget }) => onChange(currentTarget.value)}
          />
        )}
      </SimpleField>
      {kept && <JottingState jotting={kept} />}
    </>
  )
}
