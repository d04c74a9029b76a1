import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { en, id } from './whole.ts'

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
    expect(same.toSorted()).toEqual([
      'app.name',
      'exports.formats.csv',
      'exports.formats.xlsx',
      'myResult.paper.blank',
      'myResult.paper.nip',
      'myResult.paper.number',
      'myResult.paper.placeDate',
      'nav.studio',
      'print.papers.a4',
      'print.papers.f4',
      'result.target',
      'settings.nip',
      'skp.number',
      'skp.rating',
      'studio.title',
    ])
  })

  test('[U4] every text is shown somewhere', () => {
    const root = join(import.meta.dirname, '..', '..')
    const sources = ['ui', 'extension'].flatMap((room) => sourcesIn(join(root, room))).join('\n')
    const spoken = sources.replace(/\b\w+:/g, '')
    const silent = Object.entries(id).flatMap(([page, texts]) =>
      Object.keys(texts)
        .filter((key) => !new RegExp(`\\b${key}\\b`).test(spoken))
        .map((key) => `${page}.${key}`),
    )
    expect(silent).toEqual([])
  })
})

function sourcesIn(folder: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) return entry.name === 'text' ? [] : sourcesIn(path)
    return /\.tsx?$/.test(entry.name) && !entry.name.includes('.test.') ? [readFileSync(path, 'utf8')] : []
  })
}

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
