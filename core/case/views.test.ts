import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { FormDocument } from '../form/model.ts'
import { regionId } from '../ids.ts'
import type { JsonObject } from '../json.ts'
import type { Pack } from '../pack/model.ts'
import { officeViews } from './office-views.ts'
import { aPack, cycle, office, ratingCase, words } from './testing/an-office.ts'
import type { CaseView } from './view.ts'
import { type View, viewsOf } from './views.ts'

const peers = ['dewi', 'eka', 'fajar'] as const
const steps = ['rate-self', 'rate', ...peers] as const

describe('viewsOf', () => {
  test('a task goes to whoever does it, with what its form starts from', () => {
    const game = ratingCase()
    game.submit('rate-self', 'ani', { report: 'all done' })
    const task = rows(game).find((row) => row.id === 'case-1-rate-1')
    expect(task).toEqual({
      audience: 'budi',
      kind: 'task',
      id: 'case-1-rate-1',
      body: {
        id: 'case-1-rate-1',
        case: 'case-1',
        cycle: { id: '2026', name: 'Tahun 2026' },
        spec: 'rate',
        title: { id: 'rate', en: 'rate' },
        subject: { id: 'ani', name: 'Ani', post: 'Analis', unit: 'Bidang Umum' },
        form: { id: 'rate', version: 1 },
        pack: 'small@1',
        status: 'open',
        openedAt: '2026-01-05T05:00:00.000Z',
        dueAt: '2026-01-08T16:59:59.999Z',
        doneAt: null,
        context: { reported: 'all done' },
        prefill: {},
      },
    })
  })

  test('the case goes to the person, both superiors and human resources, each by one relation', () => {
    const relations = rows(ratingCase()).flatMap((row) =>
      row.kind === 'case' ? [[row.audience, row.body.relation]] : [],
    )
    expect(Object.fromEntries(relations)).toEqual({
      ani: 'self',
      budi: 'superior',
      citra: 'reviewer',
      gita: 'hr',
    })
  })

  test('the person reads the result only once it is shared', () => {
    const game = ratingCase()
    const { scoring } = game.pack.workflow.states
    if (scoring?.kind !== 'transient') throw new Error('no scoring')
    const hold = { ...scoring, transitions: scoring.transitions.map((way) => ({ ...way, to: 'closed' })) }
    const pack = aPack({
      workflow: { ...game.pack.workflow, states: { ...game.pack.workflow.states, scoring: hold } },
    })
    const held = finish(ratingCase(pack))
    expect(viewFor(rows(held), 'ani').result).toBeNull()
    expect(viewFor(rows(held), 'gita').result).not.toBeNull()
    expect(viewFor(rows(finish(ratingCase())), 'ani').result?.result.kind).toBe('scored')
  })

  test('[P1] [P5] of a group nobody is told how many answered, only on the next day that enough have', () => {
    const game = ratingCase()
    const seen = (at: string) =>
      viewFor(viewsOf(game.pack, game.case, { people: office, cycle, at }), 'gita').progress.find(
        ({ spec }) => spec === 'rate-peer',
      )
    const rate = { spec: 'rate-peer', title: { id: 'rate-peer', en: 'rate-peer' } }
    game.submit('rate-peer', 'dewi', { score: 3 })
    expect(seen('2026-01-06T17:00:00.000Z')).toEqual({ ...rate, reached: false })
    game.submit('rate-peer', 'eka', { score: 3 })
    game.submit('rate-peer', 'fajar', { score: 3 })
    expect(seen('2026-01-05T16:59:59.999Z')).toEqual({ ...rate, reached: false })
    expect(seen('2026-01-05T17:00:00.000Z')).toEqual({ ...rate, reached: true })
  })

  test('[P5] a peer’s answer changes no row of anybody else, whoever of them it is', () => {
    const game = ratingCase()
    const others = (who: string) => JSON.stringify(rows(game).filter(({ audience }) => audience !== who))
    for (const peer of ['dewi', 'eka', 'fajar']) {
      const before = others(peer)
      game.submit('rate-peer', peer, { score: 3 })
      expect(others(peer)).toBe(before)
    }
  })

  test("[P1] peers' words come to the person when three of them wrote, and to nobody else", () => {
    const all = finish(ratingCase(), { dewi: words('x'), eka: words('y'), fajar: words('z') })
    const { feedback } = viewFor(rows(all), 'ani')
    expect(feedback.map(({ from, observation }) => `${from}: ${observation}`)).toEqual([
      'peer: x saw',
      'peer: y saw',
      'peer: z saw',
    ])
    for (const reader of ['budi', 'citra', 'gita']) expect(viewFor(rows(all), reader).feedback).toEqual([])
    const two = finish(ratingCase(), { dewi: words('x'), eka: words('y') })
    expect(viewFor(rows(two), 'ani').feedback).toEqual([])
  })

  test("[P1] a form's context cannot name the members of a group, whatever its rule asks for", () => {
    const { workflow } = aPack()
    const { rating } = workflow.states
    if (rating?.kind !== 'open') throw new Error('no rating')
    const context = { who: { var: 'assignments.peer' }, what: { var: 'submissions.rate-peer.score' } }
    const tasks = rating.tasks.map((spec) => (spec.id === 'remark' ? { ...spec, context } : spec))
    const pack = aPack({
      workflow: { ...workflow, states: { ...workflow.states, rating: { ...rating, tasks } } },
    })
    const game = ratingCase(pack)
    game.submit('rate-peer', 'dewi', { score: 3 })
    const asked = rows(game).find((row) => row.id === 'case-1-remark-1')
    expect(asked?.kind === 'task' && asked.body.context).toEqual({ who: null, what: null })
  })

  test('[P1] nobody else sees who a peer is, nor what one peer answered, at any point of any course', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([...steps]), (done) => {
        const game = ratingCase(openScale)
        for (const step of done) play(game, step, secretOf)
        for (const row of rows(game)) {
          if (row.kind === 'task' && ['nominate', 'approve'].includes(row.body.spec)) continue
          const seen = JSON.stringify(row.body)
          for (const peer of peers) {
            if (row.audience === peer) continue
            expect(seen).not.toMatch(new RegExp(`\\b${peer}\\b`, 'i'))
            expect(seen).not.toContain(String(secretOf(peer).score))
            if (!isShared(row)) expect(seen).not.toContain(secretOf(peer).mark)
          }
        }
      }),
      { numRuns: 60 },
    )
  })

  test('[P1] everybody else sees the same, whichever peer wrote what and in whatever order', () => {
    const answers = peers.map((peer) => secretOf(peer))
    const reference = everybodyElse(finishWith(answers, peers))
    fc.assert(
      fc.property(
        fc.shuffledSubarray([...peers], { minLength: 3 }),
        fc.shuffledSubarray(answers, { minLength: 3 }),
        (order, given) => {
          expect(everybodyElse(finishWith(given, order))).toEqual(reference)
        },
      ),
      { numRuns: 40 },
    )
  })
})

