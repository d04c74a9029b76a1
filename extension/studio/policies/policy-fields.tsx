import { Layers, Lock, RotateCcw } from 'lucide-preact'
import { isObject, type Json } from '../../../core/json.ts'
import { say, type Text } from '../../../core/text.ts'
import { language, words } from '../../../ui/text/messages.ts'
import { Choose, Typed } from '../flow/flow-fields.tsx'
import type { Manifest } from './policies.ts'
import { policyChoices, policyWords } from './policy-words.ts'

type At = readonly (string | number)[]
type PlaceProps = { readonly manifest: Manifest; readonly at: At; readonly what: Text }

/** Who lays a part down, and the way back to the base. */
export function PolicyLayer({ manifest, at, what }: PlaceProps) {
  const texts = words.value.flow
  if (!manifest.hasBase) return null
  const { isOwn, isOpen } = manifest.standing(at)
  const changed = isOwn || manifest.isChanged(at)
  return (
    <span class="flow-layer">
      <span class={changed ? 'layer layer-region' : 'layer layer-base'}>
        <Layers size={12} aria-hidden="true" />
        {isOwn ? texts.own : changed ? texts.changed : texts.base}
      </span>
      {!isOpen && !changed && (
        <span class="flow-lock soft">
          <Lock size={12} aria-hidden="true" />
          {texts.closed}
        </span>
      )}
      {changed && !isOwn && (
        <button
          type="button"
          class="button button-quiet button-small"
          onClick={() => manifest.reset(what, at)}
        >
          <RotateCcw size={14} aria-hidden="true" />
          {texts.reset}
          <span class="visually-hidden">: {say(what, language.value)}</span>
        </button>
      )}
    </span>
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
  const texts = words.value.flow
  const value = manifest.read(at)
  const said = isObject(value ?? null) ? (value as { readonly [tongue: string]: Json }) : {}
  const write = (tongue: 'id' | 'en') => (text: string) => {
    const other = tongue === 'id' ? 'en' : 'id'
    const standing = said[other]
    manifest.set(what, at, { [other]: typeof standing === 'string' ? standing : text, [tongue]: text })
  }
  const label = say(what, language.value)
  return (
    <div class="flow-pair">
      {(['id', 'en'] as const).map((tongue) => (
        <Typed
          key={tongue}
          label={tongue === 'id' ? texts.inIndonesian(label) : texts.inEnglish(label)}
          lang={tongue}
          value={typeof said[tongue] === 'string' ? said[tongue] : ''}
          disabled={!manifest.standing(at).isOpen}
          fault={(text) => (text.trim() === '' ? texts.emptyText : null)}
          write={write(tongue)}
        />
      ))}
    </div>
  )
}

/** What a policy is called: its own name where nobody gave it words. */
export function nameOf(policy: string): Text {
  return policyWords[policy]?.name ?? { id: policy, en: policy }
}
