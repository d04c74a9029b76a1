import { Plus, Trash2 } from 'lucide-preact'
import { useState } from 'preact/hooks'
import type { JsonObject } from '../../../core/json.ts'
import { freeName } from '../../../core/studio/flow/free-name.ts'
import { kindOf, rowsIn } from '../../../core/studio/flow/read-stages.ts'
import { removeTask } from '../../../core/studio/flow/remove-stage.ts'
import { namesIn, renameIn } from '../../../core/studio/flow/rename.ts'
import { addRow, moveRow } from '../../../core/studio/flow/rows.ts'
import type { Use } from '../../../core/studio/flow/uses-of.ts'
import { words } from '../../../ui/text/messages.ts'
import { Choose } from '../fields/choose.tsx'
import { PolicyCondition } from '../fields/policy-condition.tsx'
import { Typed } from '../fields/typed.tsx'
import { useRowNames } from '../row-names.ts'
import { type Flow, membersOf } from './flow.ts'
import { Layer, TextPair } from './flow-fields.tsx'
import { GuardEditor } from './later-guard.ts'
import { MoveButtons } from './move-buttons.tsx'
import { formsOf } from './new-stage.tsx'
import { roleChoices } from './role-choices.ts'
import { UseList } from './use-list.tsx'

type TaskListProps = { readonly flow: Flow; readonly stage: string; readonly json: JsonObject }

/** The tasks of a stage, side by side. */
export function TaskList({ flow, stage, json }: TaskListProps) {
  const texts = words.value.flow
  const rows = rowsIn(json, 'tasks')
  const names = useRowNames(rows)
  const roles = roleChoices(flow)
  return (
    <section class="stack stack-tight" aria-labelledby={`tasks-${stage}`}>
      <h4 id={`tasks-${stage}`}>{texts.tasks}</h4>
      {rows.length === 0 && (
        <p class="soft">{kindOf(json) === 'calibration' ? texts.awaitsCalibration : texts.noTasks}</p>
      )}
      {rows.map((row, index) => (
        <TaskCard key={names[index]} flow={flow} stage={stage} row={row} index={index} rows={rows} />
      ))}
      <div class="row">
        <button
          type="button"
          class="button button-small"
          disabled={!flow.standing(['states', stage, 'tasks', rows.length]).isOpen}
          onClick={() =>
            flow.write(
              addRow(flow.workflow, {
                at: ['states', stage, 'tasks'],
                row: {
                  id: freeName('tugas-baru', namesIn(flow.workflow, 'task')),
                  title: { id: 'Tugas baru', en: 'New task' },
                  role: roles.find(({ value }) => value === 'superior')?.value ?? roles[0]?.value ?? '',
                  form: formsOf(flow)[0]?.value ?? '',
                },
                label: { id: 'Tambah tugas', en: 'Add a task' },
              }),
            )
          }
        >
          <Plus size={16} aria-hidden="true" />
          {texts.addTask}
        </button>
      </div>
    </section>
  )
}

type TaskCardProps = {
  readonly flow: Flow
  readonly stage: string
  readonly row: JsonObject
  readonly index: number
  readonly rows: readonly JsonObject[]
}

