import { describe, expect, test } from 'vitest'
import { caseId } from '../ids.ts'
import type { JsonObject } from '../json.ts'
import { canonicalInput, hashInput } from '../scoring/input-hash.ts'
import { score } from '../scoring/score.ts'
import { traceAgain } from './kept-result.ts'
import { collectInput } from './score-case.ts'
import { opensSeal, saltOf, sealInputs } from './seal-inputs.ts'
import { sharedCase } from './testing/a-receipt.ts'
import { cycle, office } from './testing/an-office.ts'
import { viewsOf } from './views.ts'

const secret = '5e'.repeat(32)
const of = caseId('case-1')
const salt = saltOf(secret, { of, result: 1 })

describe('the seal of a result’s inputs', () => {
  test('[S3] is opened by the salt and the inputs together, and by no others', () => {
    const { pack, case: opened } = sharedCase()
    const input = collectInput(pack, opened)
    const seal = sealInputs(salt, hashInput(canonicalInput(input)))
    expect(opensSeal(seal, { salt, input })).toBe(true)
    expect(opensSeal(seal, { salt, input: { ...input, superior: { score: 4 } } })).toBe(false)
    expect(opensSeal(seal, { salt: saltOf(secret, { of, result: 2 }), input })).toBe(false)
  })

  test('[S3] what the region keeps still replays to the same result and hash', () => {
    const { pack, case: opened } = sharedCase()
    const record = opened.results.at(-1)
    expect(record && traceAgain(pack, record)).toEqual(score(pack, collectInput(pack, opened)))
  })

  test('[P1] salts of other results and regions have nothing in common', () => {
    const salts = [
      salt,
      saltOf(secret, { of, result: 2 }),
      saltOf(secret, { of: caseId('case-2'), result: 1 }),
      saltOf('a1'.repeat(32), { of, result: 1 }),
    ]
    expect(new Set(salts).size).toBe(4)
    for (const one of salts) expect(one).toMatch(/^[0-9a-f]{64}$/)
  })

  test('[P1] no view lets a reader who knows everything else try out what peers gave', () => {
    const { pack, case: opened, people } = sharedCase()
    const input = collectInput(pack, opened)
    const guesses = allPeers().map((peers) => hashInput(canonicalInput({ ...input, peers })))
    const held = opened.results.at(-1)?.result
    // The attack is real on what the region keeps: one of 35 guesses is the hash.
    const hash = held?.kind === 'scored' ? held.inputHash : ''
    expect(guesses).toContain(hash)
    const attested = { inputs: sealInputs(salt, hash), receipt: null }
    for (const reading of [
      { people, cycle },
      { people: office, cycle, attested },
    ]) {
      const text = JSON.stringify(viewsOf(pack, opened, reading))
      expect(guesses.filter((guess) => text.includes(guess))).toEqual([])
    }
  })

  test('[A2] readers see the seal that the receipt carries, and the person alone gets the receipt', () => {
    const { pack, case: opened, people } = sharedCase()
    const attested = { inputs: 'c'.repeat(64), receipt: 'a.b.c' }
    const seen = viewsOf(pack, opened, { people, cycle, attested }).flatMap((row) => {
      if (row.kind !== 'case') return []
      const { result, receipt } = row.body
      return [[row.audience, result?.result.kind === 'scored' && result.result.inputHash, receipt]]
    })
    expect(seen).toEqual(
      expect.arrayContaining([
        ['ani', attested.inputs, 'a.b.c'],
        ['budi', attested.inputs, undefined],
        ['citra', attested.inputs, undefined],
        ['gita', attested.inputs, undefined],
      ]),
    )
  })
})

/** Every way in which three peers can have rated from 1 to 5, in whatever order. */
function allPeers(): readonly (readonly JsonObject[])[] {
  const scores = [1, 2, 3, 4, 5]
  return scores.flatMap((a) =>
    scores.filter((b) => b >= a).flatMap((b) => scores.filter((c) => c >= b).map((c) => rated([a, b, c]))),
  )
}

function rated(scores: readonly number[]): readonly JsonObject[] {
  return scores.map((value) => ({ score: value }))
}
