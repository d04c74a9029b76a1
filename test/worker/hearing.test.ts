import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { CommentView } from '../../core/case/view.ts'
import { mutationId } from '../../core/ids.ts'
import { PROTOCOL } from '../../core/protocol/version.ts'
import type { Client } from '../../scripts/api-client.ts'
import { anOffice, aProvision, type Office, provision } from '../support/worker.ts'
import { taken } from '../support/worker-journey.ts'
import { aSoundPack } from '../support/worker-pack.ts'
import { aVersion, decideOn, propose, versionOf } from '../support/worker-versions.ts'

const day = 24 * 3_600_000
const policies = {
  ...aSoundPack().policies,
  consultation: { days: 2, answers: 'required', shown: 'hr' },
} as const
const after = { after: { id: 'small', version: 2 } }

let office: Office
let gita: Client
let ani: Client
beforeAll(async () => {
  office = await anOffice()
  expect(
    (await provision(office.url, aProvision({ pack: aSoundPack({ version: 2, policies }) }))).status,
  ).toBe(200)
  gita = await office.as('gita')
  ani = await office.as('ani')
})
afterAll(() => office.server.close())

/** A local date some days from now; the office's calendar is WIB. */
const inDays = (days: number) => new Date(Date.now() + 7 * 3_600_000 + days * day).toISOString().slice(0, 10)

const open = (client: Client, until: string, version = 3) =>
  client.push({
    protocol: PROTOCOL,
    kind: 'open-comments',
    id: mutationId(crypto.randomUUID()),
    pack: { id: 'small', version },
    until,
  })

const say = (client: Client, text: string, id = crypto.randomUUID() as string, version = 3) =>
  client.push({
    protocol: PROTOCOL,
    kind: 'comment-pack',
    id: mutationId(id),
    pack: { id: 'small', version },
    place: null,
    text,
  })

const answer = (client: Client, comment: string, text: string) =>
  client.push({
    protocol: PROTOCOL,
    kind: 'answer-comment',
    id: mutationId(crypto.randomUUID()),
    comment: mutationId(comment),
    text,
  })

async function refusal(pushed: ReturnType<Client['push']>) {
  const found = await pushed
  return found.kind === 'refused' ? [found.status, found.problem.type] : 'taken'
}

async function comments(client: Client): Promise<readonly CommentView[]> {
  return [...(await client.pull()).values()].flatMap((row) =>
    row.kind === 'comment' && row.body ? [row.body] : [],
  )
}

/** The office with these people of human resources. */
const staffed = (hr: readonly string[]) =>
  provision(
    office.url,
    aProvision({
      pack: aSoundPack({ version: 2, policies }),
      people: aProvision().people.map((one) => ({ ...one, hr: hr.includes(one.id) })),
    }),
  )

