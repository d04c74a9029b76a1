import { expect, test } from 'vitest'
import { hashOf, type Route, routeOf } from './route.ts'

const routes: readonly Exclude<Route, { readonly kind: 'unknown' }>[] = [
  { kind: 'inbox' },
  { kind: 'task', task: 't-1', page: null },
  { kind: 'task', task: 't-1', page: 3 },
  { kind: 'task', task: 't-1', page: 'review' },
  { kind: 'results' },
  { kind: 'case', case: 'c-1' },
  { kind: 'print', task: 'a/b', blank: false },
  { kind: 'print', task: 't1', blank: true },
  { kind: 'skp', case: 'c-1' },
  { kind: 'evaluation', case: 'c-1' },
  { kind: 'behaviours', case: 'c-1' },
  { kind: 'criteria', pack: null },
  { kind: 'criteria', pack: 'kotabumi@1' },
  { kind: 'team', part: null },
  { kind: 'team', part: 'ratings' },
  { kind: 'hr', cycle: null },
  { kind: 'hr', cycle: 'new' },
  { kind: 'hr', cycle: 'needs' },
  { kind: 'people', part: null, id: null },
  { kind: 'people', part: 'import', id: null },
  { kind: 'people', part: 'person', id: 'p-1' },
  { kind: 'dashboard', part: null },
  { kind: 'fairness', cycle: null },
  { kind: 'fairness', cycle: '2026' },
  { kind: 'calibration', id: null },
  { kind: 'calibration', id: 's-1' },
  { kind: 'dashboard', part: 'publish' },
  { kind: 'settings' },
]

test.each(routes)('[U7] an address leads back to where it was made: %j', (route) => {
  expect(routeOf(hashOf(route))).toEqual(route)
})

test.each(['#/task', '#/case', '#/nothing', '#/__proto__', '#/task/%', '#/%E0%A4%A'])(
  '[U7] %s is no place',
  (hash) => {
    expect(routeOf(hash)).toEqual({ kind: 'unknown' })
  },
)
