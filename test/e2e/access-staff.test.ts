import { afterAll, beforeAll, expect, test } from 'vitest'
import { type FullOffice, fullOffice } from '../screens/full-office.ts'
import { judgeScreens } from '../screens/judge-screens.ts'

let office: FullOffice
beforeAll(async () => {
  office = await fullOffice()
})
afterAll(() => office?.stop())

// Some thirty screens, one after the other.
test('[U16] [LK1] no screen of staff and their superiors, nor popup or panel, breaks a rule of accessibility or is wider than its window', async () => {
  expect(await judgeScreens(office, 'staff')).toEqual([])
}, 600_000)
