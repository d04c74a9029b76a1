import { createHash } from 'node:crypto'
import type { EvidenceRef } from '../../core/evidence/model.ts'
import { partCount, partRange } from '../../core/evidence/parts.ts'
import { aForm, control } from '../../core/form/testing/a-form.ts'
import type { JsonObject } from '../../core/json.ts'
import type { Pack } from '../../core/pack/model.ts'
import type { EvidenceStatus } from '../../core/protocol/evidence.ts'
import { PROTOCOL } from '../../core/protocol/version.ts'
import type { Client } from '../../scripts/api-client.ts'
import { aSoundPack } from './worker-pack.ts'

/** The small pack, whose self-assessment asks for files and whose superior is shown them. */
export function aFilePack(): Pack {
  const pack = aSoundPack()
  const list = { type: 'array', items: { type: 'object' } }
  const schema: JsonObject = {
    properties: { report: { type: 'string' }, files: list },
    required: ['report'],
    additionalProperties: false,
  }
  const self = { ...aForm(schema, [control('files', { kind: 'file' })]), id: 'rate-self' }
  const { rating } = pack.workflow.states
  if (rating?.kind !== 'open') throw new Error('no rating')
  const tasks = rating.tasks.map((spec) =>
    spec.id === 'rate' ? { ...spec, context: { files: { var: 'submissions.rate-self.files' } } } : spec,
  )
  const evidence = {
    types: ['application/pdf', 'image/png'],
    maxBytes: 1024 ** 2,
    maxFiles: 5,
    maxCaseFiles: 4,
    maxCaseBytes: 2 * 1024 ** 2,
    unusedDays: 30,
  } as const
  return {
    ...pack,
    policies: { ...pack.policies, evidence },
    forms: { ...pack.forms, 'rate-self': self },
    workflow: { ...pack.workflow, states: { ...pack.workflow.states, rating: { ...rating, tasks } } },
  }
}

/** Announces a file for a case, as its reference says. */
export function announce(
  client: Client,
  of: string,
  file: EvidenceRef,
  changes: object = {},
): Promise<Response> {
  const { id, sha256, name, type, bytes } = file
  const body = { protocol: PROTOCOL, id, case: of, sha256, name, type, bytes, ...changes }
  return client.request('PUT', `/evidence/${id}`, body)
}

/** Sends one part, with the hash of what it should be. */
export function sendPart(
  client: Client,
  { id, n, bytes, digest }: { id: string; n: number; bytes: Uint8Array<ArrayBuffer>; digest?: string },
): Promise<Response> {
  return client.request('PUT', `/evidence/${id}/parts/${n}`, bytes, {
    'content-digest': digest ?? `sha-256=:${createHash('sha256').update(bytes).digest('base64')}:`,
  })
}

/** Sends a whole file; gives how far it is in the end. */
export async function upload(
  client: Client,
  of: string,
  { file, bytes }: { file: EvidenceRef; bytes: Uint8Array<ArrayBuffer> },
): Promise<EvidenceStatus> {
  await announce(client, of, file)
  for (let n = 0; n < partCount(bytes.length); n++) {
    const { from, to } = partRange(n, bytes.length)
    await sendPart(client, { id: file.id, n, bytes: bytes.slice(from, to) })
  }
  return statusOf(await client.request('POST', `/evidence/${file.id}/finish`))
}

export async function statusOf(response: Response): Promise<EvidenceStatus> {
  if (response.status !== 200) throw new Error(`${response.status} ${await response.text()}`)
  // The worker's own contract.
  return (await response.json()) as EvidenceStatus
}

/** The status of an answer and the kind of its problem, `''` for none. */
export async function answerKind(response: Response): Promise<readonly [number, string]> {
  const body = await response.text()
  const [, type = ''] = /"type":"\/problems\/([\w-]+)"/.exec(body) ?? []
  return [response.status, type]
}
