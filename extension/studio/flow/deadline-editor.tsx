import { BellPlus, Trash2 } from 'lucide-preact'
import { isObject, type JsonObject } from '../../../core/json.ts'
import { rowsIn } from '../../../core/studio/flow/read-stages.ts'
import { addRow, removeRow } from '../../../core/studio/flow/rows.ts'
import { words } from '../../../ui/text/messages.ts'
import { Choose } from '../fields/choose.tsx'
import { Typed } from '../fields/typed.tsx'
import { useRowNames } from '../row-names.ts'
import { type At, type Flow, membersOf } from './flow.ts'
import { Layer, TextPair } from './flow-fields.tsx'
import { roleChoices } from './role-choices.ts'

type DeadlineProps = { readonly flow: Flow; readonly stage: string; readonly json: JsonObject }

/** Until when a stage runs, and who is reminded before. */
export function DeadlineEditor({ flow, stage, json }: DeadlineProps) {
  const texts = words.value.flow
  const at = ['states', stage, 'deadline'] as const
  const deadline = membersOf(json.deadline)
  const isOpen = flow.standing(at).isOpen && !('perPolicy' in deadline || 'onlyIf' in deadline)
  const policies = dayPolicies(flow)
  const reminders = rowsIn(json, 'reminders')
  const names = useRowNames(reminders)
  const done = {
    id: `Ubah tenggat “${flow.stageTitle(stage)}”`,
    en: `Change the deadline of “${flow.stageTitle(stage)}”`,
  }
  const kind = json.deadline === undefined ? 'none' : typeof deadline.policy === 'string' ? 'policy' : 'days'
  const put = (chosen: string) => {
    if (chosen === 'none') flow.set(done, at, undefined)
    if (chosen === 'days') flow.set(done, at, { days: 5, calendar: 'working' })
    if (chosen === 'policy') flow.set(done, at, { policy: policies[0]?.value ?? 'assessmentDays' })
  }
  const { pack } = flow.studio.documents.value
  const policyDays = membersOf(membersOf(pack?.policies)[String(deadline.policy ?? '')])
  return (
    <section class="stack stack-tight" aria-labelledby={`deadline-${stage}`}>
      <div class="row row-apart">
        <h4 id={`deadline-${stage}`}>{texts.deadline}</h4>
        <Layer flow={flow} at={at} what={texts.deadline} />
      </div>
      <div class="studio-fields">
        <Choose
          label={texts.deadlineKind}
          note="flow.deadline"
          value={kind}
          disabled={!isOpen}
          choices={[
            { value: 'days', label: texts.deadlineKinds.days },
            { value: 'policy', label: texts.deadlineKinds.policy },
            { value: 'none', label: texts.deadlineKinds.none },
          ]}
          write={put}
        />
        {kind === 'days' && <DayFields flow={flow} at={at} days={deadline} disabled={!isOpen} done={done} />}
        {kind === 'policy' && (
          <Choose
            label={texts.policy}
            value={String(deadline.policy)}
            disabled={!isOpen}
            choices={policies}
            write={(policy) => flow.set(done, at, { policy })}
          />
        )}
      </div>
      {'perPolicy' in deadline && <p class="soft">{texts.perPolicy}</p>}
      {kind === 'policy' && <p class="soft">{texts.policyNow(daysText(policyDays))}</p>}
      <h4>{texts.reminders}</h4>
      {reminders.length === 0 && <p class="soft">{texts.noReminders}</p>}
      <ul class="flow-rows">
        {reminders.map((row, index) => {
          const place = ['states', stage, 'reminders', index] as const
          const open = flow.standing(place).isOpen
          const label = {
            id: `Ubah pengingat “${flow.stageTitle(stage)}”`,
            en: `Change a reminder of “${flow.stageTitle(stage)}”`,
          }
          return (
            <li key={names[index]} class="flow-row stack stack-tight">
              <div class="studio-fields">
                <DayFields
                  flow={flow}
                  at={[...place, 'before']}
                  days={membersOf(row.before)}
                  disabled={!open}
                  done={label}
                  before
                />
                <Choose
                  label={texts.whom}
                  note="flow.reminder"
                  value={typeof row.role === 'string' ? row.role : ''}
                  disabled={!open}
                  choices={[{ value: '', label: texts.openTasks }, ...roleChoices(flow)]}
                  write={(role) => flow.set(label, [...place, 'role'], role === '' ? undefined : role)}
                />
              </div>
              <TextPair flow={flow} at={[...place, 'message']} label={texts.message} long done={label} />
              <div class="row">
                <button
                  type="button"
                  class="button button-quiet button-small"
                  disabled={!open}
                  onClick={() =>
                    flow.write(removeRow(flow.workflow, { at: place, label: removedReminder, empty: 'drop' }))
                  }
                >
                  <Trash2 size={14} aria-hidden="true" />
                  {texts.removeReminder(index + 1)}
                </button>
              </div>
            </li>
          )
        })}
      </ul>
      <div class="row">
        <button
          type="button"
          class="button button-small"
          disabled={!flow.standing(['states', stage, 'reminders']).isOpen}
          onClick={() =>
            flow.write(
              addRow(flow.workflow, {
                at: ['states', stage, 'reminders'],
                row: {
                  before: { days: 1, calendar: 'working' },
                  message: {
                    id: 'Satu hari kerja lagi untuk menyelesaikan tugas Anda.',
                    en: 'One working day left to do your task.',
                  },
                },
                label: { id: 'Tambah pengingat', en: 'Add a reminder' },
              }),
            )
          }
        >
          <BellPlus size={16} aria-hidden="true" />
          {texts.addReminder}
        </button>
      </div>
    </section>
  )
}

