import { canonicalJson } from '../canonical-json.ts'
import { isObject, type Json, own } from '../json.ts'
import type { DayCount } from '../pack/model.ts'
import type { Text } from '../text.ts'
import { changeWords as words } from './change-words.ts'

/** How policies are said by whoever has the words of all of them. */
export type SayPolicy = {
  /** What it is called by its path, `publishing.people`; null where nobody gave it a name. */
  readonly title: (path: string) => Text | null
  /** A plain value of it. */
  readonly value: (path: string, value: string | number | boolean) => Text
}

type Changed = {
  readonly path: readonly string[]
  readonly was: Json | undefined
  readonly is: Json | undefined
  /** What holds it, in words. */
  readonly within?: readonly Text[]
}

/**
 * What is different in a policy, each value from what it was to what it is.
 * `policyChanges({ path: ['publishing'], was: { people: 1 }, is: { people: 2 } }, say)[0]?.en` is
 * `'Publishing the pack › People who have to agree: from 1 to 2.'`.
 */
export function policyChanges({ path, was, is, within = [] }: Changed, say: SayPolicy): readonly Text[] {
  if (was !== undefined && is !== undefined && canonicalJson(was) === canonicalJson(is)) return []
  const key = path.at(-1) ?? ''
  const title = givenTitle(is) ?? givenTitle(was) ?? say.title(path.join('.')) ?? { id: key, en: key }
  const names = [...within, title]
  const name = { id: names.map(({ id }) => id).join(' › '), en: names.map(({ en }) => en).join(' › ') }
  const [from, to] = [was, is].map((side) => (side === undefined ? words.unset : daysOf(side)))
  if (from && to) return [words.between(name, from, to)]
  const sides = [was, is].filter((side) => side !== undefined)
  if (sides.every(isObject)) {
    const members = new Set(
      sides.flatMap((side) => Object.keys(side)).filter((each) => !titles.includes(each)),
    )
    const told = [...members].flatMap((each) =>
      policyChanges(
        { path: [...path, each], was: memberOf(was, each), is: memberOf(is, each), within: names },
        say,
      ),
    )
    return told.length > 0 ? told : [words.changedPolicy(name)]
  }
  const [before, after] = [was, is].map((side) => plainValue(path.join('.'), side, say))
  return before && after ? [words.between(name, before, after)] : [words.changedPolicy(name)]
}

/** What a region calls a policy of its own stands in the policy. */
const titles: readonly string[] = ['title', 'name', 'label']

function givenTitle(policy: Json | undefined): Text | null {
  if (policy === undefined || !isObject(policy)) return null
  const found = titles.map((key) => own(policy, key)).find((title) => title !== undefined)
  if (found === undefined || !isObject(found)) return null
  return typeof found.id === 'string' && typeof found.en === 'string' ? { id: found.id, en: found.en } : null
}

function daysOf(json: Json): Text | null {
  if (!isObject(json) || typeof json.days !== 'number') return null
  if (json.calendar !== 'working' && json.calendar !== 'calendar') return null
  const count: DayCount = { days: json.days, calendar: json.calendar }
  return words.days(count)
}

function memberOf(json: Json | undefined, key: string): Json | undefined {
  return json !== undefined && isObject(json) ? own(json, key) : undefined
}

/** Null for what no sentence can hold. */
function plainValue(path: string, json: Json | undefined, say: SayPolicy): Text | null {
  if (json === undefined) return words.unset
  const all: readonly Json[] = Array.isArray(json) ? json : [json]
  const said = all.map((one) =>
    typeof one === 'string' || typeof one === 'number' || typeof one === 'boolean'
      ? say.value(path, one)
      : null,
  )
  const texts = said.filter((text) => text !== null)
  if (texts.length < said.length || texts.length === 0) return null
  const text = { id: texts.map(({ id }) => id).join(', '), en: texts.map(({ en }) => en).join(', ') }
  return text.id.length < 160 ? text : null
}
