import { numberText } from '../../form/say-number.ts'
import { isObject, type Json, own } from '../../json.ts'
import type { Language, Text } from '../../text.ts'
import type { Pack } from '../model.ts'
import { layerOf } from '../provenance.ts'

/** What the page is made of; a pack is one, and so is what a device keeps of it. */
export type Criteria = Pick<
  Pack,
  | 'id'
  | 'version'
  | 'region'
  | 'policies'
  | 'holidays'
  | 'trainings'
  | 'proposals'
  | 'indicators'
  | 'behaviours'
  | 'sets'
  | 'tables'
  | 'scoring'
  | 'workflow'
  | 'cites'
  | 'provenance'
>

/** A page in the making: what it is about, and in which language. */
export type Reading = { readonly pack: Criteria; readonly language: Language }

/**
 * A text in the page's language. `say({ pack, language: 'en' }, { id: 'Ya', en: 'Yes' })` is `'Yes'`.
 */
export function say({ language }: Reading, text: Text): string {
  return text[language]
}

/**
 * A number as the language writes it. `sayNumber({ pack, language: 'id' }, 1.5)` is `'1,5'`.
 */
export function sayNumber({ language }: Reading, value: number): string {
  return numberText(value)[language]
}

/**
 * The words for an id of the rules: an outcome's, a step's title, a role's, or the id itself.
 * `sayId({ pack, language: 'en' }, 'superior')` is `'the superior'` where the workflow's role has these words;
 * `sayId(reading, 'nobody')` is `'nobody'`.
 */
export function sayId({ pack, language }: Reading, id: string): string {
  const step = pack.scoring.steps.find((one) => one.id === id && one.each === undefined)
  const text = own(pack.scoring.outcomes, id) ?? step?.title ?? own(pack.workflow.roles, id)
  return text?.[language] ?? id
}

/** Which pack of the line set what stands at a pointer, by its name: `Tenayan Raya` for `tenayan-raya`. */
export function sayLayer({ pack: { id, version, provenance } }: Reading, pointer: string): string {
  const layer = provenance && layerOf(provenance, pointer)
  const [name = id] = (layer ?? `${id}@${version}`).split('@')
  return name.split('-').map(capital).join(' ')
}

/**
 * With a capital letter, as at the head of a row. `capital('hasil kerja')` is `'Hasil kerja'`.
 */
export function capital(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1)
}

/** A value of the pack by its path: `valueAt(pack, ['weights', 'raters', 'self'])`. */
export function valueAt(json: Json | undefined, [name, ...rest]: readonly string[]): Json | undefined {
  if (name === undefined) return json
  if (Array.isArray(json)) return valueAt(json[Number(name)], rest)
  return isObject(json) ? valueAt(own(json, name), rest) : undefined
}
