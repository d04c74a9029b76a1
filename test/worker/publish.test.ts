import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { cycleId, mutationId } from '../../core/ids.ts'
import type { Files } from '../../core/pack/documents.ts'
import type { Mutation } from '../../core/protocol/mutation.ts'
import { PROTOCOL } from '../../core/protocol/version.ts'
import type { Client } from '../../scripts/api-client.ts'
import { anOffice, aProvision, codesOf, type Office, provision } from '../support/worker.ts'
import { openYear, taken } from '../support/worker-journey.ts'
import { logOnDisk } from '../support/worker-log.ts'
import { aSoundPack } from '../support/worker-pack.ts'
import { aVersion, decideOn, propose, versionOf, versionsOf } from '../support/worker-versions.ts'

let office: Office
let gita: Client
beforeAll(async () => {
  office = await anOffice()
  gita = await office.as('gita')
})
afterAll(() => office.server.close())

const newTraining = {
  id: 'new',
  title: { id: 'Baru', en: 'New' },
  competency: 'x',
  provider: 'regional',
  hours: 2,
} as const

const cases = (score: number): Files => ({
  'edges.cases.json': {
    id: 'edges',
    scoring: 'small',
    input: { superior: { score: 4 }, peers: [] },
    rows: [{ title: { id: 'Atasan saja', en: 'Superior alone' }, expect: { outputs: { score } } }],
  },
})

async function refusal(answer: ReturnType<Client['push']>) {
  const found = await answer
  return found.kind === 'refused' ? [found.status, found.problem.type] : 'taken'
}

