import { describe, expect, test } from 'vitest'
import { checkCommand } from '../../cli/check-command.ts'
import { judgePackNamed, readBases, readPack, readPackFiles } from '../../cli/read-pack.ts'
import { redundant } from '../../core/pack/redundant.ts'
import { resolvePack } from '../../core/pack/resolve.ts'
import { explain } from '../../core/scoring/explain.ts'
import { gayungan as answers } from './gayungan-answers.ts'
import { playRegion, type RegionGame, stepOf } from './region-case.ts'

/** Nadia answers to Arif, who answers to Teguh, the head of the district. Wulan keeps the staff records. */
const [nadia, arif, teguh, wulan] = ['nadia', 'arif', 'teguh', 'wulan']
const peers = ['yusuf', 'lilik', 'rina']
const pack = readPack('gayungan')
const { general, social, reason, view } = answers

describe("Gayungan's pack", () => {
  test('is sound without a warning, has thirty cases and more, and repeats nothing of its base', {
    timeout: 60_000,
  }, () => {
    expect(judgePackNamed('gayungan').problems).toEqual([])
    const { code, text } = checkCommand(['gayungan'])
    expect([code, Number(/(\d+) cases/.exec(text)?.[1]) >= 30]).toEqual([0, true])
    expect(redundant(readPackFiles('gayungan'), readBases('gayungan'))).toEqual({ kind: 'ok', value: [] })
  })

  test('[S-G1] it cannot be published without its technical or its social competencies', {
    timeout: 60_000,
  }, () => {
    const files = readPackFiles('gayungan')
    const path = 'schemas/gayungan/kompetensi.set.json'
    const set = files[path] as { rows: { group: string }[] }
    for (const gone of ['technical', 'social']) {
      const rows = set.rows.filter(({ group }) => group !== gone)
      const resolved = resolvePack({ ...files, [path]: { ...set, rows } }, readBases('gayungan'))
      expect(resolved.kind === 'err' && resolved.error.map(({ kind }) => kind)).toContain('bad-rows')
    }
  })

  test('[S-G4] the social group is communication with two audiences, and teamwork', () => {
    const rows = pack.sets?.kompetensi ?? []
    const found = rows.filter(({ group }) => group === 'social').map(({ id, audience }) => [id, audience])
    expect(found).toEqual([
      ['komunikasi-masyarakat', 'masyarakat'],
      ['komunikasi-rekan', 'rekan-kerja'],
      ['kerja-sama-tim', 'rekan-kerja'],
    ])
  })
})

