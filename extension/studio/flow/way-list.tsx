import { Plus, TimerReset, Trash2 } from 'lucide-preact'
import type { JsonObject } from '../../../core/json.ts'
import { freeName } from '../../../core/studio/flow/free-name.ts'
import { orderStages } from '../../../core/studio/flow/order-stages.ts'
import { rowsIn, targetsOf } from '../../../core/studio/flow/read-stages.ts'
import { addRow, moveRow, removeRow } from '../../../core/studio/flow/rows.ts'
import { language, words } from '../../../ui/text/messages.ts'
import { type Choice, Choose } from '../fields/choose.tsx'
import { PolicyCondition } from '../fields/policy-condition.tsx'
import { EffectList } from './effect-list.tsx'
import { type Flow, membersOf, textOf } from './flow.ts'
import { Layer, TextPair } from './flow-fields.tsx'
import { GuardEditor } from './later-guard.ts'
import { MoveButtons } from './move-buttons.tsx'
import { WayTargets } from './way-targets.tsx'

type WayListProps = { readonly flow: Flow; readonly stage: string; readonly json: JsonObject }

/** The ways out of a stage, in the order in which they are tried. */
export function WayList({ flow, stage, json }: WayListProps) {
  const texts = words.value.flow
  const rows = rowsIn(json, 'transitions')
  const isOpenStage = json.kind === 'open'
  const closed = !flow.standing(['states', stage, 'transitions', rows.length]).isOpen
  const add = (what: 'way' | 'late') =>
    flow.write(
      addRow(flow.workflow, {
        at: ['states', stage, 'transitions'],
        row: {
          id: freeName(
            `${stage}-${what}`,
            rows.map(({ id }) => String(id)),
          ),
          title:
            what === 'late'
              ? { id: 'Batas waktu lewat', en: 'The deadline passed' }
              : { id: 'Jalan baru', en: 'New way' },
          on: { event: isOpenStage ? (what === 'late' ? 'deadline' : 'done') : 'always' },
          to: orderStages(flow.workflow).at(-1)?.name ?? stage,
        },
        label:
          what === 'late'
            ? { id: 'Tambah eskalasi', en: 'Add an escalation' }
            : { id: 'Tambah jalan', en: 'Add a way' },
      }),
    )
  return (
    <section class="stack stack-tight" aria-labelledby={`ways-${stage}`}>
      <h4 id={`ways-${stage}`}>{texts.ways}</h4>
      <p class="soft">{texts.waysLead}</p>
      <ol class="flow-rows">
        {rows.map((row, index) => (
          <WayCard
            key={String(row.id)}
            flow={flow}
            stage={stage}
            json={json}
            row={row}
            index={index}
            count={rows.length}
          />
        ))}
      </ol>
      <div class="row">
        <button type="button" class="button button-small" disabled={closed} onClick={() => add('way')}>
          <Plus size={16} aria-hidden="true" />
          {texts.addWay}
        </button>
        {isOpenStage && (
          <button type="button" class="button button-small" disabled={closed} onClick={() => add('late')}>
            <TimerReset size={16} aria-hidden="true" />
            {texts.addEscalation}
          </button>
        )}
      </div>
    </section>
  )
}

type WayCardProps = WayListProps & {
  readonly row: JsonObject
  readonly index: number
  readonly count: number
}

function WayCard({ flow, stage, json, row, index, count }: WayCardProps) {
  const texts = words.value.flow
  const at = ['states', stage, 'transitions', index] as const
  const title = textOf(row.title, language.value) ?? String(row.id)
  const label = { id: `Ubah jalan “${title}”`, en: `Change the way “${title}”` }
  const closed = (name: string) => !flow.standing([...at, name]).isOpen
  const on = membersOf(row.on)
  const trigger = `${String(on.event)}${typeof on.task === 'string' ? `:${on.task}` : ''}`
  const task = rowsIn(json, 'tasks').find(({ id }) => id === on.task)
  const form = task === undefined ? undefined : String(task.form)
  const targets = targetsOf(row.to)
  return (
    <li>
      <details class="flow-row">
        <summary>
          <span class="flow-row-title">{title}</span>{' '}
          <span class="soft">
            {triggerText(flow, trigger)} → {targets.map((name) => flow.stageTitle(name)).join(' / ')}
          </span>
        </summary>
        <div class="stack stack-tight">
          <Layer flow={flow} at={at} what={title} />
          <TextPair flow={flow} at={[...at, 'title']} label={texts.wayTitle} done={label} />
          <div class="studio-fields">
            <Choose
              label={texts.trigger}
              note={on.event === 'deadline' ? 'flow.escalation' : 'flow.trigger'}
              value={trigger}
              disabled={closed('on')}
              choices={triggers(flow, json)}
              write={(chosen) => {
                const [event = '', of] = chosen.split(':')
                flow.set(label, [...at, 'on'], of === undefined ? { event } : { event, task: of })
              }}
            />
          </div>
          <WayTargets
            flow={flow}
            to={row.to}
            disabled={closed('to')}
            write={(to) => flow.set(label, [...at, 'to'], to)}
          />
          <PolicyCondition
            documents={flow.studio.documents.value}
            value={row.onlyIf}
            disabled={!flow.standing([...at, 'onlyIf']).isOpen}
            write={(onlyIf) => flow.set(label, [...at, 'onlyIf'], onlyIf)}
          />
          <GuardEditor
            flow={flow}
            at={[...at, 'when']}
            label={texts.guard}
            note="flow.guard"
            none={texts.noGuard}
            done={label}
            {...(form === undefined ? {} : { form })}
          />
          <EffectList
            flow={flow}
            at={[...at, 'effects']}
            title={texts.effectsOfWay}
            {...(form === undefined ? {} : { form })}
          />
          <div class="row">
            <MoveButtons
              title={title}
              index={index}
              count={count}
              move={(by) => flow.write(moveRow(flow.workflow, { at, by, label: movedWay }))}
            />
            <button
              type="button"
              class="button button-quiet button-small"
              disabled={!flow.standing(at).isOpen || count === 1}
              onClick={() =>
                flow.write(
                  removeRow(flow.workflow, {
                    at,
                    label: { id: `Hapus jalan “${title}”`, en: `Remove the way “${title}”` },
                    empty: 'keep',
                  }),
                )
              }
            >
              <Trash2 size={14} aria-hidden="true" />
              {texts.removeWay}
            </button>
          </div>
        </div>
      </details>
    </li>
  )
}

const movedWay = { id: 'Ubah urutan jalan', en: 'Change the order of ways' }

function triggers(flow: Flow, json: JsonObject): readonly Choice[] {
  const tasks = rowsIn(json, 'tasks').map(({ id }) => String(id))
  const values =
    json.kind === 'open'
      ? [
          ...tasks.map((id) => `submitted:${id}`),
          'done',
          'calibrated',
          'deadline',
          ...tasks.map((id) => `recused:${id}`),
        ]
      : ['always']
  return values.map((value) => ({ value, label: triggerText(flow, value) }))
}

/** What sets a way off, in words: “Semua tugas selesai”. */
function triggerText(flow: Flow, trigger: string): string {
  const texts = words.value.flow.triggers
  const [event, task = ''] = trigger.split(':')
  switch (event) {
    case 'submitted':
      return texts.submitted(flow.taskTitle(task))
    case 'recused':
      return texts.recused(flow.taskTitle(task))
    case 'deadline':
      return texts.deadline
    case 'calibrated':
      return texts.calibrated
    case 'always':
      return texts.always
    default:
      return texts.done
  }
}