describe('propose-pack', () => {
  test('[V1] is for human resources of this very region', async () => {
    for (const person of ['ani', 'budi'])
      expect(await refusal(propose(await office.as(person), aVersion(2)))).toEqual([
        403,
        '/problems/not-allowed',
      ])
    const other = await provision(
      office.url,
      aProvision({ region: { ...aProvision().region, id: 'other' as never, name: 'Other' } }),
    )
    expect(codesOf(other).size).toBeGreaterThan(0)
    const elsewhere = await gita.request('GET', '/packs')
    expect(elsewhere.status).toBe(200)
    const ani = await office.as('ani')
    for (const [method, path] of [
      ['GET', '/packs'],
      ['GET', '/packs/small/1'],
    ] as const)
      expect((await ani.request(method, path)).status).toBe(403)
  })

  test('[V2] judges as the studio does, runs the cases, and names each fault at its place', async () => {
    const broken = { ...aVersion(2), ...cases(3) }
    const answer = await propose(gita, broken)
    expect(answer).toMatchObject({
      kind: 'refused',
      status: 422,
      problem: {
        type: '/problems/bad-pack',
        errors: [
          {
            instancePath: '/files/edges.cases.json/rows/0',
            keyword: 'case-failed',
            text: { id: expect.stringContaining('“Atasan saja”') },
          },
        ],
      },
    })
    const { 'pack.workflow.json': _, ...headless } = aVersion(2)
    expect(await propose(gita, headless)).toMatchObject({
      problem: { errors: [{ keyword: 'missing-document' }] },
    })
    expect((await versionsOf(gita)).versions.map(({ pack }) => pack.version)).toEqual([1])
  })

  test.each<[string, unknown]>([
    ['a file whose name climbs', { '../../etc/passwd.json': {} }],
    ['a document that is no object', { 'pack.json': [1, 2] }],
    [
      'two hundred and one files',
      Object.fromEntries(Array.from({ length: 201 }, (_, n) => [`a${n}.form.json`, {}])),
    ],
    ['no files at all', {}],
  ])('[V2] refuses a body with %s', async (_what, files) => {
    expect(await refusal(propose(gita, files as Files))).toEqual([400, '/problems/invalid-request'])
  })

  test('[V2] survives names of a prototype, deep nesting and bodies past the limit', async () => {
    const odd = JSON.parse('{"pack.json":{"__proto__":{"hr":true},"constructor":{"prototype":{}}}}')
    expect(await refusal(propose(gita, odd))).toEqual([422, '/problems/bad-pack'])
    let deep: Files[string] = {}
    for (let n = 0; n < 200; n += 1) deep = { a: deep }
    expect(await refusal(propose(gita, { 'pack.json': deep }))).toEqual([400, '/problems/invalid-request'])
    const large = { ...aVersion(2), 'note.form.json': { id: 'x', text: 'x'.repeat(1_100_000) } }
    expect(await refusal(propose(gita, large))).toEqual([413, '/problems/body-too-large'])
    expect('hr' in {}).toBe(false)
  })

  test('[V3] refuses another id, a number that is taken, and work on top of what is not in use', async () => {
    expect(await refusal(propose(gita, aVersion(2, { id: 'large' })))).toEqual([409, '/problems/other-pack'])
    expect(await refusal(propose(gita, aVersion(1)))).toEqual([409, '/problems/version-taken'])
    const stale = { after: { id: 'small', version: 7 } }
    expect(await refusal(propose(gita, aVersion(2), stale))).toEqual([409, '/problems/pack-moved-on'])
  })

  test('[V3] refuses a form that says something else under the same number', async () => {
    const { rate } = aSoundPack().forms
    if (rate === undefined) throw new Error('no form')
    const changed = { ...rate, title: { id: 'Nilai', en: 'Rate' } }
    const forms = (form: typeof rate) => ({ forms: { ...aSoundPack().forms, rate: form } })
    expect(await propose(gita, aVersion(2, forms(changed)))).toMatchObject({
      status: 422,
      problem: { errors: [{ instancePath: '/files/rate.form.json/version', keyword: 'form-version' }] },
    })
  })

  test('[V4] [C2] publishes at once where the policy asks nobody else, and once however often it is sent', async () => {
    const files = { ...aVersion(2, { trainings: [...aSoundPack().trainings, newTraining] }), ...cases(4) }
    const mutation: Mutation = {
      protocol: PROTOCOL,
      kind: 'propose-pack',
      id: mutationId('publish-2'),
      files,
      after: { id: 'small', version: 1 },
      note: 'Pelatihan baru',
    }
    const first = taken(await gita.push(mutation))
    expect(taken(await gita.push(mutation))).toEqual(first)
    expect(await refusal(gita.push({ ...mutation, note: 'Lain' }))).toEqual([409, '/problems/other-mutation'])
    expect(await versionOf(gita, 2)).toEqual({
      pack: { id: 'small', version: 2 },
      state: 'published',
      after: { id: 'small', version: 1 },
      note: 'Pelatihan baru',
      proposed: { by: 'gita', name: 'Gita', at: first.appliedAt },
      decided: { by: 'gita', name: 'Gita', at: first.appliedAt },
      comments: null,
    })
    const list = await versionsOf(gita)
    expect([list.current, list.next, list.rules]).toEqual([
      { id: 'small', version: 2 },
      3,
      { people: 1, consultation: null },
    ])
    const content = (await (await gita.request('GET', '/packs/small/2')).json()) as { files: Files }
    expect(content.files).toEqual(files)
    expect((await (await office.as('ani')).pull()).get('pack/small@2')?.body).toMatchObject({ version: 2 })
    const actions = logOnDisk(office.server).map(({ row }) => JSON.parse(row))
    expect(
      actions
        .filter(({ subject }) => subject === 'small@2')
        .map(({ action, actor }) => [action, actor.person]),
    ).toEqual([
      ['pack-proposed', 'gita'],
      ['pack-published', 'gita'],
    ])
  })

  test('[V5] the next cycle opens by it; an operator with the version before takes nothing back', async () => {
    expect((await provision(office.url, aProvision())).status).toBe(200)
    expect((await versionsOf(gita)).current).toEqual({ id: 'small', version: 2 })
    await openYear(office, ['ani'])
    expect((await versionsOf(gita)).cycles).toMatchObject([
      { id: '2026', pack: { id: 'small', version: 2 }, open: 1 },
    ])
  })

  test('[V8] going back is a new version with the old documents, and says which it brings back', async () => {
    const back = { after: { id: 'small', version: 2 }, restores: 1, note: '' }
    taken(await propose(gita, aVersion(3), back))
    expect(await versionOf(gita, 3)).toMatchObject({ state: 'published', restores: 1 })
  })

  test('the worker found nothing to complain of', () => {
    expect(office.server.log).toEqual([])
  })
})

