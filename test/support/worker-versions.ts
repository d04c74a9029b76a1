import { mutationId } from '../../core/ids.ts'
import type { Files } from '../../core/pack/documents.ts'
import type { Pack } from '../../core/pack/model.ts'
import { writeFiles } from '../../core/pack/write-files.ts'
import type { DecidePack, ProposePack } from '../../core/protocol/mutation.ts'
import { PROTOCOL } from '../../core/protocol/version.ts'
import type { ListedVersion, MovePlan, VersionList } from '../../core/protocol/versions.ts'
import type { Client } from '../../scripts/api-client.ts'
import { aSoundPack } from './worker-pack.ts'

/** The small pack in a version of its own, with what a test changes of it. */
export function aVersion(version: number, changes: Partial<Pack> = {}): Files {
  return writeFiles(aSoundPack({ version, ...changes }))
}

/** Hands in a version. */
export function propose(client: Client, files: Files, changes: Partial<ProposePack> = {}) {
  return client.push({
    protocol: PROTOCOL,
    kind: 'propose-pack',
    id: mutationId(crypto.randomUUID()),
    files,
    after: { id: 'small', version: 1 },
    note: 'Sasaran dinaikkan',
    ...changes,
  })
}

/** Decides about a version of the small pack. */
export function decideOn(client: Client, version: number, decision: DecidePack['decision'], reason = '') {
  return client.push({
    protocol: PROTOCOL,
    kind: 'decide-pack',
    id: mutationId(crypto.randomUUID()),
    pack: { id: 'small', version },
    decision,
    reason,
  })
}

/** The versions as human resources see them. */
export async function versionsOf(client: Client): Promise<VersionList> {
  // The worker's own contract.
  return (await (await client.request('GET', '/packs')).json()) as VersionList
}

/** One version of them. */
export async function versionOf(client: Client, version: number): Promise<ListedVersion | undefined> {
  return (await versionsOf(client)).versions.find(({ pack }) => pack.version === version)
}

/** What would become of running cycles. */
export async function planOf(client: Client, files: Files): Promise<MovePlan> {
  const response = await client.request('POST', '/packs/plan', { protocol: PROTOCOL, files })
  if (!response.ok) throw new Error(await response.text())
  // As above.
  return (await response.json()) as MovePlan
}
