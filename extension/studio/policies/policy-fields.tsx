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

/** A whole number in a box; what is none is said and not written. */
export function NumberBox({ manifest, at, what }: PlaceProps) {
  const texts = words.value.policies
  const value = manifest.read(at)
  return (
    <Typed
      label={say(what, language.value)}
      value={typeof value === 'number' ? String(value).replace('.', ',') : ''}
      numeric
      disabled={!manifest.standing(at).isOpen}
      fault={(text) => (/^\d{1,12}(?:,\d{1,4})?$/.test(text.trim()) ? null : texts.notNumber)}
      write={(text) => manifest.set(what, at, Number(text.trim().replace(',', '.')))}
    />
  )
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
