import { expect, test } from 'vitest'
import { matcherOf, matches } from './matches.ts'

test('[U21] every word of a query begins a word of what is looked for, in any order and without accents', () => {
  const people = ['Siti Aminah · Bidang Perizinan', 'I Gusti Ayu (Ayu) · Sekretariat', 'André Rizki-Ramadhan']
  const find = matcherOf(people, (each) => [each])
  expect(find('per sit')).toEqual([people[0]])
  expect(find('ANDRE rama')).toEqual([people[2]])
  expect(find('minah')).toEqual([])
  expect(find('  ')).toEqual(people)
  expect(matches('ayu', ['I Gusti Ayu'])).toBe(true)
})
