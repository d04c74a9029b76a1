import { expect, test } from 'vitest'
import { developmentParts, type Route, routeOf } from '../../extension/shell/route.ts'
import { parts } from '../../extension/studio/parts.ts'
import type { Ids } from './screen.ts'
import { screens } from './screens.ts'

const ids: Ids = { idOf: async () => 'x', taskOf: async () => 'x', project: () => 'x' }
const all = Object.entries(screens).flatMap(([kind, of]) => of.map((screen) => ({ kind, screen })))

test('[LK1] every kind of route is pictured, at an address that leads there', async () => {
  const kinds = await Promise.all(all.map(async ({ screen }) => routeOf(await screen.at(ids)).kind))
  expect(kinds).toEqual(all.map(({ kind }) => kind))
  expect(Object.entries(screens).filter(([, of]) => of.length === 0)).toEqual([])
})

test('[LK1] every part of a place is pictured, and no two pictures have one name', async () => {
  const routes = await Promise.all(all.map(async ({ screen }) => routeOf(await screen.at(ids))))
  const partsOf = (kind: Route['kind']) =>
    new Set(routes.flatMap((route) => (route.kind === kind && 'part' in route ? [route.part] : [])))
  expect([...partsOf('development')].toSorted()).toEqual([...developmentParts].toSorted())
  expect(parts.map(({ id }) => id).filter((id) => !partsOf('studio').has(id))).toEqual([])
  expect([...partsOf('people')]).toEqual([null, 'import', 'slips', 'units', 'systems', 'person'])
  expect([...partsOf('dashboard')]).toEqual([null, 'publish', 'export'])
  expect([...partsOf('team')]).toEqual([null, 'ratings'])
  const names = all.map(({ screen }) => screen.name)
  expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([])
})
