import type { Definition, Group, Param } from './definition.ts'
import { functionRows } from './function-rows.ts'
import type { FunctionRow } from './rows/function-row.ts'

const kinds: { readonly [mark: string]: Param['kind'] } = {
  '@': 'item',
  $: 'name',
  '#': 'table',
  '!': 'constant',
}

function define(row: FunctionRow, group: Group): Definition {
  const params = row.takes.map((taken): Param => {
    const [id = '', en = ''] = taken.replace(/[?…@$#!]+$/, '').split('/')
    return { name: { id, en }, kind: kinds[taken.at(-1) ?? ''] ?? 'any' }
  })
  const optional = row.takes.filter((taken) => /\?[…!]*$/.test(taken)).length
  const repeats = row.takes.filter((taken) => taken.includes('…')).length
  return {
    id: row.id,
    op: row.op ?? row.id,
    encoding: row.as ?? 'args',
    ...(row.option === undefined ? {} : { option: row.option }),
    name: { id: row.name[0], en: row.name[1] },
    aliases: row.also ?? [],
    ...(row.sign === undefined ? {} : { sign: row.sign }),
    params,
    min: params.length - optional,
    max: repeats > 0 ? Number.POSITIVE_INFINITY : params.length,
    repeats,
    gives: { id: row.gives[0], en: row.gives[1] },
    group,
  }
}

/** Every function of formulas, in the order in which they are offered. */
export const functions: readonly Definition[] = Object.entries(functionRows).flatMap(([group, list]) =>
  // The keys of the table are the groups.
  list.map((row) => define(row, group as Group)),
)

const byId = new Map(functions.map((definition) => [definition.id, definition]))

/** The function with an id: `functionOf('sum')`; an id that is none breaks an invariant. */
export function functionOf(id: string): Definition {
  const definition = byId.get(id)
  if (definition === undefined) throw new Error(`no function has the id ${id}`)
  return definition
}

const byName = new Map(
  functions.flatMap((definition) =>
    [definition.name.id, definition.name.en, ...definition.aliases].map(
      (name) => [name, definition] as const,
    ),
  ),
)

/** The function that a name means in either language, in small letters too: `functionNamed('jika')?.id` is `'if'`. */
export function functionNamed(name: string): Definition | undefined {
  return byName.get(name.toUpperCase())
}

/** Every name that a function is read by: `functionNames()` holds `'JIKA'` and `'IF'`. */
export function functionNames(): readonly string[] {
  return [...byName.keys()]
}
