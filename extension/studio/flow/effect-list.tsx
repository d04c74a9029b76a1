import { Plus, Trash2 } from 'lucide-preact'
import type { Json, JsonObject } from '../../../core/json.ts'
import { addRow, removeRow } from '../../../core/studio/flow/rows.ts'
import { words } from '../../../ui/text/messages.ts'
import { Choose } from '../fields/choose.tsx'
import { HelpNote } from '../help/help-note.tsx'
import { useRowNames } from '../row-names.ts'
import { type At, type Flow, membersOf } from './flow.ts'
import { partOf, TextPair } from './flow-fields.tsx'
import { GuardEditor } from './later-guard.ts'
import { roleChoices } from './role-choices.ts'

type EffectListProps = {
  readonly flow: Flow
  readonly at: At
  readonly title: string
  /** The form whose answers the rules of the effects see. */
  readonly form?: string
}

const kinds = ['notify', 'assign', 'score', 'share-result'] as const

/** What happens on a way, or on coming into a stage where nobody waits. */
export function EffectList({ flow, at, title, form }: EffectListProps) {
  const texts = words.value.flow
  const list = at.reduce<Json | undefined>((json, name) => partOf(json, name), flow.workflow)
  const rows = (Array.isArray(list) ? list : []).map(membersOf)
  const names = useRowNames(rows)
  const isStage = at.length === 3
  const label = { id: 'Ubah akibat', en: 'Change an effect' }
  const blank = (kind: string): JsonObject => {
    const role = roleChoices(flow)[0]?.value ?? ''
    if (kind === 'assign') return { kind, role, people: { var: 'answers.person' } }
    if (kind === 'notify')
      return {
        kind,
        role,
        message: { id: 'Ada kabar tentang penilaian ini.', en: 'There is news of this appraisal.' },
      }
    return { kind }
  }
  return (
    <div class="stack stack-tight">
      <div class="help-row">
        <span class="field-label">{title}</span>
        <HelpNote of="flow.effects" label={title} />
      </div>
      {rows.length === 0 && <p class="soft">{texts.noEffects}</p>}
      <ul class="flow-rows">
        {rows.map((row, index) => {
          const place = [...at, index]
          const open = flow.standing(place).isOpen
          return (
            <li key={names[index]} class="flow-row stack stack-tight">
              <div class="studio-fields">
                <Choose
                  label={texts.effect}
                  value={String(row.kind)}
                  disabled={!open}
                  choices={kinds.map((kind) => ({ value: kind, label: texts.effects[kind] }))}
                  write={(kind) => flow.set(label, place, blank(kind))}
                />
                {'role' in row && (
                  <Choose
                    label={texts.role}
                    value={String(row.role)}
                    disabled={!open}
                    choices={roleChoices(flow)}
                    write={(role) => flow.set(label, [...place, 'role'], role)}
                  />
                )}
              </div>
              {row.kind === 'notify' && (
                <TextPair flow={flow} at={[...place, 'message']} label={texts.message} long done={label} />
              )}
              {row.kind === 'assign' && (
                <GuardEditor
                  flow={flow}
                  at={[...place, 'people']}
                  label={texts.people}
                  none=""
                  done={label}
                  {...(form === undefined ? {} : { form })}
                />
              )}
              <div class="row">
                <button
                  type="button"
                  class="button button-quiet button-small"
                  disabled={!open}
                  onClick={() =>
                    flow.write(
                      removeRow(flow.workflow, {
                        at: place,
                        label: { id: 'Hapus akibat', en: 'Remove an effect' },
                        empty: isStage ? 'keep' : 'drop',
                      }),
                    )
                  }
                >
                  <Trash2 size={14} aria-hidden="true" />
                  {texts.removeEffect(index + 1)}
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
          disabled={!flow.standing(at).isOpen}
          onClick={() =>
            flow.write(
              addRow(flow.workflow, {
                at,
                row: blank('notify'),
                label: { id: 'Tambah akibat', en: 'Add an effect' },
              }),
            )
          }
        >
          <Plus size={16} aria-hidden="true" />
          {texts.addEffect}
        </button>
      </div>
    </div>
  )
}