function TaskCard({ flow, stage, row, index, rows }: TaskCardProps) {
  const texts = words.value.flow
  const [uses, setUses] = useState<readonly Use[] | null>(null)
  const { documents } = flow.studio
  const at = ['states', stage, 'tasks', index] as const
  const id = String(row.id)
  const title = flow.taskTitle(id)
  const { isOwn } = flow.standing(at)
  const label = { id: `Ubah tugas “${title}”`, en: `Change the task “${title}”` }
  const closed = (name: string) => !flow.standing([...at, name]).isOpen
  const input = membersOf(row.input)
  const isGroup = input.many === true
  const fixedQuorum = typeof row.quorum === 'string'
  return (
    <details class="flow-row">
      <summary>
        <span class="flow-row-title">{title}</span>{' '}
        <span class="soft">
          {flow.roleTitle(String(row.role))}
          {'onlyIf' in row && ` · ${texts.policyPart}`}
          {row.quorum !== undefined && !fixedQuorum && ` · ${texts.quorumOf(Number(row.quorum))}`}
        </span>
      </summary>
      <div class="stack stack-tight">
        <Layer flow={flow} at={at} what={title} />
        <TextPair flow={flow} at={[...at, 'title']} label={texts.taskTitle} done={label} />
        <div class="studio-fields">
          <Choose
            label={texts.role}
            note="flow.role"
            value={String(row.role)}
            disabled={closed('role')}
            choices={roleChoices(flow)}
            write={(role) => flow.set(label, [...at, 'role'], role)}
          />
          <Choose
            label={texts.form}
            note="flow.form"
            value={String(row.form)}
            disabled={closed('form')}
            choices={formsOf(flow)}
            write={(form) => flow.set(label, [...at, 'form'], form)}
          />
          <Typed
            label={texts.quorum}
            note="flow.quorum"
            numeric
            value={row.quorum === undefined ? '' : String(row.quorum)}
            disabled={closed('quorum') || fixedQuorum}
            fault={(text) => (text.trim() === '' || isQuorum(text) ? null : texts.badQuorum)}
            write={(text) =>
              flow.set(label, [...at, 'quorum'], text.trim() === '' ? undefined : Number(text))
            }
          />
          <Choose
            label={texts.after}
            note="flow.after"
            value={typeof row.after === 'string' ? row.after : ''}
            disabled={closed('after')}
            choices={[
              { value: '', label: texts.atOnce },
              ...rows
                .filter((other) => other !== row)
                .map((other) => ({ value: String(other.id), label: flow.taskTitle(String(other.id)) })),
            ]}
            write={(after) => flow.set(label, [...at, 'after'], after === '' ? undefined : after)}
          />
          <Typed
            label={texts.input}
            note="flow.input"
            value={typeof input.name === 'string' ? input.name : ''}
            disabled={closed('input')}
            write={(text) =>
              flow.set(
                label,
                [...at, 'input'],
                text.trim() === '' ? undefined : { name: text.trim(), ...(isGroup ? { many: true } : {}) },
              )
            }
          />
          <Typed
            label={texts.code}
            note="flow.code"
            value={id}
            disabled={!isOwn && flow.studio.row.base !== null}
            fault={(text) => {
              const renamed = renameIn(documents.peek(), { kind: 'task', name: id }, text)
              return renamed.kind === 'ok' || text === id ? null : texts.nameTrouble[renamed.error.kind]
            }}
            write={(text) => {
              const renamed = renameIn(documents.peek(), { kind: 'task', name: id }, text)
              if (renamed.kind === 'ok') flow.write(renamed.value)
            }}
          />
        </div>
        {fixedQuorum && <p class="soft">{texts.quorumPolicy(String(row.quorum))}</p>}
        <label class="option">
          <input
            type="checkbox"
            checked={row.optional === true}
            disabled={closed('optional')}
            onChange={({ currentTarget }) =>
              flow.set(label, [...at, 'optional'], currentTarget.checked ? true : undefined)
            }
          />
          <span>{texts.optional}</span>
        </label>
        {typeof input.name === 'string' && (
          <label class="option">
            <input
              type="checkbox"
              checked={isGroup}
              disabled={closed('input')}
              onChange={({ currentTarget }) =>
                flow.set(label, [...at, 'input'], {
                  name: input.name ?? '',
                  ...(currentTarget.checked ? { many: true } : {}),
                })
              }
            />
            <span>{texts.group}</span>
          </label>
        )}
        <PolicyCondition
          documents={flow.studio.documents.value}
          value={row.onlyIf}
          disabled={!flow.standing([...at, 'onlyIf']).isOpen}
          write={(onlyIf) => flow.set(label, [...at, 'onlyIf'], onlyIf)}
        />
        <GuardEditor
          flow={flow}
          at={[...at, 'recuseIf']}
          form={String(row.form)}
          label={texts.recuse}
          note="flow.recuse"
          none={texts.noRecuse}
          done={label}
        />
        <div class="row">
          <MoveButtons
            title={title}
            index={index}
            count={rows.length}
            move={(by) => flow.write(moveRow(flow.workflow, { at, by, label }))}
          />
          <button
            type="button"
            class="button button-quiet button-small"
            disabled={!flow.standing(at).isOpen}
            onClick={() => {
              const removed = removeTask(documents.peek(), { stage, index })
              if (removed.kind === 'ok') flow.write(removed.value)
              else setUses(removed.error.uses)
            }}
          >
            <Trash2 size={14} aria-hidden="true" />
            {texts.removeTask}
          </button>
        </div>
        {uses !== null && <UseList flow={flow} uses={uses} />}
      </div>
    </details>
  )
}

function isQuorum(text: string): boolean {
  return /^\d{1,2}$/.test(text.trim()) && Number(text) >= 1 && Number(text) <= 50
}