describe('decide-pack', () => {
  test('[V6] where two are asked for, one proposes, cannot publish, and another one does, or says why not', async () => {
    const people = aProvision().people.map((one) => (one.id === 'citra' ? { ...one, hr: true } : one))
    const policies = { ...aSoundPack().policies, publishing: { people: 2 } as const }
    const strict = aSoundPack({ version: 4, policies })
    expect((await provision(office.url, aProvision({ pack: strict, people }))).status).toBe(200)
    const citra = await office.as('citra')
    const after = { after: { id: 'small', version: 4 } }
    // Its own publication is not for a version to make easier.
    taken(await propose(gita, aVersion(5), after))
    expect((await versionsOf(gita)).current).toEqual({ id: 'small', version: 4 })
    expect((await (await office.as('ani')).pull()).get('pack/small@5')).toBeUndefined()
    expect(await refusal(decideOn(gita, 5, 'publish'))).toEqual([403, '/problems/second-approver'])
    expect(await refusal(decideOn(await office.as('ani'), 5, 'publish'))).toEqual([
      403,
      '/problems/not-allowed',
    ])
    expect(await refusal(decideOn(citra, 5, 'reject', '  '))).toEqual([422, '/problems/no-why'])
    expect(await refusal(decideOn(citra, 5, 'withdraw'))).toEqual([403, '/problems/not-proposer'])
    taken(await decideOn(citra, 5, 'reject', 'Bobot belum disepakati.'))
    expect(await versionOf(gita, 5)).toMatchObject({
      state: 'rejected',
      reason: 'Bobot belum disepakati.',
      decided: { by: 'citra' },
    })
    expect(await refusal(decideOn(citra, 5, 'publish'))).toEqual([409, '/problems/not-proposed'])
    // Its number is not given again.
    expect(await refusal(propose(gita, aVersion(5), after))).toEqual([409, '/problems/version-taken'])
    taken(await propose(gita, aVersion(6, { policies }), after))
    taken(await propose(citra, aVersion(7, { policies }), after))
    taken(await decideOn(citra, 6, 'publish'))
    expect((await versionsOf(gita)).current).toEqual({ id: 'small', version: 6 })
    // What was proposed beside it was made without knowing of it.
    expect(await refusal(decideOn(gita, 7, 'publish'))).toEqual([409, '/problems/pack-moved-on'])
    taken(await decideOn(citra, 7, 'withdraw'))
    expect(await refusal(decideOn(citra, 99, 'publish'))).toEqual([409, '/problems/unknown-version'])
  })

  test('[V9] moving a cycle that is not there, or to what is not published, is refused', async () => {
    const move = (cycle: string, version: number, who: Client) =>
      who.push({
        protocol: PROTOCOL,
        kind: 'move-cycle',
        id: mutationId(crypto.randomUUID()),
        cycle: cycleId(cycle),
        pack: { id: 'small', version },
      })
    expect(await refusal(move('1999', 6, gita))).toEqual([409, '/problems/unknown-version'])
    expect(await refusal(move('2026', 7, gita))).toEqual([409, '/problems/unknown-version'])
    expect(await refusal(move('2026', 1, gita))).toEqual([409, '/problems/pack-moved-on'])
    expect(await refusal(move('2026', 6, await office.as('ani')))).toEqual([403, '/problems/not-allowed'])
  })
})
