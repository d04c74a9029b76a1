import { describe, expect, test } from 'vitest'
import type { Text } from '../../../core/text.ts'
import { findTerms } from './find-terms.ts'
import { notes } from './notes.ts'
import { terms } from './terms.ts'
import { putTour, read, startTour, stepAfter, tour, tourSteps } from './tour-state.ts'

describe('the glossary', () => {
  const found = (query: string, language: 'id' | 'en' = 'id') =>
    findTerms(terms, query, language).map(([id]) => id)

  test('[Z48] is found by the beginnings of words of either language, what is named so first', () => {
    expect(found('kuo')).toEqual(['kuorum'])
    expect(found('weig')[0]).toBe('bobot')
    expect(found('pejabat penil')[0]).toBe('ppk')
    expect(found('indikator')[0]).toBe('iki')
    expect(found('kosakata yang tidak ada')).toEqual([])
  })

  test('[Z48] is whole for no query, by the alphabet of the reader’s language', () => {
    const words = findTerms(terms, ' ', 'en').map(([, { word }]) => word.en)
    expect(words).toHaveLength(Object.keys(terms).length)
    expect(words).toEqual(words.toSorted(new Intl.Collator('en').compare))
  })
})

describe('help at the fields', () => {
  test('[Z48] says everything in both languages', () => {
    const texts: readonly Text[] = [
      ...Object.values(terms).flatMap(({ word, meaning }) => [word, meaning]),
      ...Object.values(notes).map(({ text }) => text),
    ]
    expect(texts.filter(({ id, en }) => id.trim() === '' || en.trim() === '')).toEqual([])
    // A sentence that is the same in both was not translated.
    expect(texts.filter(({ id, en }) => id === en && id.includes('. '))).toEqual([])
  })
})

describe('the tour', () => {
  test('[Z49] is gone on with where it was left, and begins anew once it is over', () => {
    putTour({ status: 'left', step: 'undo' })
    startTour()
    expect(tour.value).toEqual({ status: 'running', step: 'undo' })
    putTour({ status: 'over', step: 'end' })
    startTour()
    expect(tour.value).toEqual({ status: 'running', step: 'open' })
  })

  test('[Z49] goes through its steps to the end and stays there', () => {
    const gone = tourSteps.map((step) => stepAfter(step))
    expect(gone).toEqual([...tourSteps.slice(1), 'end'])
  })

  test('[Z49] what is kept of it and is none begins anew', () => {
    const fresh = { status: 'new', step: 'open' }
    expect(read('{"status":"left","step":"flow"}')).toEqual({ status: 'left', step: 'flow' })
    for (const text of [null, '', '[]', '{"status":"left","step":"__proto__"}', '{"status":1,"step":"flow"}'])
      expect(read(text)).toEqual(fresh)
  })
})
