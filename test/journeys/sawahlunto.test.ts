import { describe, expect, test } from 'vitest'
import { checkCommand } from '../../cli/check-command.ts'
import { judgePackNamed, readBases, readPack, readPackFiles } from '../../cli/read-pack.ts'
import { calibrate } from '../../core/calibration/calibrate.ts'
import { conclude } from '../../core/calibration/conclude.ts'
import type { Case } from '../../core/case/model.ts'
import { viewsOf } from '../../core/case/views.ts'
import { personId } from '../../core/ids.ts'
import { layerOf } from '../../core/pack/provenance.ts'
import { redundant } from '../../core/pack/redundant.ts'
import { sayCalibrated } from '../../core/scoring/calibration.ts'
import { accepted, playRegion, type RegionGame, stepOf } from './region-case.ts'
import { sawahlunto as answers, asExpected, type Levels, reason } from './sawahlunto-answers.ts'

/** Vera answers to Efriyanti, who answers to Nofri. Desi keeps the staff records. */
const [vera, efri, nofri, desi] = ['vera', 'efri', 'nofri', 'desi']
const peers = ['arif', 'mutia', 'doni']
const high: Levels = [5, 5, 5, 5, 5, 5, 5]
const pack = readPack('sawahlunto')

describe("Sawahlunto's pack", () => {
  test('is sound without a warning, has thirty cases and more, and repeats nothing of its base', () => {
    expect(judgePackNamed('sawahlunto').problems).toEqual([])
    const { code, text } = checkCommand(['sawahlunto'])
    expect([code, Number(/(\d+) cases/.exec(text)?.[1]) >= 30]).toEqual([0, true])
    expect(redundant(readPackFiles('sawahlunto'), readBases('sawahlunto'))).toEqual({ kind: 'ok', value: [] })
  })

  test('[S-S4] every level of every behaviour has words and an example in both languages', () => {
    const examples = pack.behaviours.flatMap(({ levels }) => levels.map(({ example }) => example))
    expect(examples).toHaveLength(35)
    for (const example of examples) expect([example?.id, example?.en].every(Boolean)).toBe(true)
    expect(new Set(examples.map((example) => example?.id)).size).toBe(35)
    expect(JSON.stringify(pack.forms['criteria-consultation'])).toContain(examples[0]?.id)
  })

  test('[S-S8] [S-S9] the distribution is open from five people on, and names stay out by law', () => {
    expect(pack.policies).toMatchObject({
      publication: {
        distribution: 'open',
        minimumGroup: 5,
        names: 'withheld',
        basis: { id: expect.stringContaining('UU 14/2008 Pasal 17 huruf h') },
        comparison: { minimumGroup: 5 },
      },
    })
    expect(pack.cites?.['/policies/publication']?.confidence).toBe('high')
  })

  test('[S-S10] the last day a certificate must cover is said in words as it is in the rule', () => {
    const { validOn, validOnInWords } = certificateOf(pack.policies)
    const said = (language: string) =>
      new Date(validOn).toLocaleDateString(language, { dateStyle: 'long', timeZone: 'UTC' })
    expect(validOnInWords).toEqual({ id: said('id-ID'), en: said('en-GB') })
  })

  test('[S-S15] results weigh no less than the city asks for, and the weight’s layer is known', () => {
    const { minimumResultsWeight } = { minimumResultsWeight: 0, ...pack.policies }
    expect(pack.scoring.weights.score?.results).toBeGreaterThanOrEqual(minimumResultsWeight)
    const at = (path: string) => pack.provenance && layerOf(pack.provenance, path)
    expect([at('/scoring/weights/raters/self'), at('/scoring/weights/raters/peers')]).toEqual([
      'sawahlunto@1',
      'nasional@1',
    ])
  })
})

