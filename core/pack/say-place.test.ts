import { expect, test } from 'vitest'
import { sayPlace } from './say-place.ts'

const scoring = {
  steps: [{ id: 'results', name: { id: 'Hasil kerja', en: 'Results of work' }, rule: { var: 'a' } }],
  layout: { elements: [{ id: 'note', label: { id: 'Catatan', en: 'Note' } }] },
  states: { rating: { title: { id: 'Penilaian', en: 'Rating' }, tasks: [{ id: 'title', days: 3 }] } },
}

test('[Z51] a place is named as its readers know it, by its own name first', () => {
  expect(sayPlace([scoring], ['steps', 'results', 'rule'])).toEqual({
    id: 'Langkah hitung › Hasil kerja › Aturan',
    en: 'Steps › Results of work › Rule',
  })
  expect(sayPlace([scoring], ['states', 'rating']).en).toBe('Stages › Rating')
})

test('[Z51] what only holds other things is left out, and a row is never taken for a member', () => {
  expect(sayPlace([scoring], ['layout', 'elements', 'note', 'label']).en).toBe('Note › Name')
  expect(sayPlace([scoring], ['states', 'rating', 'tasks', 'title', 'days']).en).toBe(
    'Stages › Rating › Tasks › title › Days',
  )
})

test('[Z51] the first document that has the place names it; without one the key does', () => {
  const before = { steps: [{ id: 'gone', name: { id: 'Lama', en: 'Old' } }] }
  expect(sayPlace([scoring, before], ['steps', 'gone']).en).toBe('Steps › Old')
  expect(sayPlace([scoring], ['steps', 'constructor', '__proto__']).en).toBe(
    'Steps › constructor › __proto__',
  )
})