describe('an appraisal in Gayungan', () => {
  test('[S-G5] [S-G10] self, superior, peers and the public rate; a weak competency is given its training', () => {
    const game = nominated('nadia')
    rate(game, { self: { 'kerja-sama-tim': 2 }, superior: { 'kerja-sama-tim': 2 } })
    expect(game.state()).toBe('shared')
    const result = game.result()
    expect(result.outputs).toMatchObject({
      predicate: 'baik',
      technical: 3,
      managerial: null,
      publicVoice: 4,
      newIdea: true,
      strengths: [],
      weaknesses: ['kerja-sama-tim'],
      disagreements: [],
    })
    expect(result.followUps.map(({ rule, cause }) => [rule, cause.id])).toEqual([
      [
        'competency-training.kerja-sama-tim',
        'Kompetensi Kerja sama tim berada pada tingkat 2,3 dari 5, di bawah tingkat 3; atasan memberi tingkat 2.',
      ],
      ['public-appreciation', 'Masyarakat menilai perilaku pelaksana pada tingkat 4 dari 5.'],
      ['innovation', 'Ide atau cara baru yang diajukan telah diverifikasi penilai beserta buktinya.'],
    ])
    game.do('respond', nadia, { response: 'acknowledge' })
    expect(game.ways()).toEqual(['nominate', 'approve', 'all-rated', 'scored', 'acknowledge'])
  })

  test('[S-G2] one form asks a treasurer, a teacher and a counter clerk for other technical competencies', () => {
    expect(lacking('rina')).toEqual(['perpajakan', 'akuntansi'])
    expect(lacking('galih')).toEqual(['perencanaan-pembelajaran', 'asesmen-murid'])
    expect(lacking('lilik')).toEqual(['tata-naskah', 'prosedur-layanan'])
  })

  test('[S-G3] exactly three managerial indicators are asked for, and only where the post leads somebody', () => {
    const managerial = ['memimpin-tim', 'mengambil-keputusan', 'mengelola-konflik']
    expect(lacking('arif')).toEqual(['tata-naskah', 'prosedur-layanan', ...managerial])
    expect(lacking('dyah')).toEqual(['perpajakan', 'akuntansi', ...managerial])
    expect(lacking('suharti')).toEqual(['perencanaan-pembelajaran', 'asesmen-murid', ...managerial])
  })

  test('[S-G2] what is sent for another family is set aside, not scored', () => {
    const game = nominated('nadia')
    rate(game, { superior: { perpajakan: 5, 'memimpin-tim': 5 } })
    expect(game.result().outputs).toMatchObject({ technical: 3, managerial: null })
  })

  test('[S-G7] raters far apart: the person is heard, the superior corrects with a reason, then it is shared', () => {
    const game = nominated('nadia')
    rate(game, { superior: { 'komunikasi-rekan': 1 } })
    expect([game.state(), game.caseFor(nadia).result]).toEqual(['hearing', null])
    expect(game.result().outputs).toMatchObject({ agreement: 93.8, disagreements: ['komunikasi-rekan'] })
    expect(game.told()).toMatchObject([[nadia, expect.stringContaining('berbeda jauh')]])
    expect(game.task('hear-employee', nadia).context).toEqual({ disagreements: ['komunikasi-rekan'] })
    game.do('hear-employee', nadia, { view })
    const { context } = game.task('reconcile', arif)
    expect(context).toMatchObject({
      view,
      self: { competencies: general },
      given: { competencies: { 'komunikasi-rekan': 1 } },
    })
    expect(game.faults('reconcile', arif, answers.talk('correct'))).toEqual(['check nothing-corrected'])
    game.do('reconcile', arif, answers.talk('correct', { 'komunikasi-rekan': 3 }))
    expect([game.state(), game.result().outputs.disagreements]).toEqual(['shared', []])
    expect(game.caseFor(nadia).result).not.toBeNull()
  })

  test('[S-G7] the superior confirms, with a reason: the difference stays in sight in the result', () => {
    const game = nominated('nadia')
    rate(game, { superior: { 'komunikasi-rekan': 1 } })
    game.do('hear-employee', nadia, { view })
    expect(game.faults('reconcile', arif, { decision: 'confirm', discussed: true })).toEqual([
      'required /reason',
    ])
    game.do('reconcile', arif, answers.talk('confirm'))
    expect([game.state(), game.result().outputs.disagreements]).toEqual(['shared', ['komunikasi-rekan']])
    expect(JSON.stringify(explain(game.result(), game.pack, 'id'))).toContain(
      'Selisih antarpenilai 2 tingkat atau lebih pada: Komunikasi dengan rekan kerja.',
    )
  })

  test('[S-G7] nobody discusses it: the clock goes on, once', () => {
    const game = nominated('nadia')
    rate(game, { superior: { 'komunikasi-rekan': 1 } })
    game.deadline()
    expect(game.state()).toBe('reconcile')
    game.deadline()
    expect([game.state(), game.ways().slice(-3)]).toEqual([
      'shared',
      ['not-heard', 'not-reconciled', 'scored'],
    ])
  })

  test('[S-G7] where the superior’s superior rated, they are the one who discusses it', () => {
    const game = nominated('nadia')
    game.do('self-assessment', nadia, answers.self(general))
    for (const peer of peers) game.do('peer-rating', peer, answers.peer())
    game.do('public-feedback', wulan, answers.survey)
    game.deadline()
    game.do('reviewer-rating', teguh, {
      ...verified(general),
      competencies: { ...general, 'komunikasi-rekan': 1 },
    })
    game.do('hear-employee', nadia, { view })
    game.do('reconcile-by-reviewer', teguh, answers.talk('confirm'))
    expect(game.state()).toBe('shared')
  })

  test('[S-G13] nothing is final until what is missing has been waived with a reason', () => {
    const game = nominated('nadia')
    game.do('superior-rating', arif, answers.superior(general))
    game.do('self-assessment', nadia, answers.self(general))
    game.deadline()
    expect([game.state(), game.caseFor(nadia).result]).toEqual(['completeness', null])
    expect(game.task('waive-missing', wulan).context).toEqual({ self: 1, peers: 0, public: 0 })
    expect(game.faults('waive-missing', wulan, { waived: true })).toEqual(['required /reason'])
    game.do('waive-missing', wulan, { waived: true, reason })
    expect([game.state(), game.result().outputs.publicVoice]).toEqual(['shared', null])
    expect(stepOf(game.result(), 'missing-raters')).toEqual(['peers'])
  })

  test('[S-G13] what nobody waives is not shared: human resources has to act, or it is closed without a result', () => {
    const game = nominated('nadia')
    game.do('superior-rating', arif, answers.superior(general))
    game.deadline()
    game.deadline()
    expect(game.state()).toBe('repair')
    game.deadline()
    expect([game.state(), game.caseFor(nadia).result]).toEqual(['closed-without-result', null])
  })

  test('[S-G8] human resources may say that there is no survey, but not without a reason', () => {
    const game = nominated('nadia')
    expect(game.faults('public-feedback', wulan, { available: false })).toEqual(['requiredIf /reason'])
    game.do('public-feedback', wulan, answers.noSurvey)
  })

  test('[S-G12] a claim needs what changed, its benefit and evidence, and counts once the rater has verified it', () => {
    const game = nominated('nadia')
    const bare = { ...answers.self(general), innovation: { claimed: true } }
    expect(game.faults('self-assessment', nadia, bare)).toEqual([
      'requiredIf /innovation/title',
      'requiredIf /innovation/change',
      'requiredIf /innovation/benefit',
      'requiredIf /innovation/evidence',
    ])
    game.do('self-assessment', nadia, answers.self(general))
    expect(game.faults('superior-rating', arif, answers.superior(general))).toEqual([
      'requiredIf /innovationVerdict',
    ])
    expect(
      game.faults('superior-rating', arif, { ...verified(general), innovationVerdict: 'not-proven' }),
    ).toEqual(['requiredIf /innovationReason'])
  })

  test('an objection about a competency can be decided, and the level of the decision counts', () => {
    const game = nominated('nadia')
    rate(game, { self: { 'kerja-sama-tim': 2 }, superior: { 'kerja-sama-tim': 2 } })
    game.do('respond', nadia, { response: 'object', reason: view })
    expect(game.faults('decide', teguh, { decision: 'revise', reason })).toEqual(['check nothing-revised'])
    game.do('decide', teguh, { decision: 'revise', reason, competencies: { 'kerja-sama-tim': 4 } })
    expect(game.state()).toBe('closed')
    expect(stepOf(game.result(), 'competency-superior.kerja-sama-tim')).toBe(4)
  })

  test('[P1] neither the hearing nor the discussion tells who the peers are', () => {
    const game = nominated('nadia')
    rate(game, { superior: { 'komunikasi-rekan': 1 } })
    const heard = JSON.stringify(game.inbox(nadia))
    game.do('hear-employee', nadia, { view })
    const told = heard + JSON.stringify(game.inbox(arif).filter(({ subject }) => subject.id === nadia))
    for (const peer of peers) expect(told).not.toContain(`"${peer}"`)
  })
})

