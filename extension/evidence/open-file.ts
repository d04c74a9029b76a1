import { isPicture } from '../../core/evidence/media-types.ts'
import type { EvidenceRef } from '../../core/evidence/model.ts'
import type { Opened } from '../../ui/form/evidence.ts'
import type { Device } from '../device.ts'
import { readFileBytes } from '../store/evidence.ts'
import { authorised } from '../sync/authorised.ts'
import { evidenceServer } from '../sync/evidence-server.ts'
import { authDeps } from '../sync/sync-deps.ts'
import { hexOf } from './take-file.ts'

/**
 * A file from this device or from the region, checked against the hash that the answer names. A picture is shown by
 * the page; everything else is saved, and never opened here, where it could run.
 */
export async function openFile(
  { db, wire }: Pick<Device, 'db' | 'wire'>,
  file: EvidenceRef,
): Promise<Opened> {
  const here = await readFileBytes(db, file.id)
  const answer = here
    ? ({ kind: 'ok', value: here } as const)
    : await authorised(authDeps(db, wire), (session) => evidenceServer(wire, session).read(file.id))
  switch (answer.kind) {
    case 'ok': {
      if ((await hexOf(answer.value)) !== file.sha256) return { kind: 'altered' }
      return isPicture(file.type) ? picture(answer.value, file) : save(answer.value, file)
    }
    case 'refused':
      return { kind: answer.problem.status === 409 ? 'coming' : 'not-yours' }
    case 'unauthorised':
    case 'unreachable':
    case 'failing':
      return { kind: 'unreachable' }
  }
}

function picture(bytes: Uint8Array<ArrayBuffer>, { type }: EvidenceRef): Opened {
  return { kind: 'picture', url: URL.createObjectURL(new Blob([bytes], { type })) }
}

function save(bytes: Uint8Array<ArrayBuffer>, { name }: EvidenceRef): Opened {
  // Of no type that a browser would show.
  const url = URL.createObjectURL(new Blob([bytes], { type: 'application/octet-stream' }))
  Object.assign(document.createElement('a'), { href: url, download: name }).click()
  setTimeout(() => URL.revokeObjectURL(url), 60_000)
  return { kind: 'saved' }
}