describe('criteria first', () => {
  test('[S-S1] [S-S4] planning opens only after the employee has acknowledged the criteria, with the time', () => {
    const game = playRegion('sawahlunto', vera)
    expect(game.inbox(vera).map(({ spec }) => spec)).toEqual(['read-criteria'])
    expect(game.faults('read-criteria', vera, { response: 'understood' })).toEqual(['requiredIf /understood'])
    game.do('read-criteria', vera, answers.understood)
    expect(game.case().snapshot.history).toMatchObject([
      { transition: 'understood', to: 'planning', at: game.now(), by: vera },
    ])
  })

  test('[S-S7] a comment is answered before the criteria are acknowledged, and the answer is there to read', () => {
    const game = playRegion('sawahlunto', vera)
    game.do('read-criteria', vera, answers.comment)
    expect([game.state(), game.told().map(([person]) => person)]).toEqual(['answering', [desi]])
    expect(game.task('answer-comment', desi).context).toEqual({ comment: answers.comment.comment })
    game.do('answer-comment', desi, answers.answer)
    expect(game.task('read-criteria', vera).context).toEqual({
      comment: answers.comment.comment,
      answer: answers.answer.answer,
      outcome: 'clarified',
    })
    game.do('read-criteria', vera, answers.understood)
    expect(game.ways()).toEqual(['commented', 'answered', 'understood'])
  })

  test('[S-S7] a comment that human resources leaves lying is the superior’s to answer, and no plan opens before', () => {
    const game = playRegion('sawahlunto', vera)
    game.do('read-criteria', vera, answers.comment)
    game.deadline()
    expect(game.state()).toBe('briefing')
    const told = { heldOn: '2027-01-11', way: 'in-person', explained: true }
    expect(game.faults('brief-criteria', efri, told)).toEqual(['requiredIf /answer'])
    game.do('brief-criteria', efri, { ...told, answer: 'Sebagai kualitas, menurut berita acara mutu.' })
    expect(game.task('confirm-criteria', vera).context).toMatchObject({ heldOn: '2027-01-11' })
    game.do('confirm-criteria', vera, { understood: true })
    expect(game.ways()).toEqual(['commented', 'not-answered', 'briefed'])
  })

  test('whoever says nothing is reminded, then told in person, and is never locked out', () => {
    const game = playRegion('sawahlunto', vera)
    game.remind()
    expect(game.told()).toMatchObject([[vera, expect.stringContaining('Dua hari kerja lagi')]])
    game.deadline()
    game.deadline()
    expect([game.state(), game.told().map(([person]) => person)]).toEqual(['planning', [desi, vera]])
  })
})

