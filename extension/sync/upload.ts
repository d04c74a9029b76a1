import { partCount } from '../../core/evidence/parts.ts'
import type { EvidenceStatus } from '../../core/protocol/evidence.ts'
import type { Upload } from '../store/evidence.ts'
import type { Sendable } from '../store/file-uses.ts'
import type { Answer } from './answer.ts'
import { backoff, isOver } from './backoff.ts'

type Told = Promise<Answer<EvidenceStatus>>

/** What sending files leans on; store and network stand behind it, small fakes in the tests. */
export type UploadDeps = {
  readonly files: () => Promise<readonly Sendable[]>
  readonly announce: (file: Sendable) => Told
  readonly putPart: (id: string, n: number) => Told
  readonly finish: (id: string) => Told
  readonly drop: (id: string) => Told
  readonly mark: (id: string, upload: Upload) => Promise<void>
  readonly forget: (id: string) => Promise<void>
  readonly now: () => number
  readonly random: () => number
}

/**
 * Sends the files that answers name, part by part, and goes on where the last turn was cut off: the server says which
 * parts it has. A dead line stops the turn; a file that fails waits, and holds up no other. One that gets no answer may
 * have been swallowed by an office's filter for what is in it: the next is asked before the line counts as dead.
 */
export async function upload(deps: UploadDeps, { eager = false } = {}): Promise<void> {
  let silent = 0
  for (const file of await deps.files()) {
    const { row } = file
    const wait = row.upload.kind === 'waiting' ? row.upload.notBefore : null
    if (!eager && wait !== null && !isOver(wait, deps.now())) continue
    const answer = row.upload.kind === 'dropping' ? await deps.drop(row.id) : await send(deps, file)
    const end = await settle(deps, file, answer)
    silent = end === 'unheard' ? silent + 1 : 0
    if (end === 'stop' || silent > 1) return
  }
}

/** Announces a file, sends what is missing of it, and has it joined. */
async function send(deps: UploadDeps, file: Sendable): Told {
  const { id, bytes } = file.row
  const announced = await deps.announce(file)
  if (announced.kind !== 'ok' || announced.value.state !== 'coming') return announced
  const received = new Set(announced.value.received)
  for (let n = 0; n < partCount(bytes); n++) {
    if (received.has(n)) continue
    const kept = await deps.putPart(id, n)
    if (kept.kind !== 'ok' || kept.value.state !== 'coming') return kept
    received.add(n)
    await deps.mark(id, { kind: 'waiting', sent: received.size, attempts: 0, notBefore: null })
  }
  return deps.finish(id)
}

async function settle(
  deps: UploadDeps,
  { row }: Sendable,
  answer: Answer<EvidenceStatus>,
): Promise<'go on' | 'unheard' | 'stop'> {
  const { id } = row
  // Whatever the server makes of it, the person has taken it back; only silence is no answer.
  if (row.upload.kind === 'dropping') {
    if (answer.kind === 'unauthorised') return 'stop'
    if (answer.kind === 'unreachable') return 'unheard'
    if (answer.kind !== 'failing') await deps.forget(id)
    return 'go on'
  }
  switch (answer.kind) {
    case 'ok':
      if (answer.value.state === 'here') await deps.mark(id, { kind: 'here' })
      else if (answer.value.state === 'refused') await deps.mark(id, { kind: 'refused', problem: null })
      else await postpone(deps, row.upload, id)
      return 'go on'
    case 'refused':
      await deps.mark(id, { kind: 'refused', problem: answer.problem })
      return 'go on'
    case 'failing':
      await postpone(deps, row.upload, id)
      return 'go on'
    case 'unreachable':
      return 'unheard'
    case 'unauthorised':
      return 'stop'
  }
}

async function postpone({ mark, now, random }: UploadDeps, before: Upload, id: string): Promise<void> {
  const attempts = (before.kind === 'waiting' ? before.attempts : 0) + 1
  const notBefore = new Date(now() + backoff(attempts, random())).toISOString()
  await mark(id, { kind: 'waiting', sent: 0, attempts, notBefore })
}
