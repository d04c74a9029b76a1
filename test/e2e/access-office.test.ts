import { afterAll, beforeAll, expect, test } from 'vitest'
import { type FullOffice, fullOffice } from '../screens/full-office.ts'
import { judgeScreens } from '../screens/judge-screens.ts'

let office: FullOffice
beforeAll(async () => {
  office = await fullOffice()
})
afterAll(() => office?.stop())

// Some forty screens, one after the other.
test('[U16] [LK1] no screen of human resources breaks a rule of accessibility or is wider than its window', async () => {
  expect(await judgeScreens(office, 'office')).toEqual([])
}, 600_000)
