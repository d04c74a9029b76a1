import { PencilLine, Plus, X } from 'lucide-preact'
import { useState } from 'preact/hooks'
import { fromRule } from '../../../core/formula/from-rule.ts'
import type { KnownVariable } from '../../../core/formula/known-variable.ts'
import { plainSentence, sentenceOf } from '../../../core/formula/sentence.ts'
import { tidy } from '../../../core/formula/tidy.ts'
import type { Json } from '../../../core/json.ts'
import { defaultBudget, overSize } from '../../../core/logic/budget.ts'
import { say } from '../../../core/text.ts'
import { BoxPlace } from '../../../ui/box/box-place.tsx'
import { useIsBegun } from '../../../ui/box/use-kept-box.ts'
import type { RuleEditorProps } from '../../../ui/rule/rule-editor.tsx'
import { language, words } from '../../../ui/text/messages.ts'
import { later } from '../../shell/later.tsx'
import { HelpNote } from '../help/help-note.tsx'
import type { NoteId } from '../help/notes.ts'

const RuleEditor = later<RuleEditorProps>(
  async () => (await import('../../../ui/rule/rule-editor.tsx')).RuleEditor,
)

export type RuleLineProps = {
  readonly label: string
  readonly note?: NoteId | undefined
  readonly rule: Json | undefined
  /** What it means that there is no rule; empty where there has to be one. */
  readonly none: string
  readonly isOpen: boolean
  readonly variables: readonly KnownVariable[]
  /** Data to try the rule on; asked for when somebody edits it. Null while the pack cannot be put together. */
  readonly example: (() => RuleEditorProps['example']) | null
  readonly first: () => Json
  readonly write: (rule: Json | undefined) => void
}

/** A condition as a sentence, and on demand the editor that changes it. */
export function RuleLine({
  label,
  note,
  rule,
  none,
  isOpen,
  variables,
  example,
  first,
  write,
}: RuleLineProps) {
  const [editing, setEditing] = useState(useIsBegun(label))
  const texts = words.value.flow
  return (
    <div class="stack stack-tight flow-guard">
      <div class="help-row">
        <span class="field-label">{label}</span>
        {note && <HelpNote of={note} label={label} />}
      </div>
      <p class={rule === undefined ? 'soft' : 'flow-sentence'}>
        {rule === undefined ? none : sentence(rule, variables)}
      </p>
      {editing && rule !== undefined && example !== null && (
        <BoxPlace of={label}>
          <RuleEditor rule={rule} variables={variables} example={example()} onChange={write} />
        </BoxPlace>
      )}
      <div class="row">
        {rule === undefined ? (
          <button
            type="button"
            class="button button-small"
            disabled={!isOpen || example === null}
            onClick={() => {
              write(first())
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
            disabled={!isOpen || example === null}
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
              write(undefined)
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
  return plainSentence(sentenceOf(fromRule(tidy(rule)), { language: shown, labelOf }))
}