describe('officeViews', () => {
  test('[S11] a device gets the rows of every set, or it could not explain what was scored over them', () => {
    const skills = [{ id: 'ledger', name: { id: 'Buku', en: 'Ledger' }, guides: [], levels: [] }]
    const rows = officeViews(
      office,
      { ...aPack(), sets: { skills } },
      { id: regionId('small'), name: 'Small' },
    )
    const packs = rows.flatMap((row) => (row.kind === 'pack' ? [row.body] : []))
    expect(packs.map(({ sets }) => sets)).toEqual([{ skills }])
  })

  test('[U30] paper is headed as the region’s pack declares, or by its agency and its name', () => {
    const pack = aPack()
    const { agency, name } = pack.region
    const lines = [{ id: 'Badan Kepegawaian', en: 'Civil Service Agency' }]
    const declared = { ...pack, region: { ...pack.region, letterhead: { lines } } }
    const heads = [pack, declared].map((each) =>
      officeViews(office, each, { id: regionId('small'), name: 'Small' }).flatMap((row) =>
        row.kind === 'pack' ? [row.body.letterhead] : [],
      ),
    )
    expect(heads).toEqual([[{ lines: [agency, name] }], [{ lines }]])
  })

  test('[P3] a NIP goes to its owner alone', () => {
    const people = office.map((person) => ({ ...person, nip: `19800101200501100${person.id.length}` }))
    for (const row of officeViews(people, aPack(), { id: regionId('small'), name: 'Small' })) {
      const told = JSON.stringify(row.body).includes('19800101')
      expect([row.kind, told]).toEqual([row.kind, row.kind === 'me'])
      if (row.kind === 'me') expect(row.audience).toBe(row.body?.person.id)
    }
  })

  test('names packs and forms with their version, for everybody', () => {
    const rows = officeViews(office, aPack(), { id: regionId('small'), name: 'Small' })
    expect(rows.filter((row) => row.kind === 'pack').map(({ audience, id }) => [audience, id])).toEqual([
      [null, 'small@1'],
    ])
    expect(rows.filter((row) => row.kind === 'form').map(({ id }) => id)).toContain('rate-peer@1')
  })

  test('sends no form that the workflow asks nobody for', () => {
    const pack = aPack()
    const spare = { ...pack.forms, unused: { ...Object.values(pack.forms)[0], id: 'unused' } as FormDocument }
    const rows = officeViews(office, { ...pack, forms: spare }, { id: regionId('small'), name: 'Small' })
    expect(rows.filter((row) => row.kind === 'form').map(({ id }) => id)).not.toContain('unused@1')
  })
})

