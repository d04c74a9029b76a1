import { describe, expect, test } from 'vitest'
import { partBytes } from '../../core/evidence/parts.ts'
import type { EvidenceStatus } from '../../core/protocol/evidence.ts'
import type { EvidenceRow, Upload } from '../store/evidence.ts'
import { untouchedUpload } from '../store/evidence.ts'
import type { Sendable } from '../store/file-uses.ts'
import type { Answer } from './answer.ts'
import { type UploadDeps, upload } from './upload.ts'

const now = Date.parse('2026-01-05T03:00:00.000Z')

function aFile(id: string, changes: Partial<EvidenceRow> = {}): Sendable {
  const row: EvidenceRow = {
    id,
    name: 'a.pdf',
    type: 'application/pdf',
    bytes: 3 * partBytes,
    sha256: 'f'.repeat(64),
    captured: null,
    addedAt: '2026-01-05T02:00:00.000Z',
    upload: untouchedUpload,
    ...changes,
  }
  return { row, case: 'case-1' }
}

/** A server that keeps parts, and says no where a test wants it to. */
function aServer(
  files: readonly Sendable[],
  trouble: (asked: string) => Answer<never> | undefined = () => undefined,
) {
  const received = new Map<string, Set<number>>()
  const asked: string[] = []
  const marks: [string, Upload][] = []
  const forgotten: string[] = []
  const ask = async (what: string, id: string, state: EvidenceStatus['state'] = 'coming') => {
    asked.push(what)
    const no = trouble(what)
    if (no !== undefined) return no
    const parts = [...(received.get(id) ?? [])].sort()
    return { kind: 'ok', value: { protocol: 1, id, state, parts: 3, received: parts } } as const
  }
  const deps: UploadDeps = {
    files: async () => files,
    announce: ({ row }) => ask(`announce ${row.id}`, row.id),
    putPart: async (id, n) => {
      const answer = await ask(`part ${id} ${n}`, id)
      if (answer.kind === 'ok') received.set(id, new Set([...(received.get(id) ?? []), n]))
      return answer
    },
    finish: (id) => ask(`finish ${id}`, id, received.get(id)?.size === 3 ? 'here' : 'coming'),
    drop: (id) => ask(`drop ${id}`, id),
    mark: async (id, to) => void marks.push([id, to]),
    forget: async (id) => void forgotten.push(id),
    now: () => now,
    random: () => 0,
  }
  return { deps, received, asked, marks, forgotten }
}

describe('sending files', () => {
  test('[E9] a file is announced, sent part by part with its progress, and joined', async () => {
    const { deps, asked, marks } = aServer([aFile('a')])
    await upload(deps)
    expect(asked).toEqual(['announce a', 'part a 0', 'part a 1', 'part a 2', 'finish a'])
    expect(marks.map(([, to]) => (to.kind === 'waiting' ? to.sent : to.kind))).toEqual([1, 2, 3, 'here'])
  })

  test('[E9] goes on where it was cut off: what the server has is not sent again', async () => {
    const { deps, asked, received } = aServer([aFile('a')])
    received.set('a', new Set([0, 2]))
    await upload(deps)
    expect(asked).toEqual(['announce a', 'part a 1', 'finish a'])
  })

  test('[E9] a dead line stops the turn and costs nothing that was sent', async () => {
    let isDead = false
    const dead = aServer([aFile('a'), aFile('b'), aFile('c')], (what) => {
      isDead ||= what === 'part a 1'
      return isDead ? { kind: 'unreachable' } : undefined
    })
    await upload(dead.deps)
    expect(dead.asked).toEqual(['announce a', 'part a 0', 'part a 1', 'announce b'])
    expect(dead.marks.at(-1)).toEqual(['a', { kind: 'waiting', sent: 1, attempts: 0, notBefore: null }])
  })

  test('[BK4] a file that an office’s filter swallows holds up no other', async () => {
    const server = aServer([aFile('a'), aFile('b'), aFile('c')], (what) =>
      what === 'part a 1' || what === 'part b 0' ? { kind: 'unreachable' } : undefined,
    )
    await upload(server.deps)
    // Two in a row, and the line counts as dead; the next turn begins with them again.
    expect(server.asked).toEqual(['announce a', 'part a 0', 'part a 1', 'announce b', 'part b 0'])
    const one = aServer([aFile('a'), aFile('b'), aFile('c')], (what) =>
      what === 'part a 1' ? { kind: 'unreachable' } : undefined,
    )
    await upload(one.deps)
    expect(one.marks.flatMap(([id, { kind }]) => (kind === 'here' ? [id] : []))).toEqual(['b', 'c'])
  })

  test('[E9] a file that fails waits for its time and holds up no other', async () => {
    const failing = { kind: 'failing', status: 503, retryAfter: null } as const
    const server = aServer([aFile('a'), aFile('b')], (what) => (what === 'announce a' ? failing : undefined))
    await upload(server.deps)
    const [first] = server.marks
    expect(first).toEqual([
      'a',
      { kind: 'waiting', sent: 0, attempts: 1, notBefore: new Date(now + 2_500).toISOString() },
    ])
    expect(server.asked.at(-1)).toBe('finish b')
    const later = aServer([aFile('a', { upload: first?.[1] ?? untouchedUpload })])
    await upload(later.deps)
    expect(later.asked).toEqual([])
    await upload(later.deps, { eager: true })
    expect(later.asked.at(-1)).toBe('finish a')
  })

  test('[E9] a refusal is kept with its reason; a file that is there already is not sent', async () => {
    const problem = { type: '/problems/evidence-too-large' } as never
    const refusing = aServer([aFile('a')], () => ({ kind: 'refused', problem }))
    await upload(refusing.deps)
    expect(refusing.marks).toEqual([['a', { kind: 'refused', problem }]])
  })

  test('[E7] what the person has taken back is dropped there and forgotten here, unless the line is dead', async () => {
    const file = aFile('a', { upload: { kind: 'dropping' } })
    const gone = aServer([file])
    await upload(gone.deps)
    expect([gone.asked, gone.forgotten]).toEqual([['drop a'], ['a']])
    const dead = aServer([file], () => ({ kind: 'unreachable' }))
    await upload(dead.deps)
    expect(dead.forgotten).toEqual([])
  })
})