/** Up to the assessment, with three peers. */
function nominated(person: string): RegionGame {
  const game = playRegion('gayungan', person, pack)
  const superior = game.people.find(({ id }) => id === person)?.superior ?? ''
  const chosen = ['yusuf', 'hadi', 'wulan', 'nadia', 'endang'].filter(
    (id) => id !== person && id !== superior,
  )
  const raters = person === nadia ? peers : chosen.filter((id) => superiorOf(game, id) !== person).slice(0, 3)
  game.do('nominate-peers', person, answers.nomination(raters))
  game.do('approve-peers', superior, answers.approval(raters))
  return game
}

function superiorOf({ people }: RegionGame, person: string): string | null {
  return people.find(({ id }) => id === person)?.superior ?? null
}

/** Everybody rates Nadia, the superior last and with her claim before them: as expected, but for some levels. */
function rate(
  game: RegionGame,
  levels: {
    readonly self?: { readonly [id: string]: number }
    readonly superior?: { readonly [id: string]: number }
  },
): void {
  game.do('self-assessment', nadia, answers.self({ ...general, ...levels.self }))
  for (const peer of peers) game.do('peer-rating', peer, answers.peer())
  game.do('public-feedback', wulan, answers.survey)
  game.do('superior-rating', arif, verified({ ...general, ...levels.superior }))
}

function verified(competencies: { readonly [id: string]: number }) {
  return { ...answers.superior(competencies), innovationVerdict: 'verified' }
}

/** What the self-assessment asks this person for beside the social competencies. */
function lacking(person: string): readonly string[] {
  const faults = nominated(person).faults('self-assessment', person, answers.self(social))
  return faults.map((fault) => fault.replace('requiredIf /competencies/', ''))
}