describe('one appraisal in Sawahlunto', () => {
  test('[S-S6] [S-S10] from the criteria through plan, ratings and result to its end', () => {
    const game = nominated()
    expect(game.task('self-assessment', vera).status).toBe('open')
    rate(game)
    game.do('superior-readiness', efri, answers.readiness())
    expect(game.task('superior-rating', efri).context).toMatchObject({ ways: answers.plan.ways })
    game.do('superior-rating', efri, answers.superior())
    expect([game.state(), game.caseFor(vera).result]).toEqual(['calibration', null])
    game.calibrate(nofri, desi)
    expect(game.state()).toBe('shared')
    expect(game.result().outputs).toMatchObject({ score: 100, predicate: 'baik', secondLook: 'ordinary' })
    expect(game.result().followUps.map(({ rule }) => rule)).toEqual(['none'])
    game.do('respond', vera, answers.acknowledge)
    expect(game.caseFor(vera)).toMatchObject({ state: { id: 'acknowledged', final: true } })
  })

  test('[S-S2] a level 1 or 5 needs a reason, from officials and peers alike', () => {
    const game = nominated()
    const bare = { ...answers.peer([5, 3, 3, 3, 3, 3, 1]), reasons: {} }
    expect(game.faults('peer-rating', 'arif', bare)).toEqual([
      'requiredIf /reasons/berorientasi-pelayanan',
      'requiredIf /reasons/kolaboratif',
    ])
    game.do('superior-readiness', efri, answers.readiness())
    const short = { ...answers.superior([3, 3, 3, 3, 5, 3, 3]), reasons: { loyal: 'Bagus sekali.' } }
    expect(game.faults('superior-rating', efri, short)).toEqual(['minLength /reasons/loyal'])
  })

  test('[S-S10] an expired certificate keeps a rater out; one that ends with the rating period does not', () => {
    const game = nominated()
    expect(game.inbox(efri).map(({ spec }) => spec)).toEqual(['superior-readiness'])
    expect(game.faults('superior-readiness', efri, answers.readiness(answers.expired))).toEqual([
      'check certificate-expired',
    ])
    expect(game.faults('superior-readiness', efri, answers.readiness(answers.lastDay))).toEqual([])
    expect(game.faults('superior-readiness', efri, { conflict: false })).toContain(
      'required /certificate/number',
    )
  })

  test('[S-S11] the exercise shows the distance to the reference, and a wide one asks what was read differently', () => {
    const game = nominated()
    const wild = {
      'berorientasi-pelayanan': 3,
      akuntabel: 4,
      kompeten: 5,
      harmonis: 3,
      kolaboratif: 2,
    }
    expect(game.faults('superior-readiness', efri, answers.readiness({ vignettes: wild }))).toEqual([
      'requiredIf /lesson',
    ])
    const lesson = 'Saya menilai keramahan Uni Salma, bukan penguasaan tugasnya.'
    game.do('superior-readiness', efri, answers.readiness({ vignettes: wild, lesson, distance: 0 }))
    const [shown] = game.case().submissions.filter(({ spec }) => spec === 'superior-readiness')
    expect(shown?.answers).toMatchObject({
      distance: 1.6,
      differences: {
        'berorientasi-pelayanan': -1,
        akuntabel: 2,
        kompeten: 2,
        harmonis: -2,
        kolaboratif: 1,
      },
    })
  })

  test('[S-S2] a superior with a conflict of interest steps back, and the superior’s superior takes over', () => {
    const game = nominated()
    rate(game)
    expect(game.faults('superior-readiness', efri, { conflict: true })).toEqual(['requiredIf /conflictKind'])
    game.do('superior-readiness', efri, { conflict: true, conflictKind: 'family' })
    expect([game.state(), game.case().snapshot.assignments.superior]).toEqual(['escalated', []])
    game.do('reviewer-readiness', nofri, answers.readiness())
    game.do('reviewer-rating', nofri, answers.superior(high))
    // Who rated in the superior's place cannot be a second rater of that.
    expect([game.state(), game.result().outputs.secondLook]).toEqual(['calibration', 'extreme'])
    game.calibrate(nofri, desi)
    game.do('respond', vera, answers.object)
    expect(game.state()).toBe('naming')
  })

  test('[S-S2] when both officials step back, human resources names a third', () => {
    const game = nominated()
    game.do('superior-readiness', efri, { conflict: true, conflictKind: 'dispute' })
    game.do('reviewer-readiness', nofri, { conflict: true, conflictKind: 'business' })
    expect(game.state()).toBe('repair')
    game.do('repair', desi, { outcome: 'replace', person: 'yuni', reason })
    game.do('replacement-readiness', 'yuni', answers.readiness())
    game.do('replacement-rating', 'yuni', answers.superior(high))
    expect([game.state(), game.result().outputs.score]).toEqual(['calibration', expect.any(Number)])
    game.calibrate(nofri, desi)
    game.do('respond', vera, answers.object)
    // The superior's superior has left, so another official decides.
    expect(game.state()).toBe('naming')
  })

  test('[S-S2] a peer with a conflict of interest is not counted', () => {
    const game = nominated()
    game.do('peer-rating', 'arif', { conflict: true })
    expect(game.case().snapshot.assignments.peer).toEqual(['mutia', 'doni'])
  })
})

