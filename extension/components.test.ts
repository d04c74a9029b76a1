import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

test('[U15] a component draws: none of them speaks to the network or to Dexie', () => {
  const root = join(import.meta.dirname, '..')
  const components = ['ui', 'extension'].flatMap((room) =>
    readdirSync(join(root, room), { recursive: true, encoding: 'utf8' })
      .filter((path) => path.endsWith('.tsx'))
      .map((path) => join(room, path)),
  )
  const talkers = components.filter((path) =>
    /from 'dexie'|\bfetch\(|\bdb\.(session|rows|cursor|drafts|answers|outbox)\b/.test(
      readFileSync(join(root, path), 'utf8'),
    ),
  )
  expect(components.length).toBeGreaterThan(50)
  // Move the query into extension/store, or the request into extension/sync.
  expect(talkers).toEqual([])
})
