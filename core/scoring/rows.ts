import { isObject, type Json, own } from '../json.ts'
import type { Text } from '../text.ts'
import type { Behaviour, Criteria, Indicator, RowSet } from './model.ts'

export type Row = Indicator | Behaviour
export type RowSets = { readonly [set: RowSet]: readonly Row[] }
export type Place = { readonly sets: RowSets; readonly row: Row | null }

/**
 * Every set of rows by its name. `rowSets(pack).indicators` are the rows that a step with `each: 'indicators'` runs
 * over.
 */
export function rowSets({
  indicators,
  behaviours,
  sets,
}: Pick<Criteria, 'indicators' | 'behaviours' | 'sets'>): RowSets {
  return { ...sets, indicators, behaviours }
}

/** A rule with `{each}` and every `rows` written out, so that any JSON-Logic engine could run it. */
export function writeOutRule(rule: Json, place: Place): Json {
  if (typeof rule === 'string') return place.row ? rule.replaceAll('{each}', place.row.id) : rule
  if (Array.isArray(rule)) return rule.map((item) => writeOutRule(item, place))
  if (!isObject(rule)) return rule
  const list = readList(rule, place.sets)
  if (list) {
    return selectRows(list.rows, list.filter).map((row) => writeOutRule(list.rule, { sets: place.sets, row }))
  }
  return Object.fromEntries(Object.entries(rule).map(([key, item]) => [key, writeOutRule(item, place)]))
}

/** A text with `{each}`, `{name}` and `{unit}` of its row written out; other places are filled with values later. */
export function writeOutText(text: Text, row: Row | null): Text {
  if (!row) return text
  const unit = 'unit' in row ? row.unit : { id: '', en: '' }
  // Functions, since a replacement text may hold `$`.
  const inLanguage = (language: keyof Text) =>
    text[language]
      .replaceAll('{each}', () => row.id)
      .replaceAll('{name}', () => row.name[language])
      .replaceAll('{unit}', () => unit[language])
  return { id: inLanguage('id'), en: inLanguage('en') }
}

/** Where a rule's `rows` cannot be written out, and what is wrong; the path is a JSON Pointer into the rule. */
export function misplacedRows(rule: Json, sets: RowSets, path = ''): readonly string[] {
  if (Array.isArray(rule)) return rule.flatMap((item, index) => misplacedRows(item, sets, `${path}/${index}`))
  if (!isObject(rule)) return []
  if (Object.hasOwn(rule, 'rows')) {
    const list = readList(rule, sets)
    return list && selectRows(list.rows, list.filter).length > 0
      ? misplacedRows(list.rule, sets, `${path}/rows/2`)
      : [path]
  }
  return Object.entries(rule).flatMap(([key, item]) => misplacedRows(item, sets, `${path}/${key}`))
}

/**
 * Where a place of a rule that was written out stands in the rule itself: what runs per row stands there once.
 * `placeInRule({ sum: [{ rows: ['indicators', {}, rule] }] }, '/sum/0/3/*', sets)` is `'/sum/0/rows/2/*'`.
 */
export function placeInRule(rule: Json, pointer: string, sets: RowSets): string {
  let at: Json = rule
  let place = ''
  for (const segment of pointer.split('/').slice(1)) {
    const list: List | undefined = isObject(at) ? readList(at, sets) : undefined
    if (list !== undefined) {
      at = list.rule
      place += '/rows/2'
      continue
    }
    const key: string = segment.replaceAll('~1', '/').replaceAll('~0', '~')
    const next: Json | undefined = Array.isArray(at)
      ? at[Number(key)]
      : isObject(at)
        ? own(at, key)
        : undefined
    at = next ?? null
    place += `/${segment}`
  }
  return place
}

type List = {
  readonly rows: readonly Row[]
  readonly filter: { readonly [field: string]: Json }
  readonly rule: Json
}

/** `{ "rows": [set, filter, rule] }`, or undefined where an object is something else. */
function readList(rule: { readonly [key: string]: Json }, sets: RowSets): List | undefined {
  const written = Object.keys(rule).length === 1 ? rule.rows : undefined
  if (!Array.isArray(written) || written.length !== 3) return undefined
  const [set, filter, inner] = written
  const rows = typeof set === 'string' ? own(sets, set) : undefined
  return rows && isObject(filter) ? { rows, filter, rule: inner ?? null } : undefined
}

/** The rows of a set whose fields are as the filter says: `{ "group": "efficiency" }`. */
export function selectRows<R extends object>(
  rows: readonly R[],
  filter: { readonly [field: string]: Json },
): readonly R[] {
  const wanted = Object.entries(filter)
  return rows.filter((row) => {
    const fields = new Map<string, unknown>(Object.entries(row))
    return wanted.every(([field, value]) => fields.get(field) === value)
  })
}