describe('calibration before sharing', () => {
  const why = 'Bukti triwulan III dan IV tidak mendukung tingkat ini.'
  const step = 'superior-level.loyal'

  test('[S-S3] [CS2] [CS3] what officials decide counts before the person sees anything, and comes with the result', () => {
    const game = rated()
    const before = game.result().outputs.score
    game.calibrate('yulizar', desi, { changes: [{ step, to: 2 }], reason: why })
    expect([game.state(), stepOf(game.result(), step)]).toEqual(['shared', 2])
    expect(game.result().outputs.score).not.toBe(before)
    expect(game.ways().slice(-2)).toEqual(['scored', 'calibration-closed'])
    // One message: the result is there. What was changed in it is told in it.
    expect(game.told().map(([person]) => person)).toEqual([vera])
    const own = game.caseFor(vera)
    expect(own.result?.result.steps.find(({ id }) => id === step)?.calibrated).toMatchObject({
      from: 3,
      reason: why,
    })
    expect(own.history.map(({ transition }) => transition)).toContain('calibrated')
  })

  test('[CS3] nothing that its person may read tells that a result is there, or what was decided', () => {
    const game = rated()
    const decided: Case = accepted(
      calibrate(pack, game.case(), { changes: [{ step, to: 2 }], reason: why }, deciding(game)),
    ).case
    const rows = viewsOf(pack, decided, { people: game.people, cycle: { id: decided.cycle, name: '2026' } })
    const own = rows.filter(({ audience }) => audience === vera)
    expect(own.length).toBeGreaterThan(0)
    for (const secret of [why, 'calibrated', 'outputs', '"score"', 'inputHash']) {
      expect([secret, JSON.stringify(own).includes(secret)]).toEqual([secret, false])
    }
    expect(
      rows.filter(({ audience }) => audience === efri).some((row) => JSON.stringify(row).includes(why)),
    ).toBe(true)
  })

  test.each([
    ['name', { by: 'yulizar' }, 'Dikalibrasi dari 3 menjadi 2 oleh '],
    ['post', { by: '', post: expect.any(String) }, 'Dikalibrasi dari 3 menjadi 2 oleh '],
    ['none', { by: '' }, 'Dikalibrasi dari 3 menjadi 2 oleh pejabat yang berwenang, dengan alasan'],
  ] as const)(
    '[CS4] the person is told of who decided as the pack allows: %s',
    (authoriser, told, begins) => {
      const open = {
        ...pack,
        policies: { ...pack.policies, sharing: { after: 'calibration', authoriser } },
      } as const
      const game = rated(open)
      game.calibrate('yulizar', desi, { changes: [{ step, to: 2 }], reason: why })
      const result = game.caseFor(vera).result?.result
      const changed = result?.steps.find(({ id }) => id === step)?.calibrated
      expect(changed).toMatchObject({ from: 3, reason: why, ...told })
      const official = game.people.find(({ id }) => id === 'yulizar')
      expect([changed?.name ?? null, changed?.post ?? null]).toEqual([
        authoriser === 'name' ? official?.name : null,
        authoriser === 'none' ? null : official?.post,
      ])
      expect(changed && sayCalibrated(changed, { id: '2', en: '2' }).id.startsWith(begins)).toBe(true)
      expect(JSON.stringify(game.caseFor(vera)).includes('yulizar')).toBe(authoriser === 'name')
      expect(game.caseFor(efri).result?.result.steps.find(({ id }) => id === step)?.calibrated?.by).toBe(
        'yulizar',
      )
    },
  )

  test('[CS2] [W5] a session that is closed after its time finds the result shared, and the person told of the change', () => {
    const game = rated()
    const late = conclude(pack, game.case(), {
      ...deciding(game),
      signer: personId(desi),
      proposal: { changes: [{ step, to: 2 }], reason: why, by: personId('yulizar') },
      at: '2027-03-01T03:00:00.000Z',
    })
    const { case: after, effects } = accepted(late)
    expect(after.snapshot.history.at(-1)?.transition).toBe('calibration-passed')
    expect(effects.flatMap((effect) => (effect.kind === 'notify' ? effect.people : []))).toEqual([
      vera,
      vera,
      efri,
    ])
  })

  test('[CS2] what waits for no calibration stays where it is', () => {
    const game = rated()
    game.calibrate(nofri, desi)
    const before = game.case()
    game.calibrate(nofri, desi)
    expect(game.case()).toBe(before)
  })
})

