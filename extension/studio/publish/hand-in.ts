import { canonicalJson } from '../../../core/canonical-json.ts'
import type { ProjectDocuments } from '../../../core/studio/project.ts'
import type { Device } from '../../device.ts'
import { type Handing, keepHanding, readHanding } from '../../store/projects.ts'
import type { Asked, Packs } from './use-packs.ts'

export type HandIn = {
  readonly project: string
  /** What is handed in as its author sees it: the documents, the note, and until when staff are heard. */
  readonly of: {
    readonly documents: ProjectDocuments
    readonly note: string
    readonly until: string | null
  }
  /** What that is on top of the version in use. */
  readonly deed: Handing['deed']
}

/**
 * Hands a version in. The same once more is the same deed as long as no answer has come, also after the page was loaded
 * anew: the region may by now have taken it and count on from there (C2).
 */
export async function handIn(
  { db, newId }: Pick<Device, 'db' | 'newId'>,
  packs: Pick<Packs, 'act'>,
  { project, of, deed }: HandIn,
): Promise<Asked<null>> {
  const mark = await markOf(of)
  const before = await readHanding(db, project)
  const handing: Handing = before?.of === mark ? before : { of: mark, id: newId(), deed }
  // On the disk before it leaves: a page that ends while it is under way would hand it in as another one.
  // A disk without room keeps nobody from handing in.
  await keepHanding(db, project, handing).catch(() => {})
  const answer = await packs.act(handing.deed, handing.id)
  if (answer.kind !== 'unreachable') await keepHanding(db, project, undefined).catch(() => {})
  return answer
}

async function markOf(of: HandIn['of']): Promise<string> {
  const bytes = new TextEncoder().encode(canonicalJson(of))
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('')
}
