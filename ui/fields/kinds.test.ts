import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { fieldKinds } from '../../core/form/kind.ts'
import { kinds } from './kinds.ts'

test('[U5] every kind of field is drawn by a file of its own', () => {
  const missing = fieldKinds.filter((kind) => !existsSync(join(import.meta.dirname, `${kind}.tsx`)))
  expect(missing).toEqual([])
  expect(Object.keys(kinds).sort()).toEqual([...fieldKinds].sort())
})
