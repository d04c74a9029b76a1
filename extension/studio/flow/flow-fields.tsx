import type { Json } from '../../../core/json.ts'
import type { Text } from '../../../core/text.ts'
import { BothLanguages } from '../fields/both-languages.tsx'
import { LayerNote } from '../fields/layer-note.tsx'
import type { NoteId } from '../help/notes.ts'
import { type At, type Flow, membersOf } from './flow.ts'

/** Who lays a part of the workflow down, and the way back to the base. */
export function Layer({ flow, at, what }: { readonly flow: Flow; readonly at: At; readonly what: string }) {
  if (flow.studio.row.base === null) return null
  return (
    <LayerNote
      standing={flow.standing(at)}
      isChanged={flow.isChanged(at)}
      what={what}
      reset={() => flow.reset(at)}
    />
  )
}

type TextPairProps = {
  readonly flow: Flow
  readonly at: At
  readonly label: string
  readonly note?: NoteId
  readonly long?: boolean
  readonly done: Text
}

/** A text of the workflow in both languages. */
export function TextPair({ flow, at, done, ...rest }: TextPairProps) {
  return (
    <BothLanguages
      {...rest}
      value={at.reduce<Json | undefined>((json, name) => partOf(json, name), flow.workflow)}
      disabled={!flow.standing(at).isOpen}
      write={(text) => flow.set(done, at, text)}
    />
  )
}

/** What stands at one name of an object or one place of a list. */
export function partOf(json: Json | undefined, name: string | number): Json | undefined {
  if (Array.isArray(json)) return json[Number(name)]
  const members = membersOf(json)
  return Object.hasOwn(members, name) ? members[String(name)] : undefined
}
