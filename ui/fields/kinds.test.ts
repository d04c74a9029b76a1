import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { fieldKinds } from '../../core/form/kind.ts'
import { aForm, control, ready } from '../../core/form/testing/a-form.ts'
import { kinds, readKinds } from './kinds.ts'

test('[U5] every kind of field is drawn by a file of its own', () => {
  const missing = fieldKinds.filter((kind) => !existsSync(join(import.meta.dirname, `${kind}.tsx`)))
  expect(missing).toEqual([])
  expect(Object.keys(kinds).sort()).toEqual([...fieldKinds].sort())
})

test('[U5] what draws a rarer kind is read with a form that has it, and what is calculated with one that calculates', async () => {
  const read = () => Object.entries(kinds).flatMap(([kind, { drawn }]) => (drawn.value ? [kind] : []))
  const before = read()
  expect(['text', 'long-text', 'integer', 'choice'].filter((kind) => !before.includes(kind))).toEqual([])
  const fresh = () => read().filter((kind) => !before.includes(kind))
  const properties = { when: { type: 'string' }, sum: { type: 'number' } }
  const when = control('when', { kind: 'date' })
  await readKinds(ready(aForm({ properties }, [when])))
  expect(fresh()).toEqual(['date'])
  await readKinds(ready(aForm({ properties }, [when, control('sum', { kind: 'decimal', calculate: 1 })])))
  expect(fresh()).toEqual(['date', 'computed'])
})
