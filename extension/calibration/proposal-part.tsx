import { useState } from 'preact/hooks'
import { jottedText } from '../../core/draft/jotting.ts'
import type { ScaleStep } from '../../core/protocol/calibration.ts'
import { say } from '../../core/text.ts'
import { language, words } from '../../ui/text/messages.ts'
import { writeMoment } from '../../ui/time/write-time.ts'
import { useDevice } from '../device.ts'
import { figure } from '../fairness/write.ts'
import { JottingState } from '../jottings/jotting-state.tsx'
import { KeptDetails } from '../jottings/kept-details.tsx'
import { TextBox } from '../jottings/text-box.tsx'
import { useJotting } from '../jottings/use-jotting.ts'
import { useOneAtATime } from '../one-at-a-time.ts'
import { SimpleField } from '../sign-in/simple-field.tsx'
import { levelAt } from './level-at.ts'
import { outcomeOf, type RowProps } from './row-props.ts'

/** What an official wants to count instead, with the reason, before and after. */
export function ProposalPart(props: RowProps) {
  const texts = words.value.calibration
  const { desk, view, row } = props
  const isOpen = view.closedAt === null
  const lock = row.locked === null ? null : texts.locks[row.locked]
  return (
    <section class="stack stack-tight">
      <h3 class="small-title">{texts.proposal}</h3>
      {row.proposal && <Standing {...props} />}
      {isOpen && lock !== null && <p class="soft">{lock}</p>}
      {isOpen && row.locked === null && row.proposal && (
        <div>
          <button
            type="button"
            class="button button-small"
            disabled={!desk.isOnline}
            onClick={() => void desk.act(row.case, { propose: null })}
          >
            {texts.withdraw}
          </button>
        </div>
      )}
      {isOpen && row.locked === null && !row.proposal && <ProposalForm {...props} />}
    </section>
  )
}

function Standing({ view, row }: RowProps) {
  const zone = useDevice().zone.value
  const texts = words.value.calibration
  const { proposal } = row
  if (proposal === null) return null
  const { after, refused } = proposal
  return (
    <div class="stack stack-tight">
      <ul>
        {proposal.changes.map(({ step, from, to }) => {
          const found = view.steps.find(({ id }) => id === step)
          return (
            <li key={step}>
              {found ? say(found.name, language.value) : step}:{' '}
              {texts.fromTo(levelOf(found, from ?? row.levels[step]), levelOf(found, to))}
            </li>
          )
        })}
      </ul>
      <p class="calibration-note">“{proposal.reason}”</p>
      {after && view.closedAt === null && (
        <p>{texts.wouldBe(figure(after.score), outcomeOf(view, after.outcome))}</p>
      )}
      {refused && view.closedAt === null && <p class="field-error">{texts.stuck(texts.locks[refused])}</p>}
      <p class="soft">{texts.proposalBy(proposal.name, writeMoment(proposal.at, language.value, zone))}</p>
    </div>
  )
}

function levelOf(step: ScaleStep | undefined, value: number | undefined): string {
  if (value === undefined) return '…'
  const level = step?.levels.find((one) => one.value === value)
  return level ? `${value} (${say(level.label, language.value)})` : String(value)
}

function ProposalForm({ desk, view, row }: RowProps) {
  const texts = words.value.calibration
  const jotting = useJotting('proposal', `${row.case}-${view.id}`)
  const [checked, setChecked] = useState(false)
  const fields = jotting?.fields.value ?? {}
  const levels = Object.fromEntries(
    view.steps.flatMap(({ id }) => {
      const level = fields[levelAt(id)]
      return typeof level === 'number' ? [[id, level] as const] : []
    }),
  )
  const reason = jottedText(fields, '/reason')
  const steps = view.steps.filter(({ id }) => row.levels[id] !== undefined)
  const changes = steps.flatMap(({ id }) => {
    const to = levels[id]
    return to === undefined || to === row.levels[id] ? [] : [{ step: id, to }]
  })
  const submit = useOneAtATime(async () => {
    setChecked(true)
    if (changes.length === 0 || reason.trim() === '') return
    const done = await desk.act(row.case, { propose: { changes, reason: reason.trim() } })
    if (done) jotting?.letGo(fields)
  })
  if (jotting === null) return null
  return (
    <KeptDetails class="steer" isBegun={Object.keys(fields).length > 0}>
      <summary>{texts.proposal}</summary>
      <form
        class="stack stack-tight"
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          void submit()
        }}
      >
        <p class="soft">{texts.proposalLead}</p>
        {steps.map((step) => (
          <SimpleField
            key={step.id}
            id={`level-${row.case}-${step.id}`}
            label={say(step.name, language.value)}
            error={null}
          >
            {(field) => (
              <select
                {...field}
                class="input"
                value={levels[step.id] ?? row.levels[step.id]}
                onChange={({ currentTarget }) =>
                  jotting.put({ [levelAt(step.id)]: Number(currentTarget.value) })
                }
              >
                {step.levels.map(({ value }) => (
                  <option key={value} value={value}>
                    {levelOf(step, value)}
                    {value === row.levels[step.id] ? ` – ${texts.now.toLowerCase()}` : ''}
                  </option>
                ))}
              </select>
            )}
          </SimpleField>
        ))}
        <TextBox
          id={`reason-${row.case}`}
          label={texts.reason}
          hint={texts.reasonHint}
          error={
            checked && reason.trim() === ''
              ? texts.reasonMissing
              : checked && changes.length === 0
                ? texts.changeMissing
                : null
          }
          rows={3}
          most={2000}
          value={reason}
          onChange={(text) => jotting.put({ '/reason': text })}
        />
        <JottingState jotting={jotting} />
        <div>
          <button type="submit" class="button" disabled={!desk.isOnline}>
            {texts.propose}
          </button>
        </div>
      </form>
    </KeptDetails>
  )
}
