import { describe, expect, test } from 'vitest'
import { answerOf } from '../../core/evidence/reference.ts'
import { aPdf, aReference } from '../../core/evidence/testing/files.ts'
import { personId } from '../../core/ids.ts'
import { kotabumiAnswers as answers } from '../../scripts/kotabumi-answers.ts'
import {
  asExpected,
  caseFor,
  cast,
  type Game,
  inbox,
  kotabumi,
  onTarget,
  outputs,
  playSiti,
  reason,
  saw,
} from './kotabumi-case.ts'

const { siti, bambang, hendra, nurul, peers } = cast

describe('an appraisal in Kotabumi', () => {
  test('from nomination to a decision on an objection, with a nomination returned on the way', () => {
    const game = playSiti()
    game.submit(
      'nominate-peers',
      siti,
      answers.nomination([personId('rizki'), personId('made'), personId('joko')]),
    )
    game.submit('approve-peers', bambang, {
      decision: 'return',
      reason: 'Joko belum pernah bekerja bersama Anda.',
    })
    expect(inbox(game, siti).at(-1)).toMatchObject({
      spec: 'nominate-peers',
      status: 'open',
      context: { returned: 'Joko belum pernah bekerja bersama Anda.' },
      prefill: { peers: ['rizki', 'made', 'joko'] },
    })
    game.nominated()
    expect(game.state).toBe('assessment')
    expect(game.case.snapshot.assignments.peer).toEqual(peers)

    game.submit('self-assessment', siti, answers.self({ ...onTarget, services: 260 }, asExpected))
    expect(inbox(game, bambang).at(-1)).toMatchObject({
      spec: 'superior-rating',
      context: { reported: { 'services-completed': 260 } },
    })
    for (const peer of peers) game.submit('peer-rating', peer, answers.peer(asExpected, saw(peer)))
    expect(caseFor(game, siti)).toMatchObject({ result: null, feedback: [] })
    game.submit('superior-rating', bambang, answers.superior(onTarget, asExpected))

    expect(game.state).toBe('shared')
    expect(outputs(game)).toMatchObject({ score: 100, predicate: 'baik' })
    expect(caseFor(game, siti).feedback.map(({ from }) => from)).toEqual(['peer', 'peer', 'peer', 'superior'])

    const proof = answerOf(aReference(aPdf(), { id: 'objection-proof' }))
    const grounds = answerOf(aReference(aPdf(200), { id: 'decision-grounds' }))
    game.submit('respond', siti, { ...answers.object(reason), files: [proof] })
    expect(inbox(game, hendra).at(-1)).toMatchObject({
      spec: 'decide',
      context: { objection: reason, objectionFiles: [proof] },
    })
    game.submit('decide', hendra, {
      ...answers.revise({ 'services-completed': 288 }, reason),
      files: [grounds],
    })
    expect(caseFor(game, siti).evidence?.map(({ file }) => file.id)).toEqual([
      'objection-proof',
      'decision-grounds',
    ])
    expect(game.state).toBe('closed')
    expect(game.case.results).toHaveLength(2)
    expect(Number(outputs(game).score)).toBeGreaterThan(100)
    expect(ways(game)).toEqual([
      'nominate',
      'return',
      'nominate',
      'approve',
      'all-rated',
      'scored',
      'object',
      'revise',
      'rescored',
    ])
    expect(game.case.snapshot.tasks.filter(({ status }) => status === 'open')).toEqual([])
  })

  test('acknowledged by the person', () => {
    const game = playSiti().rated()
    game.submit('respond', siti, answers.acknowledge)
    expect(game.state).toBe('acknowledged')
    expect(caseFor(game, siti).state).toMatchObject({ id: 'acknowledged', final: true })
  })

  test('[W5] accepted by silence after fourteen calendar days, which end at midnight in Kotabumi', () => {
    const game = playSiti().rated()
    expect(game.case.snapshot.dueAt).toBe('2027-01-18T16:59:59.999Z')
    game.deadline()
    expect(game.state).toBe('closed')
    expect(outputs(game)).toMatchObject({ score: 100 })
  })

  test('upheld: the decision stands and the result stays', () => {
    const game = playSiti().rated()
    game.submit('respond', siti, answers.object(reason))
    game.submit('decide', hendra, { decision: 'uphold', reason })
    expect([game.state, game.case.results.length]).toEqual(['closed', 1])
  })

  test('[S1] with one peer missing at the deadline the score goes on without peers, and says so', () => {
    const game = playSiti().nominated()
    game.submit('self-assessment', siti, answers.self(onTarget, asExpected))
    game.submit('superior-rating', bambang, answers.superior(onTarget, [5, 5, 5, 5, 5, 5, 5]))
    for (const peer of peers.slice(1))
      game.submit('peer-rating', peer, answers.peer([1, 1, 1, 1, 1, 1, 1], saw(peer)))
    expect(game.state).toBe('assessment')
    game.deadline()
    expect(game.state).toBe('shared')
    expect(game.case.snapshot.tasks.filter(({ status }) => status === 'cancelled')).toMatchObject([
      { assignee: 'rizki' },
    ])
    // Two peers gave the lowest level: had they counted, behaviour could not be above expectation.
    expect(outputs(game)).toMatchObject({ behaviourRating: 'above' })
    expect(caseFor(game, siti).feedback.map(({ from }) => from)).toEqual(['superior'])
  })

  test('escalated: the superior is silent, the reviewer rates, and another official decides the objection', () => {
    const game = playSiti().nominated()
    game.submit('self-assessment', siti, answers.self(onTarget, asExpected))
    for (const peer of peers) game.submit('peer-rating', peer, answers.peer(asExpected, saw(peer)))
    game.deadline()
    expect(game.state).toBe('escalated')
    game.submit('reviewer-rating', hendra, answers.superior(onTarget, asExpected))
    expect([game.state, outputs(game).score]).toEqual(['shared', 100])
    game.submit('respond', siti, answers.object(reason))
    expect(game.state).toBe('naming')
    game.submit('name-decider', nurul, { person: 'ratna', reason: 'Sekretaris dinas tidak ikut menilai.' })
    game.submit('decide', personId('ratna'), { decision: 'uphold', reason })
    expect(game.state).toBe('closed')
  })

  test('[W3] neither the person nor anybody who rated may be named to decide', () => {
    const game = playSiti().nominated()
    game.deadline()
    game.submit('reviewer-rating', hendra, answers.superior(onTarget, asExpected))
    game.submit('respond', siti, answers.object(reason))
    for (const person of [siti, bambang, hendra]) {
      const result = game.attempt('name-decider', nurul, { person, reason: 'Pejabat ini paling mengenal.' })
      expect([person, result.kind]).toEqual([person, 'err'])
    }
  })

  test('[P5] a peer who is named to decide refuses themself, and human resources learns neither that nor who', () => {
    const objected = (): Game => {
      const game = playSiti().nominated()
      for (const peer of peers) game.submit('peer-rating', peer, answers.peer(asExpected, saw(peer)))
      game.deadline()
      game.submit('reviewer-rating', hendra, answers.superior(onTarget, asExpected))
      game.submit('respond', siti, answers.object(reason))
      return game
    }
    const [peer, other] = [objected(), objected()]
    const rizki = personId('rizki')
    const ratna = personId('ratna')
    peer.submit('name-decider', nurul, { person: rizki, reason: 'Pejabat ini mengenal bidangnya.' })
    other.submit('name-decider', nurul, { person: ratna, reason: 'Pejabat ini mengenal bidangnya.' })
    expect(peer.attempt('decide', rizki, { decision: 'uphold', reason })).toEqual({
      kind: 'err',
      error: { kind: 'also-rates', state: 'decision' },
    })
    // What the others are shown does not depend on whether the one they named is a peer.
    for (const game of [peer, other]) {
      game.submit('decide', game === peer ? rizki : ratna, { decision: 'recuse' })
      expect([game.state, game.case.snapshot.assignments.reviewer]).toEqual(['naming', []])
    }
    for (const reader of [siti, bambang, nurul]) expect(caseFor(peer, reader)).toEqual(caseFor(other, reader))
    expect(peer.effects.filter(({ kind }) => kind === 'notify')).toEqual(
      other.effects.filter(({ kind }) => kind === 'notify'),
    )
    peer.submit('name-decider', nurul, { person: ratna, reason: 'Sekretaris dinas tidak ikut menilai.' })
    peer.submit('decide', ratna, { decision: 'uphold', reason })
    expect(peer.state).toBe('closed')
  })

  test('[P5] a peer who is named as the replacement refuses themself', () => {
    const game = playSiti().nominated()
    game.deadline()
    game.deadline()
    const named = { outcome: 'replace', person: 'rizki', reason: 'Kepala bidang sedang cuti panjang.' }
    game.submit('repair', nurul, named)
    const rating = answers.superior(onTarget, asExpected)
    expect(game.attempt('replacement-rating', personId('rizki'), rating)).toEqual({
      kind: 'err',
      error: { kind: 'also-rates', state: 'replacement' },
    })
    game.submit('replacement-rating', personId('rizki'), { conflict: true })
    expect(game.state).toBe('repair')
    expect(JSON.stringify(caseFor(game, nurul))).not.toContain('rizki')
  })

  test('nobody acts at all: the clock alone leads through to a close with a reason', () => {
    const game = playSiti()
    const seen = [[game.state, game.case.snapshot.dueAt]]
    while (kotabumi.workflow.states[game.state]?.kind === 'open') {
      game.deadline()
      seen.push([game.state, game.case.snapshot.dueAt])
    }
    expect(seen).toEqual([
      // Five working days from Monday, with Isra Mikraj on Tuesday; then three from Wednesday on.
      ['planning', '2027-01-12T16:59:59.999Z'],
      ['appointment', '2027-01-18T16:59:59.999Z'],
      ['assessment', expect.any(String)],
      ['escalated', expect.any(String)],
      ['repair', expect.any(String)],
      ['closed-without-result', null],
    ])
  })

  test('the superior does not answer: the nomination stands as it was', () => {
    const game = playSiti()
    game.submit('nominate-peers', siti, answers.nomination(peers))
    game.deadline()
    expect([game.state, game.case.snapshot.assignments.peer]).toEqual(['assessment', peers])
    expect(inbox(game, personId('rizki'))).toMatchObject([{ spec: 'peer-rating', status: 'open' }])
  })

  test('the person does not nominate: the superior names the peers', () => {
    const game = playSiti()
    game.deadline()
    game.submit('appoint-peers', bambang, answers.nomination(peers))
    expect([game.state, game.case.snapshot.assignments.peer]).toEqual(['assessment', peers])
  })

  test('repaired: human resources names a replacement, who rates', () => {
    const game = playSiti().nominated()
    game.deadline()
    game.deadline()
    expect(game.state).toBe('repair')
    game.submit('repair', nurul, {
      outcome: 'replace',
      person: 'yuliana',
      reason: 'Kepala bidang sedang cuti panjang.',
    })
    game.submit('replacement-rating', personId('yuliana'), answers.superior(onTarget, asExpected))
    expect(game.state).toBe('shared')
  })

  test('[C3] a refused form leaves the case as it was, and each error says where', () => {
    const game = playSiti().nominated()
    const before = structuredClone(game.case)
    const result = game.attempt('peer-rating', personId('rizki'), { behaviours: { loyal: 9 } })
    expect(result).toMatchObject({ kind: 'err', error: { kind: 'invalid', errors: expect.any(Array) } })
    expect(game.case).toEqual(before)
  })
})

function ways({ case: opened }: Game): readonly string[] {
  return opened.snapshot.history.map(({ transition }) => transition)
}
