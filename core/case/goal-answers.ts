import type { FormDocument } from '../form/model.ts'
import { isObject, type Json, type JsonObject, own } from '../json.ts'
import type { Indicator } from '../scoring/model.ts'

/** A goal as its person left it in their draft. */
export type KeptGoal = {
  readonly row: string
  readonly kind: 'result' | 'behaviour'
  readonly name: string
  readonly unit: string
  readonly target: number | null
  readonly way: string
}

/** Goals that somebody has kept for the next period. */
export type KeptGoals = { readonly goals: readonly KeptGoal[]; readonly learning: string }

/**
 * What kept goals are as answers of a form that plans the next period: rows of an SKP, ways to each indicator, what is
 * given to each mission, what is to be learnt. Empty for a form that asks for none of these, so that it is offered only
 * where it helps. Nothing is sent by it: it is what an untouched draft starts from.
 * `goalAnswers(kept, form, pack.indicators)` may be `{ learning: 'Pelatihan layanan' }`.
 */
export function goalAnswers(
  { goals, learning }: KeptGoals,
  { schema }: Pick<FormDocument, 'schema'>,
  indicators: readonly Indicator[],
): JsonObject {
  const asked = isObject(schema) && isObject(schema.properties) ? schema.properties : {}
  const measured = goals.filter(({ kind }) => kind === 'result')
  const found: { [name: string]: Json } = {}
  const rows = planRows(measured, own(asked, 'results'))
  if (rows.length > 0) found.results = rows
  const ways = textsFor(own(asked, 'ways'), (id) => measured.find(({ row }) => row === id)?.way ?? '')
  if (Object.keys(ways).length > 0) found.ways = ways
  const given = textsFor(own(asked, 'contributions'), (mission) =>
    measured
      .filter(({ row }) => missionOf(indicators.find(({ id }) => id === row)) === mission)
      .map(sentenceOf)
      .join('\n'),
  )
  if (Object.keys(given).length > 0) found.contributions = given
  const wanted = [learning, ...goals.filter(({ kind }) => kind === 'behaviour').map(sentenceOf)]
    .filter((text) => text.trim() !== '')
    .join('\n')
  if (isTextField(own(asked, 'learning')) && wanted !== '')
    found.learning = fitted(wanted, own(asked, 'learning'))
  return found
}

/** `quantity`, `quality`, … by what a unit says of itself; a plan may say it otherwise. */
const aspects = [
  ['time', /\b(jam|hari|menit|minggu|bulan|hours?|days?|minutes?|weeks?|months?)\b/i],
  ['cost', /\b(rupiah|rp|anggaran|budget)\b/i],
  ['quality', /\b(persen|indeks|poin|skor|percent|index|points?|score)\b|%/i],
] as const

/** Rows of a plan (SKP), with figures where it asks for figures and in words where it asks for words. */
function planRows(goals: readonly KeptGoal[], field: Json | undefined): readonly JsonObject[] {
  if (!isObject(field) || !isObject(field.items) || !isObject(field.items.properties)) return []
  const { properties } = field.items
  if (own(properties, 'plan') === undefined) return []
  const inWords = own(properties, 'measures') !== undefined && own(properties, 'quantity') === undefined
  return goals.map(({ name, unit, target, way }): JsonObject => {
    const aspect = aspects.find(([, words]) => words.test(unit))?.[0] ?? 'quantity'
    const figures = target === null ? {} : { [aspect]: { indicator: name, target, unit } }
    const measured = inWords ? { measures: target === null ? name : `${name}: ${target} ${unit}` } : figures
    return {
      plan: fitted(name, own(properties, 'plan')),
      kind: 'main',
      ...(way === '' || own(properties, 'way') === undefined
        ? {}
        : { way: fitted(way, own(properties, 'way')) }),
      ...measured,
    }
  })
}

/** The text for each property of a field that has one per row. */
function textsFor(field: Json | undefined, textFor: (id: string) => string): JsonObject {
  if (!isObject(field) || !isObject(field.properties)) return {}
  const texts = Object.entries(field.properties).flatMap(([id, property]) => {
    const text = isTextField(property) ? textFor(id).trim() : ''
    return text === '' ? [] : [[id, fitted(text, property)] as const]
  })
  return Object.fromEntries(texts)
}

function isTextField(field: Json | undefined): boolean {
  return isObject(field) && field.type === 'string'
}

/** No longer than its field takes. */
function fitted(text: string, field: Json | undefined): string {
  const most = isObject(field) && typeof field.maxLength === 'number' ? field.maxLength : text.length
  return text.slice(0, most)
}

function sentenceOf({ name, target, unit, way }: KeptGoal): string {
  const aim = target === null ? name : `${name}: ${String(target).replace('.', ',')} ${unit}`.trim()
  return way === '' ? `${aim}.` : `${aim}. ${way}`
}

/** Packs that list missions name one with each indicator. */
function missionOf(row: Indicator | undefined): Json | undefined {
  return row === undefined ? undefined : Object.entries(row).find(([name]) => name === 'mission')?.[1]
}
