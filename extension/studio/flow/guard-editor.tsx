import { PencilLine, Plus, X } from 'lucide-preact'
import { useMemo, useState } from 'preact/hooks'
import { fromRule } from '../../../core/formula/from-rule.ts'
import type { KnownVariable } from '../../../core/formula/known-variable.ts'
import { plainSentence, sentenceOf } from '../../../core/formula/sentence.ts'
import { isObject, type Json, own } from '../../../core/json.ts'
import { defaultBudget, overSize } from '../../../core/logic/budget.ts'
import type { Pack } from '../../../core/pack/model.ts'
import { say, type Text } from '../../../core/text.ts'
import type { RuleEditorProps } from '../../../ui/rule/rule-editor.tsx'
import { language, words } from '../../../ui/text/messages.ts'
import { later } from '../../shell/later.tsx'
import { HelpNote } from '../help/help-note.tsx'
import type { NoteId } from '../help/notes.ts'
import type { At, Flow } from './flow.ts'
import { partOf } from './flow-fields.tsx'
import { guardExample, guardVariables } from './guard-variables.ts'

const RuleEditor = later<RuleEditorProps>(
  async () => (await import('../../../ui/rule/rule-editor.tsx')).RuleEditor,
)

export type GuardEditorProps = {
  readonly flow: Flow
  readonly at: At
  readonly label: string
  readonly note?: NoteId
  /** What it means that there is no rule; empty where there has to be one. */
  readonly none: string
  /** The form whose answers the rule sees. */
  readonly form?: string
  readonly done: Text
}

/** A condition as a sentence, and on demand the editor that changes it. */
export function GuardEditor({ flow, at, label, note, none, form, done }: GuardEditorProps) {
  const [editing, setEditing] = useState(false)
  const texts = words.value.flow
  const pack = flow.studio.judged.value.judgement?.pack ?? null
  const rule = at.reduce<Json | undefined>((json, name) => partOf(json, name), flow.workflow)
  const { isOpen } = flow.standing(at)
  const variables = useMemo(() => (pack === null ? [] : guardVariables(pack, form)), [pack, form])
  return (
    <div class="stack stack-tight flow-guard">
      <div class="help-row">
        <span class="field-label">{label}</span>
        {note && <HelpNote of={note} label={label} />}
      </div>
      <p class={rule === undefined ? 'soft' : 'flow-sentence'}>
        {rule === undefined ? none : sentence(rule, variables)}
      </p>
      {editing && rule !== undefined && pack !== null && (
        <RuleEditor
          rule={rule}
          variables={variables}
          example={exampleFor(pack, form)}
          onChange={(next) => flow.set(done, at, next)}
        />
      )}
      <div class="row">
        {rule === undefined ? (
          <button
            type="button"
            class="button button-small"
            disabled={!isOpen || pack === null}
            onClick={() => {
              flow.set(done, at, firstRule(pack, form))
              setEditing(true)
            }}
          >
            <Plus size={14} aria-hidden="true" />
            {texts.addGuard}
            <span class="visually-hidden">: {label}</span>
          </button>
        ) : (
          <button
            type="button"
            class="button button-small"
            aria-expanded={editing}
            disabled={!isOpen || pack === null}
            onClick={() => setEditing(!editing)}
          >
            <PencilLine size={14} aria-hidden="true" />
            {editing ? texts.doneGuard : texts.editGuard}
            <span class="visually-hidden">: {label}</span>
          </button>
        )}
        {rule !== undefined && none !== '' && (
          <button
            type="button"
            class="button button-quiet button-small"
            disabled={!isOpen}
            onClick={() => {
              flow.set(done, at, undefined)
              setEditing(false)
            }}
          >
            <X size={14} aria-hidden="true" />
            {texts.removeGuard}
            <span class="visually-hidden">: {label}</span>
          </button>
        )}
      </div>
    </div>
  )
}

function sentence(rule: Json, variables: readonly KnownVariable[]): string {
  if (overSize(rule, defaultBudget) !== undefined) return JSON.stringify(rule).slice(0, 200)
  const shown = language.value
  const labelOf = (path: string) => {
    const known = variables.find(({ name }) => name === path)
    return known && say(known.label, shown)
  }
  return plainSentence(sentenceOf(fromRule(rule), { language: shown, labelOf }))
}

const examples = new WeakMap<Pack, Map<string, ReturnType<typeof guardExample>>>()

/** One example for a form of a pack, so that what the author changes in it is not put back. */
function exampleFor(pack: Pack, form: string | undefined): ReturnType<typeof guardExample> {
  const known = examples.get(pack) ?? new Map<string, ReturnType<typeof guardExample>>()
  examples.set(pack, known)
  const example = known.get(form ?? '') ?? guardExample(pack, form)
  known.set(form ?? '', example)
  return example
}

/** A condition to begin from: the first choice of the form, or how many have done their part. */
function firstRule(pack: Pack | null, form: string | undefined): Json {
  const schema = form === undefined ? undefined : own(pack?.forms ?? {}, form)?.schema
  const properties = schema && own(schema, 'properties')
  const choice = Object.entries(
    isObject(properties ?? null) ? (properties as { [name: string]: Json }) : {},
  ).find(([, part]) => isObject(part) && Array.isArray(part.enum))
  if (choice !== undefined) {
    const [name, part] = choice
    const first = isObject(part) && Array.isArray(part.enum) ? (part.enum[0] ?? null) : null
    return { '==': [{ var: `answers.${name}` }, first] }
  }
  return { '==': [{ var: 'subject.frontLine' }, true] }
}
