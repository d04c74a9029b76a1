import type { PackVersion } from '../../core/case/pack-version.ts'
import { packRef } from '../../core/case/refs.ts'
import type { PersonId } from '../../core/ids.ts'
import type { Pack } from '../../core/pack/model.ts'
import type { Now } from '../clock.ts'
import type { AuditRow } from '../storage/audit.ts'
import type { Store } from '../storage/store.ts'
import { tellOfVersion } from './follow-up/note-policy.ts'
import { showCourses } from './follow-up/offered.ts'
import { showRecognitions } from './follow-up/show-recognition.ts'
import { showOffice } from './show.ts'
import { showHearing } from './show-hearing.ts'

type Published = { readonly version: PackVersion; readonly pack: Pack; readonly by: PersonId }

/** Makes a version what the next cycle is opened with, and shows it. Cycles that are open keep theirs. */
export function publishVersion(store: Store, { version, pack, by }: Published, now: Now): AuditRow {
  const region = store.region.find()
  if (region === undefined) throw new Error('a region that is not set up has published a pack')
  const before = store.packs.find(region.pack)
  if (store.packs.add(pack) === 'conflict') throw new Error(`${packRef(pack)} is there and differs`)
  store.region.put({ id: region.id, name: region.name, pack: version.pack })
  const row = store.audit.add({
    at: now.office,
    action: 'pack-published',
    actor: { kind: 'person', person: by },
    subject: packRef(version.pack),
    detail: { proposedBy: version.proposedBy, after: packRef(version.after) },
  })
  showOffice(store)
  showCourses(store)
  showRecognitions(store)
  if (before !== undefined) tellOfVersion(store, { before, pack }, now)
  showHearing(store, { version, pack })
  return row
}
