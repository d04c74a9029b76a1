import { ArrowDown, ArrowUp, Plus } from 'lucide-preact'
import { actionKinds } from '../../../core/followup/action-kinds.ts'
import { isObject, type Json, type JsonObject } from '../../../core/json.ts'
import { addFollowUp, moveFollowUp, removeFollowUp } from '../../../core/studio/scoring/edit-follow-ups.ts'
import { partId, partsIn } from '../../../core/studio/scoring/scorings.ts'
import { codeFrom } from '../../../core/studio/sheet/sheet.ts'
import { say } from '../../../core/text.ts'
import { language, words } from '../../../ui/text/messages.ts'
import { PolicyCondition } from '../fields/policy-condition.tsx'
import { LazyText } from '../lazy-text.tsx'
import { useRowNames } from '../row-names.ts'
import { RemoveButton } from './outputs-panel.tsx'
import { RuleField } from './rule-field.tsx'
import type { ScoringView } from './scoring-view.ts'
import { Choice } from './step-editor.tsx'
import { IconButton } from './step-list.tsx'
import { TextsField } from './texts-field.tsx'

/** What follows from a result: under which condition, what, and why in the person's words. */
export function FollowUpsPanel({ view }: { readonly view: ScoringView }) {
  const { documents, document, name, act, put, tried } = view
  const says = words.value.scoring
  const rules = partsIn(document, 'followUps')
  const names = useRowNames(rules)
  const at = { documents, scoring: name }
  const held = new Set(
    tried?.result.kind === 'scored' ? tried.result.followUps.map(({ rule }) => rule.split('.')[0]) : [],
  )
  return (
    <div class="stack">
      {rules.map((rule, index) => {
        const id = partId(rule)
        return (
          <details key={names[index]} class="sheet sheet-padded">
            <summary>
              {id} {held.has(id) && <span class="status status-good">{says.holds}</span>}
            </summary>
            <div class="stack">
              <div class="row">
                <IconButton
                  title={says.followUpUp(id)}
                  icon={ArrowUp}
                  enabled={index > 0}
                  press={() => act(moveFollowUp(at, index, -1))}
                />
                <IconButton
                  title={says.followUpDown(id)}
                  icon={ArrowDown}
                  enabled={index < rules.length - 1}
                  press={() => act(moveFollowUp(at, index, 1))}
                />
                <RemoveButton title={says.removeFollowUp(id)} press={() => act(removeFollowUp(at, index))} />
              </div>
              <FollowUp view={view} rule={rule} index={index} />
            </div>
          </details>
        )
      })}
      <div>
        <button type="button" class="button button-small" onClick={() => act(addFollowUp(at))}>
          <Plus size={16} aria-hidden="true" />
          {says.addFollowUp}
        </button>
      </div>
      <TextsField
        label={says.noFollowUp}
        value={document.noFollowUp}
        lines={2}
        write={(text) =>
          put(['noFollowUp'], text, {
            id: 'Ubah tanpa tindak lanjut',
            en: 'Change what stands without follow-ups',
          })
        }
      />
    </div>
  )
}

type FollowUpProps = { readonly view: ScoringView; readonly rule: JsonObject; readonly index: number }

/** Who is put forward for the talent pool is told by rules over years, not by one result. */
const kinds = actionKinds.filter((kind) => kind !== 'talent-pool')

function FollowUp({ view, rule, index }: FollowUpProps) {
  const says = words.value.scoring
  const id = partId(rule)
  const label = { id: `Ubah tindak lanjut ${id}`, en: `Change the follow-up ${id}` }
  const set = (member: string, after: Json | undefined) =>
    view.put(['followUps', index, member], after, label)
  const each = typeof rule.each === 'string' ? rule.each : undefined
  const action: JsonObject = isObject(rule.action ?? null) ? (rule.action as JsonObject) : {}
  const trainings = view.pack?.trainings ?? []
  const choose = (kind: string) =>
    set(
      'action',
      kind === 'training'
        ? { kind, training: trainings[0]?.id ?? '' }
        : { kind, title: action.title ?? { id: says.kinds.coaching, en: says.kinds.coaching } },
    )
  return (
    <>
      <div class="step-settings">
        <LazyText
          label={says.followUpName}
          value={id}
          fault={(text) => (codeFrom(text) === text && text !== '' ? null : says.badName)}
          write={(text) => set('id', text)}
        />
        <Choice
          label={says.each}
          value={each ?? ''}
          options={[
            ['', says.once],
            ...Object.keys(view.tried?.sets ?? {}).map((set_) => [set_, set_] as const),
          ]}
          choose={(set_) => set('each', set_ === '' ? undefined : set_)}
        />
        <Choice
          label={says.action}
          value={String(action.kind ?? '')}
          options={kinds.map((kind) => [kind, says.kinds[kind]] as const)}
          choose={choose}
        />
        {action.kind === 'training' && (
          <Choice
            label={says.training}
            value={String(action.training ?? '')}
            options={trainings.map((training) => [training.id, say(training.title, language.value)] as const)}
            choose={(training) => set('action', { kind: 'training', training })}
          />
        )}
      </div>
      {action.kind !== 'training' && (
        <TextsField
          label={says.actionTitle}
          value={action.title}
          write={(title) => set('action', { ...action, title: title ?? {} })}
        />
      )}
      <h4>{says.when}</h4>
      <RuleField
        view={view}
        at={['followUps', index, 'when']}
        rule={rule.when ?? null}
        each={each}
        label={label}
      />
      <PolicyCondition
        documents={view.documents}
        value={rule.onlyIf}
        write={(onlyIf) => set('onlyIf', onlyIf)}
      />
      <TextsField label={says.cause} value={rule.cause} lines={2} write={(text) => set('cause', text)} />
    </>
  )
}
