import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { shownPictures } from '../../scripts/shown-pictures.ts'

test('every picture of the guides is there, and no other lies beside them', () => {
  const there = readdirSync(join(import.meta.dirname, '../../docs/pictures'))
  expect(there.toSorted()).toEqual([...shownPictures()].map((name) => `${name}.png`).toSorted())
})