type Game = ReturnType<typeof ratingCase>
type Secret = { readonly score: number; readonly mark: string }

/** A pack whose peers may give any number, so that one number is one peer's. */
const openScale: Pack = (() => {
  const pack = aPack()
  const form = pack.forms['rate-peer']
  if (!form) throw new Error('no form')
  const schema = { ...form.schema, properties: { score: { type: 'integer' }, feedback: { type: 'object' } } }
  return { ...pack, forms: { ...pack.forms, 'rate-peer': { ...form, schema } } }
})()

function secretOf(peer: (typeof peers)[number]): Secret {
  return {
    dewi: { score: 700_001, mark: 'qqx' },
    eka: { score: 810_017, mark: 'wwz' },
    fajar: { score: 955_033, mark: 'vvk' },
  }[peer]
}

function play(
  game: Game,
  step: (typeof steps)[number],
  secret: (peer: (typeof peers)[number]) => Secret,
): void {
  if (step === 'rate-self') game.submit(step, 'ani', { report: 'done' })
  else if (step === 'rate') game.submit(step, 'budi', { score: 4, feedback: words('superior') })
  else if (hasTask(game, step))
    game.submit('rate-peer', step, { score: secret(step).score, feedback: words(secret(step).mark) })
}

/** Once the quorum is there the last peer's task is gone. */
function hasTask(game: Game, peer: string): boolean {
  return game.case.snapshot.tasks.some(({ assignee, status }) => assignee === peer && status === 'open')
}

function finishWith(answers: readonly Secret[], order: readonly (typeof peers)[number][]): Game {
  const game = ratingCase(openScale)
  for (const [index, peer] of order.entries()) play(game, peer, () => answers[index] ?? secretOf(peer))
  play(game, 'rate-self', secretOf)
  play(game, 'rate', secretOf)
  return game
}

function finish(game: Game, feedback: { readonly [peer: string]: JsonObject } = {}): Game {
  for (const peer of peers) {
    const said = feedback[peer]
    game.submit('rate-peer', peer, said ? { score: 3, feedback: said } : { score: 3 })
  }
  game.submit('rate', 'budi', { score: 4 })
  game.submit('rate-self', 'ani', { report: 'done' })
  return game
}

/** The one view in which a group's words may stand: the person's own, with a whole group of them. */
function isShared(row: View): boolean {
  if (row.kind !== 'case' || row.body.relation !== 'self') return false
  return row.body.feedback.filter(({ from }) => from === 'peer').length >= 3
}

function everybodyElse(game: Game): readonly View[] {
  return rows(game).filter(({ audience }) => !peers.some((peer) => peer === audience))
}

function rows({ pack, case: opened, people }: Game): readonly View[] {
  return viewsOf(pack, opened, { people, cycle })
}

function viewFor(views: readonly View[], reader: string): CaseView {
  for (const row of views) if (row.kind === 'case' && row.audience === reader) return row.body
  throw new Error(`${reader} sees no case`)
}
