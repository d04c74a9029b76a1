import { Hono } from 'hono'
import { partBytes } from '../../core/evidence/parts.ts'
import { isId } from '../../core/ids.ts'
import type { OpenEvidence } from '../../core/protocol/evidence.ts'
import { parseOpenEvidence } from '../../core/protocol/parse-open-evidence.ts'
import { err, ok, type Result } from '../../core/result.ts'
import type { App, AppContext } from '../app.ts'
import { blobsOf } from '../blobs/blobs-of.ts'
import type { Failure } from '../failure.ts'
import { knownRegion } from '../middleware/known-region.ts'
import { readBytes } from '../middleware/read-bytes.ts'
import { readJson } from '../middleware/read-json.ts'
import { signedIn } from '../middleware/signed-in.ts'
import type { EvidenceAnswer, EvidenceAsk } from '../objects/evidence.ts'
import { regionOf } from '../objects/stubs.ts'
import { refuse, respond } from '../respond.ts'
import { accept, wrongAt } from './accept.ts'
import { isDigestOf } from './digests.ts'
import { giveFile } from './give-file.ts'
import { joinParts } from './join-parts.ts'

/** Files that people bring: announced, sent part by part, joined, and given out to those who may see them. */
export const evidence = new Hono<App>()
  .put('/:id', knownRegion, signedIn, readJson(16 * 1024), async (c) => {
    const file = fileIn(c)
    if (file.kind === 'err') return refuse(c, file.error)
    return carryOut(c, await ask(c, { kind: 'announce', file: file.value }))
  })
  .put('/:id/parts/:n', knownRegion, signedIn, async (c) => {
    const part = await partIn(c)
    if (part.kind === 'err') return refuse(c, part.error)
    const { bytes, n } = part.value
    const turn = await ask(c, { kind: 'part', id: c.req.param('id'), n, bytes: bytes.length })
    if (turn.kind === 'err' || turn.value.kind !== 'keep-part') return carryOut(c, turn)
    await blobsOf(c.env).put(turn.value.key, bytes)
    return carryOut(c, await note(c, { kind: 'part-kept', n }))
  })
  .post('/:id/finish', knownRegion, signedIn, async (c) => {
    return carryOut(c, await ask(c, { kind: 'finish', id: c.req.param('id') }))
  })
  .get('/:id', knownRegion, signedIn, async (c) => {
    return carryOut(c, await ask(c, { kind: 'show', id: c.req.param('id') }))
  })
  .get('/:id/content', knownRegion, signedIn, async (c) => {
    return carryOut(c, await ask(c, { kind: 'read', id: c.req.param('id') }))
  })
  .delete('/:id', knownRegion, signedIn, async (c) => {
    return carryOut(c, await ask(c, { kind: 'drop', id: c.req.param('id') }))
  })

function ask(c: AppContext, about: EvidenceAsk): Promise<EvidenceAnswer> {
  return regionOf(c.env, c.var.region).evidence(c.var.caller, about)
}

function note(c: AppContext, deed: Parameters<ReturnType<typeof regionOf>['noteEvidence']>[2]) {
  return regionOf(c.env, c.var.region).noteEvidence(c.var.region, c.req.param('id') ?? '', deed)
}

/** What the region's object has decided, done with the bytes. */
async function carryOut(c: AppContext, answer: EvidenceAnswer): Promise<Response> {
  if (answer.kind === 'err') return refuse(c, answer.error)
  const turn = answer.value
  switch (turn.kind) {
    case 'tell':
      return respond(c, ok(turn.status))
    case 'give':
      return giveFile(c, turn)
    case 'join':
      return carryOut(c, await note(c, await joinParts(blobsOf(c.env), turn)))
    case 'keep-part':
      throw new Error('a part was let in without its bytes')
  }
}

function fileIn(c: AppContext): Result<OpenEvidence, Failure> {
  const body = accept(parseOpenEvidence, c.var.body)
  if (body.kind === 'err' || body.value.id === c.req.param('id')) return body
  return wrongAt('/id', 'const', 'must be what the address says')
}

type Part = { readonly n: number; readonly bytes: Uint8Array<ArrayBuffer> }

async function partIn(c: AppContext): Promise<Result<Part, Failure>> {
  const bytes = await readBytes(c.req.raw, partBytes)
  if (bytes === undefined) return err({ kind: 'too-large', limit: partBytes })
  const n = c.req.param('n') ?? ''
  if (!/^\d{1,6}$/.test(n) || !isId(c.req.param('id') ?? '')) return err({ kind: 'bad-part' })
  if (!(await isDigestOf(c.req.header('content-digest'), bytes))) return err({ kind: 'bad-part' })
  return ok({ n: Number(n), bytes })
}
