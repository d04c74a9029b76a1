import { describe, expect, test } from 'vitest'
import { en } from './en.ts'
import { id } from './id.ts'

type Tree = { readonly [key: string]: unknown }

describe('texts', () => {
  test('[U4] both languages say the same things', () => {
    expect(shapeOf(en)).toEqual(shapeOf(id))
  })

  test('[U4] nothing is left empty, and no English text is left in Indonesian', () => {
    const indonesian = textsOf(id)
    const english = textsOf(en)
    const empty = [...indonesian, ...english].filter(([, text]) => text.trim() === '')
    const same = [...indonesian].filter(([key, text]) => english.get(key) === text).map(([key]) => key)
    expect(empty).toEqual([])
    expect(same).toEqual(shared)
  })
})

/** Names, and words that both languages have. */
const shared = ['app.name', 'result.target', 'settings.nip', 'field.target', 'hr.unit'].sort()

function shapeOf(tree: Tree, path = ''): readonly string[] {
  return Object.entries(tree).flatMap(([key, value]) => {
    const here = `${path}${key}`
    if (typeof value === 'function') return [`${here}(${value.length})`]
    return typeof value === 'object' && value !== null ? shapeOf(value as Tree, `${here}.`) : [here]
  })
}

function textsOf(tree: Tree, path = ''): ReadonlyMap<string, string> {
  const entries = Object.entries(tree).flatMap(([key, value]): [string, string][] => {
    const here = `${path}${key}`
    if (typeof value === 'string') return [[here, value]]
    if (typeof value === 'function') return [[here, String(value(2, 3))]]
    return [...textsOf(value as Tree, `${here}.`)]
  })
  return new Map(entries.sort(([a], [b]) => (a < b ? -1 : 1)))
}
