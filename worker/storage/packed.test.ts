import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  auditDictionary,
  factDictionary,
  followUpDictionary,
  kindDictionary,
  receiptDictionary,
  snapshotDictionary,
  submissionDictionary,
} from './dictionaries.ts'
import { digest } from './digest.ts'
import { chained, packHashes, packResting, packText, unpackText } from './packed.ts'
import { closedJws, openedJws } from './packed-jws.ts'
import { skeletonOf } from './skeleton.ts'
import { joinBody, splitBody, wholeBody } from './view-parts.ts'

describe('packed texts', () => {
  test('[G4] come back to the letter, with any dictionary, and are never longer', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 400 }),
        fc.string({ maxLength: 99 }),
        (text, words) => {
          const whole = text.toWellFormed()
          const cell = packText(whole, words)
          expect(unpackText(cell, words)).toBe(whole)
          expect(cell instanceof Uint8Array ? cell.length : 0).toBeLessThanOrEqual(
            new TextEncoder().encode(whole).length,
          )
        },
      ),
    )
  })

  test('[G4] with hashes in them come back to the letter, shorter, and are read as those without', () => {
    const hex = fc.string({ unit: fc.constantFrom(...'0123456789abcdef'), maxLength: 600 })
    fc.assert(
      fc.property(fc.array(fc.oneof(hex, fc.string({ unit: 'binary' })), { maxLength: 8 }), (parts) => {
        const whole = parts.join('"').toWellFormed()
        expect(unpackText(packHashes(whole, 'words'), 'words')).toBe(whole)
        expect(unpackText(packText(whole, 'words'), 'words')).toBe(whole)
      }),
    )
    const row = JSON.stringify({ at: 'then', hash: digest('a'), subject: digest('b').slice(0, 24) })
    const [plain, short] = [packText(row), packHashes(row)]
    expect(Object(short).length).toBeLessThan(Object(plain).length - 10)
  })

  test('[G4] that are soon written anew lie as they are until they rest, unless they are long', () => {
    const options = { dictionary: snapshotDictionary, rests: false }
    const [short, long] = ['{"state":"shared","resultShared":true}', '{"state":"shared"}'].map((one) =>
      one.repeat(90),
    )
    if (short === undefined || long === undefined) throw new Error('there are two')
    const open = short.slice(0, 1_400)
    expect(packResting(open, options)).toBe(open)
    const resting = packResting(open, { ...options, rests: true })
    expect([resting, packResting(long, options)].map((cell) => cell instanceof Uint8Array)).toEqual([
      true,
      true,
    ])
    expect(unpackText(resting, snapshotDictionary)).toBe(open)
    expect(unpackText(packResting(long, options), snapshotDictionary)).toBe(long)
  })

  test('[G4] from before there was a dictionary are read with it as without', () => {
    const text = '{"state":"shared","tasks":[{"id":"case-1-respond-1","state":"shared"}]}'.repeat(2)
    expect(unpackText(packText(text), snapshotDictionary)).toBe(text)
  })

  test('[G4] of the log from before its dictionary grew in front are read with it', () => {
    const firstAudit = auditDictionary.slice(auditDictionary.indexOf('{"action":"region-provisioned"'))
    const row = `{"action":"task-submitted","actor":{"kind":"person","person":"p-1"},"hash":"${digest('a')}"}`
    expect(unpackText(packText(row, firstAudit), auditDictionary)).toBe(row)
    expect(unpackText(packHashes(row, firstAudit), auditDictionary)).toBe(row)
  })

  test('a text from before there was packing is itself', () => {
    expect([unpackText('{"a":1}'), unpackText('{"a":1}', 'words')]).toEqual(['{"a":1}', '{"a":1}'])
  })

  test('a chain is read in its order, old texts among it', () => {
    const texts = [
      '{"levels":[1,2,3,4,5,6,7],"words":"sama saja"}'.repeat(3),
      'short',
      '{"levels":[9]}'.repeat(9),
    ]
    const rows = texts.map((text, n) => ({ body: n === 1 ? text : packText(text, texts[n - 1] ?? 'first') }))
    expect(chained(rows, 'first')).toEqual(texts)
  })

  test('dictionaries are never edited: what was packed with them could not be read again', () => {
    const kinds = ['notice', 'case'].map(kindDictionary)
    const later = [snapshotDictionary, factDictionary, followUpDictionary]
    // What was added to it stands in front of what rows were packed with before.
    const firstAudit = auditDictionary.slice(auditDictionary.indexOf('{"action":"region-provisioned"'))
    const all = [firstAudit, auditDictionary, submissionDictionary, receiptDictionary, ...kinds, ...later]
    expect(all.map((words) => digest(words).slice(0, 8))).toMatchInlineSnapshot(`
      [
        "a5c5ac2e",
        "8b56ec94",
        "5aa36b42",
        "193a3147",
        "e5c2848b",
        "c9a3882b",
        "cddc78e7",
        "8fadf57d",
        "4fd9f07f",
      ]
    `)
  })
})

describe('rows of several readers', () => {
  test('[G4] are put together again byte for byte, whatever they hold', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue({ maxDepth: 3 })), (body) => {
        const json = JSON.stringify(body)
        for (const { text, parts } of [splitBody(body), wholeBody(body)]) {
          const reread = new Map(
            [...parts].map(([part, value]) => [part, JSON.stringify(JSON.parse(value))] as const),
          )
          expect(joinBody(text, parts)).toBe(json)
          expect(joinBody(text, reread)).toBe(json)
        }
      }),
    )
  })

  test('share what is long, and say nothing of a person in a skeleton', () => {
    const result = { op: 'var', inputs: ['input.self.score'], value: 4, words: 'Bagus sekali', name: 'Siti' }
    expect(skeletonOf(JSON.stringify([result]))).toBe(
      '[{"op":"var","inputs":["input.self.score"],"value":0,"words":"","name":""}]',
    )
    const body = (relation: string) => ({ relation, result: { at: 'now', traces: Array(40).fill(result) } })
    expect([...splitBody(body('hr')).parts.keys()]).toEqual([...splitBody(body('self')).parts.keys()])
  })
})

describe('signed receipts', () => {
  const part = (text: string) => Buffer.from(text).toString('base64url')
  const jws = `${part('{"alg":"ES256"}')}.${part('{"kata":"Selesai – ya"}')}.c2lnbmF0dXJl`

  test('are kept opened and come back to the letter', () => {
    expect(openedJws(jws)).toBe('jws\n{"alg":"ES256"}\n{"kata":"Selesai – ya"}\nc2lnbmF0dXJl')
    expect(closedJws(openedJws(jws))).toBe(jws)
  })

  test.each(['', 'a.b', 'no receipt', `${jws}.x`, 'e30=.e30=.x', `${part('a\nb')}.e30.x`, `_w.e30.x`])(
    'what is none stays as it is: %j',
    (text) => {
      expect([openedJws(text), closedJws(text)]).toEqual([text, text])
    },
  )
})
