import { Plus, Trash2 } from 'lucide-preact'
import type { JsonObject } from '../../../core/json.ts'
import { freeName } from '../../../core/studio/flow/free-name.ts'
import { orderStages } from '../../../core/studio/flow/order-stages.ts'
import { rowsIn } from '../../../core/studio/flow/read-stages.ts'
import { addRow, removeRow } from '../../../core/studio/flow/rows.ts'
import { language, words } from '../../../ui/text/messages.ts'
import { Choose } from '../fields/choose.tsx'
import { HelpNote } from '../help/help-note.tsx'
import { EffectList } from './effect-list.tsx'
import { type Flow, textOf } from './flow.ts'
import { Layer, TextPair } from './flow-fields.tsx'
import { roleChoices } from './role-choices.ts'

type ReopeningListProps = { readonly flow: Flow; readonly stage: string; readonly json: JsonObject }

/** How an appraisal that ended here can be taken up again, by whom, and where it goes on. */
export function ReopeningList({ flow, stage, json }: ReopeningListProps) {
  const texts = words.value.flow
  const rows = rowsIn(json, 'reopenings')
  return (
    <section class="stack stack-tight" aria-labelledby={`reopenings-${stage}`}>
      <div class="help-row">
        <h4 id={`reopenings-${stage}`}>{texts.reopenings}</h4>
        <HelpNote of="flow.reopening" label={texts.reopenings} />
      </div>
      {rows.length === 0 && <p class="soft">{texts.noReopenings}</p>}
      {rows.map((row, index) => {
        const at = ['states', stage, 'reopenings', index] as const
        const title = textOf(row.title, language.value) ?? String(row.id)
        const open = flow.standing(at).isOpen
        const label = { id: `Ubah pembukaan kembali “${title}”`, en: `Change the reopening “${title}”` }
        return (
          <details key={String(row.id)} class="flow-row">
            <summary>
              <span class="flow-row-title">{title}</span>{' '}
              <span class="soft">
                {flow.roleTitle(String(row.role))} → {flow.stageTitle(String(row.to))}
              </span>
            </summary>
            <div class="stack stack-tight">
              <Layer flow={flow} at={at} what={title} />
              <TextPair flow={flow} at={[...at, 'title']} label={texts.wayTitle} done={label} />
              <div class="studio-fields">
                <Choose
                  label={texts.role}
                  value={String(row.role)}
                  disabled={!open}
                  choices={roleChoices(flow).filter(({ value }) => value !== 'employee')}
                  write={(role) => flow.set(label, [...at, 'role'], role)}
                />
                <Choose
                  label={texts.to}
                  value={String(row.to)}
                  disabled={!open}
                  choices={orderStages(flow.workflow).map(({ name }) => ({
                    value: name,
                    label: flow.stageTitle(name),
                  }))}
                  write={(to) => flow.set(label, [...at, 'to'], to)}
                />
              </div>
              <EffectList flow={flow} at={[...at, 'effects']} title={texts.effectsOfWay} />
              <div class="row">
                <button
                  type="button"
                  class="button button-quiet button-small"
                  disabled={!open}
                  onClick={() =>
                    flow.write(
                      removeRow(flow.workflow, {
                        at,
                        label: { id: `Hapus “${title}”`, en: `Remove “${title}”` },
                        empty: 'drop',
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
        )
      })}
      <div class="row">
        <button
          type="button"
          class="button button-small"
          disabled={!flow.standing(['states', stage, 'reopenings', rows.length]).isOpen}
          onClick={() =>
            flow.write(
              addRow(flow.workflow, {
                at: ['states', stage, 'reopenings'],
                row: {
                  id: freeName(
                    'dibuka-kembali',
                    rows.map(({ id }) => String(id)),
                  ),
                  title: { id: 'Dibuka kembali', en: 'Taken up again' },
                  role: 'hr',
                  to: orderStages(flow.workflow)[0]?.name ?? stage,
                },
                label: { id: 'Tambah cara membuka kembali', en: 'Add a way to reopen' },
              }),
            )
          }
        >
          <Plus size={16} aria-hidden="true" />
          {texts.addReopening}
        </button>
      </div>
    </section>
  )
}
