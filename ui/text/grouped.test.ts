import { expect, test } from 'vitest'
import { grouped } from './grouped.ts'
import { en, id } from './whole.ts'

test('[U4] every text writes a count of a thousand and more in the groups of its language', () => {
  expect(grouped(id, 'id').inbox.open(12_500)).toBe('12.500 tugas menunggu Anda')
  expect(grouped(en, 'en').inbox.open(12_500)).toContain('12,500 tasks')
  expect(grouped(id, 'id').inbox.answered(1_000, 1_250)).toBe('1.000 dari 1.250 terisi')
  expect(grouped(id, 'id').inbox.open(999)).toBe('999 tugas menunggu Anda')
})

test('[U4] only the number that was given is written so, and only where it stands alone', () => {
  const texts = { said: (count: number, name: string) => `${count} of 21000 in ${name}, 1000.5 and 1000` }
  expect(grouped(texts, 'en').said(1_000, 'Room 2000')).toBe('1,000 of 21000 in Room 2000, 1000.5 and 1,000')
})
