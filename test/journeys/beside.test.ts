import { describe, expect, test } from 'vitest'
import { readPack } from '../../cli/read-pack.ts'
import { traceAgain } from '../../core/case/kept-result.ts'
import { openCase } from '../../core/case/open-case.ts'
import { scoreBeside } from '../../core/case/score-beside.ts'
import { caseId, cycleId } from '../../core/ids.ts'
import { criteriaOf } from '../../core/pack/criteria-of.ts'
import type { Pack } from '../../core/pack/model.ts'
import { score } from '../../core/scoring/score.ts'
import type { WorkflowDocument } from '../../core/workflow/model.ts'
import { kotabumiAnswers } from '../../scripts/kotabumi-answers.ts'
import {
  accepted,
  asExpected,
  caseFor,
  cast,
  type Game,
  kotabumi,
  office,
  onTarget,
  outputs,
  playSiti,
  saw,
  start,
} from './kotabumi-case.ts'

/** The figures of each scoring beside the newest result, for whoever keeps the records. */
function beside(game: Game) {
  const records = game.case.results.at(-1)?.beside ?? []
  return Object.fromEntries(
    records.map(({ scoring, result }) => [
      scoring,
      result.kind === 'scored' ? result.outputs : result.problems,
    ]),
  )
}

function playBest(pack: Pack = kotabumi): Game {
  const best = { services: 360, satisfaction: 100, responseHours: 1 }
  const levels = [5, 5, 5, 5, 5, 5, 5] as const
  const game = playSiti(pack).nominated()
  game.submit('self-assessment', cast.siti, kotabumiAnswers.self(best, levels))
  for (const peer of cast.peers) game.submit('peer-rating', peer, kotabumiAnswers.peer(levels, saw(peer)))
  game.submit('superior-rating', cast.bambang, kotabumiAnswers.superior(best, levels))
  return game
}

describe('scorings beside the appraisal', () => {
  test('[S15] a functional post gets its credit points, and the number of PP 30 stands beside the predicate', () => {
    const game = playSiti().rated()
    expect(outputs(game).predicate).toBe('baik')
    expect(beside(game)).toEqual({
      'credit-points': { points: 12.5, coefficient: 12.5, months: 12 },
      'pp30-numeric': { predicate: 'baik', value: 100, plan: 100, behaviour: 100 },
    })
  })

  test('[S15] Sangat Baik is 18,75 for a first expert; without a verified idea PP 30 stays at Baik', () => {
    const game = playBest()
    expect(outputs(game).predicate).toBe('sangat-baik')
    expect(beside(game)).toMatchObject({
      'credit-points': { points: 18.75 },
      'pp30-numeric': { predicate: 'baik', value: 119.38 },
    })
  })

  test('[S15] counts the months of the cycle, and nobody without a functional post gets points', () => {
    const { result, input } = playSiti().rated().case.results.at(-1) ?? {}
    if (!result || !input) throw new Error('no result was kept')
    const run = (post: string, to: string) => {
      const people = office.map((one) => (one.id === cast.siti ? { ...one, post } : one))
      const opened = { person: cast.siti, period: { from: '2026-01-01', to } }
      return scoreBeside(kotabumi, opened, { result, input, people }).map((one) => [
        one.scoring,
        one.result.kind === 'scored' && one.result.outputs.points,
      ])
    }
    expect(run('Penata Perizinan Ahli Pertama', '2026-02-28')).toContainEqual(['credit-points', 2.08])
    expect(run('Arsiparis Mahir', '2026-12-31')).toContainEqual(['credit-points', 12.5])
    expect(run('Kepala Bidang', '2026-12-31').map(([id]) => id)).toEqual(['pp30-numeric'])
    expect(run('', '2026-12-31').map(([id]) => id)).toEqual(['pp30-numeric'])
  })

  test('[S15] [P1] goes to whom it is meant for: the box of nine to officials, none to the person before sharing', () => {
    const game = playSiti(rated(kotabumi)).nominated()
    game.submit('self-assessment', cast.siti, kotabumiAnswers.self(onTarget, asExpected))
    for (const peer of cast.peers)
      game.submit('peer-rating', peer, kotabumiAnswers.peer(asExpected, saw(peer)))
    game.submit('talent-review', cast.hendra, {
      predicate: 'baik',
      potential: 'high',
      grounds: 'Memimpin perubahan loket tanpa diminta.',
    })
    game.submit('superior-rating', cast.bambang, kotabumiAnswers.superior(onTarget, asExpected))
    expect(beside(game)['nine-box']).toEqual({ box: 8, performance: 'meets', potential: 'high' })
    const seen = (person: typeof cast.siti) => caseFor(game, person).beside?.map(({ scoring }) => scoring)
    expect(seen(cast.siti)).toEqual(['credit-points', 'pp30-numeric'])
    expect(seen(cast.bambang)).toEqual(['credit-points', 'nine-box', 'pp30-numeric'])
    expect(seen(cast.hendra)).toEqual(seen(cast.bambang))
    expect(seen(cast.nurul)).toEqual(seen(cast.bambang))
    expect(caseFor(playSiti().nominated(), cast.nurul).beside).toBeUndefined()
  })

  test('[S15] a region switches one off, and feeds another from what it asks itself', () => {
    const { 'credit-points': off, ...rest } = kotabumi.scorings ?? {}
    if (off === undefined) throw new Error('Kotabumi has no credit points')
    const { appraisal: _use, ...bare } = off
    const game = playSiti({ ...kotabumi, scorings: { ...rest, 'credit-points': bare } }).rated()
    expect(Object.keys(beside(game))).toEqual(['pp30-numeric'])
    expect(readPack('gayungan').scorings?.['pp30-numeric']?.appraisal?.inputs.evaluation).toMatchObject({
      colleagues: true,
      idea: { var: 'result.outputs.newIdea' },
    })
    expect(readPack('tenayan-raya').scorings?.['pp30-numeric']?.appraisal?.inputs.evaluation).toMatchObject({
      colleagues: false,
    })
  })
})

