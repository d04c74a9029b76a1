import { packRef } from '../../../core/case/refs.ts'
import type { Files } from '../../../core/pack/documents.ts'
import type { Pack } from '../../../core/pack/model.ts'
import { judgePack } from '../../../core/pack/resolve.ts'
import { writeFiles } from '../../../core/pack/write-files.ts'
import { baseDocuments, nameOfPack, openProject, type Project } from '../../../core/studio/project.ts'
import { readyVersion } from '../../../core/studio/ready-version.ts'

type Kept = { readonly pack: Pack; readonly files: Files | null }

/**
 * The documents of a version: as they were handed in; of one that the operator brought as Timbang comes with it, or else
 * as the region runs it, laid out whole.
 */
export function documentsOf({ pack, files }: Kept, known: readonly Files[]): Files {
  return files ?? known.find((each) => nameOfPack(each) === packRef(pack)) ?? writeFiles(pack)
}

/** An old version as the next one; null where its base has moved on so far that it cannot be laid out any more. */
export function restoredFiles(
  kept: Kept,
  {
    current,
    version,
    bases,
  }: { readonly current: Pack; readonly version: number; readonly bases: readonly Files[] },
): Files | null {
  const files = documentsOf(kept, bases)
  const opened = openProject(files, bases)
  const { pack } = judgePack(files, bases)
  if (opened.kind === 'err' || pack === null) return null
  const project: Project = opened.value
  return readyVersion(project, { pack, under: baseDocuments(project.base, bases), current, version })
}
