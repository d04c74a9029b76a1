import { expect, test } from 'vitest'
import { takesUpdates } from './take-update.ts'

test('[D17] an update of Timbang waits until no page is open, and is taken once', () => {
  const log: string[] = []
  let pages = 1
  const updates = takesUpdates({ isAlone: () => pages === 0, restart: () => log.push('restarted') })
  pages = 0
  updates.look()
  pages = 1
  updates.announced()
  updates.look()
  expect(log).toEqual([])
  pages = 0
  updates.look()
  updates.look()
  expect(log).toEqual(['restarted'])
})