describe('results as they are kept', () => {
  test('[S16] replay to the same bytes, traces and all, from their own input', () => {
    const game = playSiti().rated()
    // As after the database.
    const record = JSON.parse(JSON.stringify(game.case.results.at(-1)))
    expect(JSON.stringify(traceAgain(kotabumi, record))).toBe(JSON.stringify(score(kotabumi, record.input)))
    for (const { scoring, ...kept } of record.beside) {
      const criteria = criteriaOf(kotabumi, scoring)
      if (!criteria) throw new Error(`there is no ${scoring}`)
      expect(JSON.stringify(traceAgain(criteria, kept))).toBe(JSON.stringify(score(criteria, kept.input)))
    }
    const steps = JSON.stringify(record)
    expect(steps).not.toContain('"op"')
  })

  test('[S16] a record that today’s rules would not give stands as it is; so does one without its input', () => {
    const record = structuredClone(playSiti().rated().case.results.at(-1))
    if (record?.result.kind !== 'scored') throw new Error('no result')
    const other = { ...record, result: { ...record.result, outputs: { ...record.result.outputs, score: 1 } } }
    expect(traceAgain(kotabumi, other)).toBe(other.result)
    const { input: _input, ...old } = record
    expect(traceAgain(kotabumi, old)).toBe(record.result)
  })
})

/** Kotabumi with the superior's superior rating potential. */
function rated(pack: Pack): Pack {
  const { assessment } = pack.workflow.states
  if (assessment?.kind !== 'open') throw new Error('there is no assessment')
  const task = {
    id: 'talent-review',
    title: { id: 'Nilai potensi', en: 'Rate potential' },
    role: 'reviewer',
    form: 'talent-review',
    input: { name: 'talent' },
  }
  const states = {
    ...pack.workflow.states,
    assessment: { ...assessment, tasks: [...assessment.tasks, task] },
  }
  const workflow: WorkflowDocument = { ...pack.workflow, states }
  return { ...pack, workflow }
}

test('[S15] an old case without a period is scored by what needs none', () => {
  const given = { id: caseId('c'), cycle: cycleId('2026'), person: cast.siti, people: office, now: start }
  const opened = accepted(openCase(kotabumi, given)).case
  const { result, input } = playSiti().rated().case.results.at(-1) ?? {}
  if (!result || !input) throw new Error('no result was kept')
  const scored = scoreBeside(kotabumi, opened, { result, input, people: office })
  expect(scored.map(({ scoring }) => scoring)).toEqual(['pp30-numeric'])
})
