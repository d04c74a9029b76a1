import { Trash2 } from 'lucide-preact'
import { isObject, type Json } from '../../../core/json.ts'
import { say } from '../../../core/text.ts'
import { language, words } from '../../../ui/text/messages.ts'
import { Choose } from '../fields/choose.tsx'
import { Typed } from '../fields/typed.tsx'
import { ListBox } from './list-box.tsx'
import type { Manifest } from './policies.ts'
import { ChoiceBox, FormBox, NumberBox, nameOf, PolicyLayer, TextBoxes } from './policy-fields.tsx'
import { dayWords, optionalPolicies, policyChoices, policyWords } from './policy-words.ts'

type RowProps = { readonly manifest: Manifest; readonly policy: string }

/** One policy: what it is called, who lays it down, and its values as boxes. */
export function PolicyRow({ manifest, policy }: RowProps) {
  const at = ['policies', policy]
  const name = nameOf(policy)
  const hint = policyWords[policy]?.hint
  const value = manifest.read(at)
  const isPlain = typeof value !== 'object' && value !== undefined
  // What the base lays down can be changed, and not be left out.
  const isOptional = Object.hasOwn(optionalPolicies(['']), policy) && manifest.standing(at).isOwn
  return (
    <section class="sheet sheet-padded stack stack-tight" aria-label={say(name, language.value)}>
      <div class="row row-apart">
        {/* Of a single value its label says as much. */}
        {isPlain ? <span /> : <h4>{say(name, language.value)}</h4>}
        <span class="row">
          <PolicyLayer manifest={manifest} at={at} what={name} />
          {isOptional && (
            <button
              type="button"
              class="button button-quiet button-small"
              onClick={() => manifest.set(name, at, undefined)}
            >
              <Trash2 size={14} aria-hidden="true" />
              {words.value.policies.remove}
              <span class="visually-hidden">: {say(name, language.value)}</span>
            </button>
          )}
        </span>
      </div>
      {hint && <p class="soft">{say(hint, language.value)}</p>}
      <Value manifest={manifest} at={at} path={policy} />
    </section>
  )
}

type ValueProps = {
  readonly manifest: Manifest
  readonly at: readonly string[]
  /** `peers.quorum`: how the words name it. */
  readonly path: string
}

/** A value by its shape: a number, a word, yes or no, days, a text, or an object of these. */
function Value({ manifest, at, path }: ValueProps) {
  const value = manifest.read(at)
  const hint = at.length > 2 ? policyWords[path]?.hint : undefined
  const box = <Box manifest={manifest} at={at} path={path} value={value} />
  if (hint === undefined) return box
  return (
    <div class="stack stack-tight">
      {box}
      <p class="field-hint">{say(hint, language.value)}</p>
    </div>
  )
}

function Box({ manifest, at, path, value }: ValueProps & { readonly value: Json | undefined }) {
  const what = nameOf(path)
  if (isTexts(value)) return <ListBox manifest={manifest} at={at} path={path} value={value} />
  if (path === 'unitNeeds.form') return <FormBox manifest={manifest} at={at} what={what} />
  if (policyChoices[path] !== undefined)
    return <ChoiceBox manifest={manifest} at={at} what={what} of={path} />
  if (typeof value === 'number') {
    return <NumberBox manifest={manifest} at={at} what={what} per={path.endsWith('Bytes') ? 1024 ** 2 : 1} />
  }
  if (typeof value === 'boolean') return <YesNo manifest={manifest} at={at} path={path} value={value} />
  if (typeof value === 'string') return <Words manifest={manifest} at={at} path={path} value={value} />
  if (!isObject(value ?? null) || value === undefined) return <Locked path={path} value={value} />
  const parts = value as { readonly [name: string]: Json }
  if (isDays(parts)) return <Days manifest={manifest} at={at} />
  if (typeof parts.id === 'string' && typeof parts.en === 'string') {
    return <TextBoxes manifest={manifest} at={at} what={what} />
  }
  return (
    <div class="studio-fields">
      {Object.keys(parts).map((name) => (
        <Value key={name} manifest={manifest} at={[...at, name]} path={`${path}.${name}`} />
      ))}
    </div>
  )
}

/** The section says of what; the boxes say how many, and of which kind. */
function Days({ manifest, at }: Omit<ValueProps, 'path'>) {
  return (
    <div class="studio-fields">
      <NumberBox manifest={manifest} at={[...at, 'days']} what={dayWords.count} />
      <ChoiceBox manifest={manifest} at={[...at, 'calendar']} what={dayWords.kind} of="calendar" />
    </div>
  )
}

function YesNo({ manifest, at, path, value }: ValueProps & { readonly value: boolean }) {
  const what = nameOf(path)
  const texts = words.value.policies
  return (
    <Choose
      label={say(what, language.value)}
      value={String(value)}
      disabled={!manifest.standing(at).isOpen}
      choices={[
        { value: 'true', label: texts.yes },
        { value: 'false', label: texts.no },
      ]}
      write={(chosen) => manifest.set(what, at, chosen === 'true')}
    />
  )
}

function Words({ manifest, at, path, value }: ValueProps & { readonly value: string }) {
  const what = nameOf(path)
  return (
    <Typed
      label={say(what, language.value)}
      value={value}
      disabled={!manifest.standing(at).isOpen}
      fault={(text) => (text.trim() === '' ? words.value.flow.emptyText : null)}
      write={(text) => manifest.set(what, at, text)}
    />
  )
}

/** Something that only the pack's own rules read: shown as it is. */
function Locked({ path, value }: { readonly path: string; readonly value: Json | undefined }) {
  const items = Array.isArray(value) ? value : [value ?? null]
  const texts = items.map((item) => (typeof item === 'string' ? item : JSON.stringify(item)))
  return (
    <p class="soft">
      {say(nameOf(path), language.value)}: {texts.join(', ')}
    </p>
  )
}

function isTexts(value: Json | undefined): value is readonly string[] {
  return Array.isArray(value) && value.every((item: Json) => typeof item === 'string')
}

function isDays(parts: { readonly [name: string]: Json }): boolean {
  return typeof parts.days === 'number' && typeof parts.calendar === 'string'
}