describe('staff are heard about a version', () => {
  test('[V7] it waits for a window of as many days as the policy says', async () => {
    taken(await propose(gita, aVersion(3, { policies }), after))
    expect(await refusal(decideOn(gita, 3, 'publish'))).toEqual([409, '/problems/comments-missing'])
    expect(await refusal(open(gita, inDays(1)))).toEqual([422, '/problems/comments-short'])
    expect(await refusal(open(gita, inDays(-1)))).toEqual([422, '/problems/comments-short'])
    expect(await refusal(open(ani, inDays(2)))).toEqual([403, '/problems/not-allowed'])
    expect(await refusal(say(ani, 'Terlalu awal'))).toEqual([409, '/problems/comments-closed'])
    taken(await open(gita, inDays(2)))
    const row = (await ani.pull()).get('consultation/small@3')
    expect(row?.body).toMatchObject({ state: 'proposed', shown: 'hr', criteria: { id: 'small@3' } })
    // It is no criteria yet: those are in rows of their own.
    expect((await ani.pull()).get('pack/small@3')).toBeUndefined()
    expect(await refusal(decideOn(gita, 3, 'publish'))).toEqual([409, '/problems/comments-open'])
  })

  test('[V7] a comment goes to its author and human resources, once, and the answer names nobody', async () => {
    const first = taken(await say(ani, 'Sasarannya terlalu tinggi.', 'comment-1'))
    expect(taken(await say(ani, 'Sasarannya terlalu tinggi.', 'comment-1'))).toEqual(first)
    expect(await refusal(say(ani, '   '))).toEqual([400, '/problems/invalid-request'])
    expect(await refusal(answer(ani, 'comment-1', 'Ya'))).toEqual([403, '/problems/not-allowed'])
    expect(await refusal(answer(gita, 'comment-9', 'Ya'))).toEqual([409, '/problems/unknown-comment'])
    const mine = await comments(ani)
    expect(mine).toMatchObject([
      { id: 'comment-1', pack: 'small@3', by: { id: 'ani', name: 'Ani' }, answer: null },
    ])
    expect(await comments(gita)).toEqual(mine)
    expect(await comments(await office.as('budi'))).toEqual([])
    taken(await say(await office.as('budi'), 'Setuju.', 'comment-2'))
    taken(await answer(gita, 'comment-1', 'Kami turunkan menjadi 85.'))
    expect((await comments(ani))[0]?.answer).toEqual({
      at: expect.any(String),
      text: 'Kami turunkan menjadi 85.',
    })
    expect(JSON.stringify(await comments(ani))).not.toContain('gita')
    expect(await versionOf(gita, 3)).toMatchObject({ comments: { count: 2, unanswered: 1 } })
  })

  test('[V7] the window can be made longer; once it is over it waits for every answer, then is published', async () => {
    taken(await open(gita, inDays(3)))
    await office.server.restart({ CLOCK_OFFSET_MS: String(5 * day) })
    expect(await refusal(say(ani, 'Terlambat'))).toEqual([409, '/problems/comments-closed'])
    expect(await refusal(decideOn(gita, 3, 'publish'))).toEqual([409, '/problems/comments-unanswered'])
    taken(await answer(gita, 'comment-2', 'Terima kasih.'))
    taken(await decideOn(gita, 3, 'publish'))
    const rows = await ani.pull()
    expect(rows.get('consultation/small@3')?.body).toMatchObject({ state: 'published' })
    expect(rows.get('pack/small@3')?.body).toMatchObject({ version: 3 })
  })

  test('[V7] whoever joins human resources reads the comments, whoever leaves it does not', async () => {
    const eka = await office.as('eka')
    await staffed(['gita', 'eka'])
    expect((await comments(eka)).map(({ id }) => id).sort()).toEqual(['comment-1', 'comment-2'])
    await staffed(['gita'])
    expect(await comments(eka)).toEqual([])
  })

  test('[V7] of two answers to one comment the first stands, and whoever sent the second is told', async () => {
    expect(await refusal(answer(gita, 'comment-1', 'Tidak jadi.'))).toEqual([
      409,
      '/problems/comment-answered',
    ])
    expect((await comments(ani)).find(({ id }) => id === 'comment-1')?.answer?.text).toBe(
      'Kami turunkan menjadi 85.',
    )
  })

  test('[V7] who reads a comment is what its author was told, whatever a later version says', async () => {
    const everybody = {
      ...policies,
      consultation: { days: 0, answers: 'asked', shown: 'everybody' },
    } as const
    const opened = aVersion(4, { policies: everybody })
    taken(await propose(gita, opened, { after: { id: 'small', version: 3 }, commentsUntil: inDays(10) }))
    taken(await say(ani, 'Hanya untuk kepegawaian.', 'comment-3', 4))
    await office.server.restart({ CLOCK_OFFSET_MS: String(20 * day) })
    taken(await answer(gita, 'comment-3', 'Baik.'))
    taken(await decideOn(gita, 4, 'publish'))
    await staffed(['gita', 'eka'])
    const budi = await office.as('budi')
    expect((await comments(budi)).map(({ id }) => id)).toEqual(['comment-2'])
    taken(await open(gita, inDays(30), 4))
    expect((await budi.pull()).get('consultation/small@4')?.body).toMatchObject({ shown: 'hr' })
  })

  test('the worker found nothing to complain of', () => {
    expect(office.server.log).toEqual([])
  })
})
