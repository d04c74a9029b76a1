import { useMemo } from 'preact/hooks'
import { isObject, type Json, own } from '../../../core/json.ts'
import type { Pack } from '../../../core/pack/model.ts'
import type { Text } from '../../../core/text.ts'
import { RuleLine } from '../fields/rule-line.tsx'
import type { NoteId } from '../help/notes.ts'
import type { At, Flow } from './flow.ts'
import { partOf } from './flow-fields.tsx'
import { guardExample, guardVariables } from './guard-variables.ts'

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

/** A condition of the workflow, with the names that it may read there. */
export function GuardEditor({ flow, at, label, note, none, form, done }: GuardEditorProps) {
  const pack = flow.studio.judged.value.judgement?.pack ?? null
  const variables = useMemo(() => (pack === null ? [] : guardVariables(pack, form)), [pack, form])
  return (
    <RuleLine
      label={label}
      note={note}
      rule={at.reduce<Json | undefined>((json, name) => partOf(json, name), flow.workflow)}
      none={none}
      isOpen={flow.standing(at).isOpen}
      variables={variables}
      example={pack && (() => exampleFor(pack, form))}
      first={() => firstRule(pack, form)}
      write={(rule) => flow.set(done, at, rule)}
    />
  )
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
