import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readPack } from '../../cli/read-pack.ts'
import type { JsonObject } from '../json.ts'
import type { Criteria, Scored } from './model.ts'
import { redact } from './redact.ts'
import { rowVerdicts, standouts } from './row-verdicts.ts'
import { sayNextRating, sayReach } from './say-reach.ts'
import { score } from './score.ts'
import { anInput, levels } from './testing/an-appraisal.ts'
import { withinReach } from './within-reach.ts'

const kotabumi = readPack('kotabumi')
const regions = ['kotabumi', 'gayungan', 'sawahlunto', 'tenayan-raya', 'wanggar']

describe('what would change a result', () => {
  test('[MR1] says the figure, the score and the predicate that one figure alone would bring', () => {
    const realisations = { 'services-completed': 264, 'satisfaction-index': 93.5, 'response-time': 24 }
    const result = scored({ realisations, levels: levels(4) })
    expect(result.outputs.predicate).toBe('baik')
    const { better } = withinReach(result, kotabumi)
    expect(better.map((reach) => sayReach(reach, kotabumi, 'id'))).toEqual([
      'Bila “Realisasi: Waktu respons terhadap pengaduan masyarakat” 12 jam kerja, bukan 24, nilai menjadi 110 (sekarang 107,6) dan predikat menjadi Sangat Baik.',
    ])
    // As score would have it with that figure.
    const [reach] = better
    const again = scored({ realisations: { ...realisations, 'response-time': 12 }, levels: levels(4) })
    expect([again.outputs.predicate, again.outputs.score]).toEqual(['sangat-baik', reach?.score?.to])
  })

  test('[MR1] is told by its person’s device from what their reader’s copy of the result holds', () => {
    const result = scored({ levels: levels(4) })
    const theirs = redact(result, kotabumi.scoring)
    if (theirs.kind !== 'scored') throw new Error(theirs.kind)
    expect(withinReach(theirs, kotabumi)).toEqual(withinReach(result, kotabumi))
  })

  test('[MR1] never asks anybody to think better of themself, nor names a peer’s level', () => {
    const result = scored({ levels: levels(2) })
    const { better, worse } = withinReach(result, kotabumi)
    const steps = [...better, ...worse].map(({ step }) => step.split('.')[0])
    expect(steps.filter((step) => step === 'self-level' || step === 'peer-level')).toEqual([])
  })

  test('[MR2] where no single figure is enough, says how far each rating is from the next, and what that would do', () => {
    const result = scored({ levels: levels(3) })
    const { better, ratings } = withinReach(result, kotabumi)
    expect(better).toEqual([])
    expect(ratings.map((rating) => sayNextRating(rating, kotabumi, 'id'))).toEqual([
      'Rating hasil kerja: 100, kurang 10 untuk “Di atas ekspektasi” (mulai 110). Bila hanya ini yang naik, predikatnya Baik.',
      'Rating perilaku kerja: 100, kurang 10 untuk “Di atas ekspektasi” (mulai 110). Bila hanya ini yang naik, predikatnya Baik.',
    ])
    expect(ratings.map((rating) => sayNextRating(rating, kotabumi, 'en'))[0]).toBe(
      'Rating of results: 100, 10 short of “Above expectation” (from 110). If this alone rose, the predicate would be Good.',
    )
  })

  test('[MR2] in the highest band there is nothing further to reach', () => {
    const realisations = { 'services-completed': 300, 'satisfaction-index': 99, 'response-time': 5 }
    const result = scored({ realisations, levels: levels(5) })
    const { ratings } = withinReach(result, kotabumi)
    expect(ratings.map(({ next }) => next)).toEqual([null, null])
    expect(ratings.map((rating) => sayNextRating(rating, kotabumi, 'id'))[1]).toBe(
      'Rating perilaku kerja: 120, sudah “Di atas ekspektasi”, yang tertinggi.',
    )
  })

  test.each(regions)('[MR2] the ratings of %s are read from its own rules', (region) => {
    const pack = readPack(region)
    const result = baseResult(region, pack)
    const { ratings } = withinReach(result, pack)
    expect(ratings.map(({ step }) => step)).toEqual(['results-rating', 'behaviour-rating'])
    expect(ratings.map(({ next }) => next?.rating)).toEqual(['above', 'above'])
  })

  test.each(regions)(
    '[MR3] in %s each row is held against its target or scale once, from what raters gave',
    (region) => {
      const pack = readPack(region)
      const verdicts = rowVerdicts(baseResult(region, pack), pack)
      const sets: { [id: string]: readonly { readonly id: string }[] } = {
        achievement: pack.indicators,
        behaviour: pack.behaviours,
        ...(region === 'gayungan' ? { competency: pack.sets?.kompetensi ?? [] } : {}),
        ...(region === 'tenayan-raya'
          ? { aspect: pack.sets?.aspek ?? [], criterion: pack.sets?.kriteria ?? [] }
          : {}),
      }
      const found = new Set(verdicts.map(({ step }) => step.split('.')[0]))
      expect([...found].toSorted()).toEqual(Object.keys(sets).toSorted())
      for (const { row, value, expected, from } of verdicts) {
        expect([value, expected]).toEqual('levels' in row ? [3, 3] : [100, 100])
        expect(new Set(from.map(({ step }) => step)).size).toBe(from.length)
      }
    },
  )

  test('[MR3] strengths and gaps are the furthest above and below, and what is as expected is neither', () => {
    const realisations = { 'services-completed': 288, 'satisfaction-index': 80, 'response-time': 24 }
    const result = scored({ realisations, levels: levels(3, { loyal: 5, adaptif: 1, kompeten: 2 }) })
    const { strengths, gaps } = standouts(rowVerdicts(result, kotabumi), 3)
    expect(strengths.map(({ row, distance }) => [row.id, distance])).toEqual([
      ['services-completed', 1],
      ['loyal', 1],
    ])
    expect(gaps.map(({ row }) => row.id)).toEqual(['adaptif', 'kompeten', 'satisfaction-index'])
    expect(gaps[0]?.from.map(({ step, value, people }) => [step, value, people])).toEqual([
      ['self-level.adaptif', 1, null],
      ['superior-level.adaptif', 1, null],
      ['peer-level.adaptif', 1, 3],
    ])
  })
})

function scored(given: { readonly realisations?: JsonObject; readonly levels: JsonObject }): Scored {
  const realisations = given.realisations ?? {
    'services-completed': 240,
    'satisfaction-index': 85,
    'response-time': 24,
  }
  const all = { behaviours: given.levels }
  const input = { ...anInput({}), self: all, peers: [all, all, all], superior: { realisations, ...all } }
  const result = score(kotabumi satisfies Criteria, input)
  if (result.kind !== 'scored') throw new Error(JSON.stringify(result))
  return result
}

/** What a region's own cases begin with: everybody as expected. */
function baseResult(region: string, pack: Criteria): Scored {
  const file = join(import.meta.dirname, `../../schemas/${region}/${region}.cases.json`)
  const result = score(pack, JSON.parse(readFileSync(file, 'utf8')).input)
  if (result.kind !== 'scored') throw new Error(JSON.stringify(result))
  return result
}
