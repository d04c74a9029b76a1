import { isObject, type Json, own } from '../json.ts'
import type { Text } from '../text.ts'
import { sayPlace } from './say-place.ts'

/**
 * A place of a document that a JSON Pointer leads to, by the names that it has for readers: rows by their own, else by
 * their number. `sayPointer({ levels: [{ value: 1 }] }, '/levels/0/label').en` is `Levels › number 1 › Name`.
 */
export function sayPointer(document: Json, pointer: string): Text {
  const steps = stepsOf(pointer)
  let spot: Json | undefined = document
  const at: Text[] = []
  steps.forEach((step, index) => {
    const around = spot
    spot = stepInto(around, step)
    const isRow = Array.isArray(around)
    const named = isRow ? rowName(spot, Number(step) + 1) : memberName(around, step, steps[index - 1])
    if (named.id !== '') at.push(named)
  })
  return { id: at.map(({ id }) => id).join(' › '), en: at.map(({ en }) => en).join(' › ') }
}

/** The names on the way of a JSON Pointer: `stepsOf('/a~1b/0')` is `['a/b', '0']`. */
export function stepsOf(pointer: string): readonly string[] {
  return pointer
    .split('/')
    .slice(1)
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'))
}

function stepInto(spot: Json | undefined, step: string): Json | undefined {
  if (Array.isArray(spot)) return spot[Number(step)]
  return isObject(spot ?? null) ? own(spot as { readonly [name: string]: Json }, step) : undefined
}

/** A row is named as a member of its own is, and counted where it has no name. */
function rowName(row: Json | undefined, number: number): Text {
  const { id, en } = sayPlace([{ row: row ?? null }], ['row'])
  return id === 'row' || id === '' || en === ''
    ? { id: `nomor ${number}`, en: `number ${number}` }
    : { id, en }
}

function memberName(around: Json | undefined, step: string, before: string | undefined): Text {
  if (step === 'en') return { id: 'bahasa Inggris', en: 'English' }
  if (step === 'id') {
    const isText = isObject(around ?? null) && before !== undefined && !/^\d+$/.test(before)
    return isText ? { id: 'bahasa Indonesia', en: 'Indonesian' } : { id: 'Kode', en: 'Code' }
  }
  return sayPlace([around ?? null], [step])
}
