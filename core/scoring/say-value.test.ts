import { describe, expect, it } from 'vitest'
import { divide } from '../logic/exact-arithmetic.ts'
import { fillText, placesIn } from './fill-text.ts'
import { sayValue } from './say-value.ts'

const words = { baik: { id: 'Baik', en: 'Good' } }

describe('sayValue', () => {
  it('[S11] writes numbers as each language does, to two decimals', () => {
    const numbers = [1234567.891, -1234.5, divide(2, 3), 0, 100]
    const said = (language: 'id' | 'en') => numbers.map((value) => sayValue(value, { language, words }))
    expect(said('id')).toEqual(['1.234.567,89', '-1.234,5', '0,67', '0', '100'])
    expect(said('en')).toEqual(['1,234,567.89', '-1,234.5', '0.67', '0', '100'])
  })

  it('[S11] has words for ids, lists and what is not there', () => {
    expect(sayValue('baik', { language: 'en', words })).toBe('Good')
    expect(sayValue('constructor', { language: 'en', words })).toBe('constructor')
    expect(sayValue(['a', 'b', 'c'], { language: 'id', words })).toBe('a, b, dan c')
    expect(sayValue(['a', 'b'], { language: 'en', words })).toBe('a and b')
    expect(sayValue(null, { language: 'id', words })).toBe('tidak ada')
  })
})

describe('fillText', () => {
  it('[S11] puts values into the places of a text', () => {
    const text = {
      id: 'Nilai {steps.score} dari {steps.level.loyal}',
      en: 'Score {steps.score} of {steps.level.loyal}',
    }
    const seen = { steps: { score: 104.5, level: { loyal: 3 } } }
    expect(fillText(text, { seen, words })).toEqual({ id: 'Nilai 104,5 dari 3', en: 'Score 104.5 of 3' })
    expect(placesIn(text)).toEqual(['steps.score', 'steps.level.loyal'])
  })

  it('[L5] no place of a text reaches a prototype', () => {
    const text = { id: '{steps.constructor.name}', en: '{steps.__proto__}' }
    expect(fillText(text, { seen: { steps: {} }, words })).toEqual({ id: 'tidak ada', en: 'none' })
  })
})
