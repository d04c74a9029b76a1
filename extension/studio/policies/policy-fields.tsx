import { isObject, type Json, type JsonObject } from '../../../core/json.ts'
import { say, type Text } from '../../../core/text.ts'
import { language, words } from '../../../ui/text/messages.ts'
import { BothLanguages } from '../fields/both-languages.tsx'
import { Choose } from '../fields/choose.tsx'
import { LayerNote } from '../fields/layer-note.tsx'
import { Typed } from '../fields/typed.tsx'
import type { Manifest } from './policies.ts'
import { policyChoices, policyWords } from './policy-words.ts'

type At = readonly (string | number)[]
type PlaceProps = { readonly manifest: Manifest; readonly at: At; readonly what: Text }

/** Who lays a part down, and the way back to the base; what the region added itself goes by its own button. */
export function PolicyLayer({ manifest, at, what }: PlaceProps) {
  if (!manifest.hasBase) return null
  const standing = manifest.standing(at)
  return (
    <LayerNote
      standing={standing}
      isChanged={manifest.isChanged(at)}
      what={say(what, language.value)}
      reset={standing.isOwn ? undefined : () => manifest.reset(what, at)}
    />
  )
}

/** A number in a box, in units of `per`; what is none is said and not written. */
export function NumberBox({ manifest, at, what, per = 1 }: PlaceProps & { readonly per?: number }) {
  const texts = words.value.policies
  const value = manifest.read(at)
  return (
    <Typed
      label={say(what, language.value)}
      value={typeof value === 'number' ? String(Number((value / per).toFixed(4))).replace('.', ',') : ''}
      numeric
      disabled={!manifest.standing(at).isOpen}
      fault={(text) => (/^\d{1,12}(?:,\d{1,4})?$/.test(text.trim()) ? null : texts.notNumber)}
      write={(text) => manifest.set(what, at, inUnits(text, per))}
    />
  )
}

/** What is counted in units of many is a whole number of them. */
function inUnits(text: string, per: number): number {
  const number = Number(text.trim().replace(',', '.'))
  return per === 1 ? number : Math.round(number * per)
}

/** A choice among the words of a policy. */
export function ChoiceBox({ manifest, at, what, of }: PlaceProps & { readonly of: string }) {
  const value = manifest.read(at)
  return (
    <Choose
      label={say(what, language.value)}
      value={String(value ?? '')}
      disabled={!manifest.standing(at).isOpen}
      choices={Object.entries(policyChoices[of] ?? {}).map(([each, text]) => ({
        value: each,
        label: say(text, language.value),
      }))}
      write={(chosen) => manifest.set(what, at, chosen)}
    />
  )
}

/** One of the pack's forms. */
export function FormBox({ manifest, at, what }: PlaceProps) {
  return (
    <Choose
      label={say(what, language.value)}
      value={String(manifest.read(at) ?? '')}
      disabled={!manifest.standing(at).isOpen}
      choices={manifest.forms.map(({ id, title }) => ({ value: id, label: titleOf(title) ?? id }))}
      write={(chosen) => manifest.set(what, at, chosen)}
    />
  )
}

function titleOf(title: Json | undefined): string | undefined {
  const text = isObject(title ?? null) ? (title as JsonObject)[language.value] : undefined
  return typeof text === 'string' ? text : undefined
}

/** A text in both languages. */
export function TextBoxes({ manifest, at, what }: PlaceProps) {
  return (
    <BothLanguages
      label={say(what, language.value)}
      value={manifest.read(at)}
      disabled={!manifest.standing(at).isOpen}
      write={(text) => manifest.set(what, at, text)}
    />
  )
}

/** What a policy is called: its own name where nobody gave it words. */
export function nameOf(policy: string): Text {
  return policyWords[policy]?.name ?? { id: policy, en: policy }
}