const removedReminder = { id: 'Hapus pengingat', en: 'Remove a reminder' }

type DayFieldsProps = {
  readonly flow: Flow
  readonly at: At
  readonly days: JsonObject
  readonly disabled: boolean
  readonly done: { readonly id: string; readonly en: string }
  readonly before?: boolean
}

/** So many days, of the calendar or worked. */
function DayFields({ flow, at, days, disabled, done, before = false }: DayFieldsProps) {
  const texts = words.value.flow
  const calendar = days.calendar === 'calendar' ? 'calendar' : 'working'
  const count = typeof days.days === 'number' ? days.days : ''
  return (
    <>
      <Typed
        label={before ? texts.daysBefore : texts.days}
        numeric
        value={String(count)}
        disabled={disabled}
        fault={(text) => (isDays(text) ? null : texts.badDays)}
        write={(text) => flow.set(done, at, { days: Number(text), calendar })}
      />
      <Choose
        label={texts.calendar}
        value={calendar}
        disabled={disabled}
        choices={[
          { value: 'working', label: texts.calendars.working },
          { value: 'calendar', label: texts.calendars.calendar },
        ]}
        write={(chosen) => flow.set(done, at, { days: Number(count), calendar: chosen })}
      />
    </>
  )
}

function isDays(text: string): boolean {
  return /^\d{1,3}$/.test(text.trim()) && Number(text) >= 1 && Number(text) <= 366
}

/** `5 hari kerja`. */
function daysText({ days, calendar }: JsonObject): string {
  const texts = words.value.criteria
  if (typeof days !== 'number') return '–'
  return texts[calendar === 'working' ? 'workingDays' : 'calendarDays'](days)
}

/** Policies of the pack that count days, by their names. */
function dayPolicies(flow: Flow): readonly { readonly value: string; readonly label: string }[] {
  const policies = membersOf(flow.studio.documents.value.pack?.policies)
  return Object.entries(policies).flatMap(([name, value]) =>
    isObject(value) && typeof value.days === 'number'
      ? [{ value: name, label: `${name} (${daysText(value)})` }]
      : [],
  )
}
