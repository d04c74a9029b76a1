import { expect, test } from 'vitest'
import { apiScopes, sayScope, scopesAllow } from './api-scope.ts'
import { actions, may } from './permissions.ts'

test('[AK2] a key opens what one of its scopes names, and nothing that the table gives to no program', () => {
  const opened = actions.filter((action) => scopesAllow(apiScopes, action))
  expect(opened.filter((action) => !may(action, ['program']))).toEqual([])
  // What every program may ask: what its own key is.
  expect(actions.filter((action) => scopesAllow([], action))).toEqual(['key.show'])
  expect(scopesAllow(['measurements.write'], 'measurement.put')).toBe(true)
  for (const scope of ['', '*', '__proto__', 'constructor', 'measurements']) {
    expect(scopesAllow([scope], 'measurement.put'), scope).toBe(false)
  }
})

test('[AK2] every action of programs is in a scope, and each scope says what it is for', () => {
  const open = actions.filter((action) => may(action, ['program']) && !scopesAllow(apiScopes, action))
  expect(open).toEqual([])
  expect(apiScopes.map((scope) => sayScope(scope).id !== '')).not.toContain(false)
})