describe('the second rater', () => {
  test('[S-S3] rates an outlier blind; both ratings show, and their mean counts', () => {
    const game = outlier()
    expect([game.state(), game.caseFor(vera).result]).toEqual(['second-rating', null])
    game.do('second-readiness', nofri, answers.readiness({ exercise: 'earlier' }))
    expect(game.task('second-rating', nofri).context).not.toHaveProperty('behaviours')
    game.do('second-rating', nofri, answers.second(asExpected))
    expect(game.state()).toBe('calibration')
    game.calibrate(nofri, desi)
    expect(game.state()).toBe('shared')
    const result = game.result()
    expect(
      ['superior-level.loyal', 'second-level.loyal', 'counted-level.loyal', 'behaviour.loyal'].map((id) =>
        stepOf(result, id),
      ),
    ).toEqual([5, 3, 4, 3.5])
    expect(result.outputs).toMatchObject({ secondLook: 'extreme', behaviourLevel: 3.5, score: 102 })
  })

  test('[W3] an objection then goes to an official who rated in neither place', () => {
    const game = outlier()
    game.do('second-readiness', nofri, answers.readiness({ exercise: 'earlier' }))
    game.do('second-rating', nofri, answers.second(asExpected))
    game.deadline()
    game.do('respond', vera, answers.object)
    expect(game.state()).toBe('naming')
  })

  test('the first rating stands when the second rater is silent or steps back', () => {
    const silent = outlier()
    silent.deadline()
    const away = outlier()
    away.do('second-readiness', nofri, { conflict: true, conflictKind: 'favour' })
    for (const game of [silent, away]) {
      expect([game.state(), game.result().outputs.score]).toEqual(['calibration', 104])
      game.calibrate(nofri, desi)
      expect(game.state()).toBe('shared')
      expect(game.case().results).toHaveLength(1)
    }
    away.do('respond', vera, answers.object)
    expect(away.state()).toBe('naming')
  })

  test('nobody acts at all: the clock alone leads through to a close with a reason', () => {
    const game = playRegion('sawahlunto', vera)
    const seen = [game.state()]
    while (pack.workflow.states[game.state()]?.kind === 'open') {
      game.deadline()
      seen.push(game.state())
    }
    expect(seen).toEqual([
      'criteria',
      'briefing',
      'planning',
      'appointment',
      'assessment',
      'escalated',
      'repair',
      'closed-without-result',
    ])
  })
})

function certificateOf(policies: object) {
  const none = { validOn: '', validOnInWords: {} }
  return { raterCertificate: none, ...policies }.raterCertificate
}

function nominated(of = pack): RegionGame {
  const game = playRegion('sawahlunto', vera, of)
  game.do('read-criteria', vera, answers.understood)
  expect(game.inbox(vera).map(({ spec }) => spec)).toEqual(['plan-targets'])
  game.do('plan-targets', vera, answers.plan)
  game.do('nominate-peers', vera, answers.nomination(peers))
  expect(game.task('approve-peers', efri).context).toMatchObject({ ways: answers.plan.ways })
  game.do('approve-peers', efri, answers.approval(peers))
  return game
}

function rated(of = pack): RegionGame {
  const game = nominated(of)
  rate(game)
  game.do('superior-readiness', efri, answers.readiness())
  game.do('superior-rating', efri, answers.superior())
  expect(game.state()).toBe('calibration')
  return game
}

function deciding({ people, now }: RegionGame) {
  return { session: 's-1', by: personId('yulizar'), with: personId(desi), at: now(), people }
}

function rate(game: RegionGame): void {
  game.do('self-assessment', vera, answers.self())
  for (const peer of peers) game.do('peer-rating', peer, answers.peer())
}

function outlier(): RegionGame {
  const game = nominated()
  rate(game)
  game.do('superior-readiness', efri, answers.readiness())
  game.do('superior-rating', efri, answers.superior(high))
  return game
}
