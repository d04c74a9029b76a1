import type { JsonObject } from '../../json.ts'
import type { Act } from '../act.ts'
import type { ProjectDocuments } from '../project.ts'
import { freeId, partId, partsIn, putIn } from './scorings.ts'

type InScoring = { readonly documents: ProjectDocuments; readonly scoring: string }

/** Adds a follow-up that never holds until its condition is written: `addFollowUp({ documents, scoring })`. */
export function addFollowUp({ documents, scoring }: InScoring): Act {
  const rules = partsIn(documents[scoring], 'followUps')
  const made: JsonObject = {
    id: freeId('tindak-lanjut', new Set(rules.map(partId))),
    when: false,
    action: { kind: 'coaching', title: { id: 'Bimbingan oleh atasan', en: 'Coaching by the superior' } },
    cause: { id: 'Tulis sebabnya di sini.', en: 'Write the cause here.' },
  }
  return putIn(scoring, ['followUps'], [...rules, made], {
    id: 'Tambah tindak lanjut',
    en: 'Add a follow-up',
  })
}

/** Takes a follow-up out: `removeFollowUp({ documents, scoring }, 0)`. */
export function removeFollowUp({ documents, scoring }: InScoring, at: number): Act {
  const rules = partsIn(documents[scoring], 'followUps')
  const id = partId(rules[at] ?? {})
  const label = { id: `Hapus tindak lanjut ${id}`, en: `Remove the follow-up ${id}` }
  return putIn(scoring, ['followUps'], rules.toSpliced(at, 1), label)
}

/** Moves a follow-up up or down by one; null at the ends: `moveFollowUp({ documents, scoring }, 1, -1)`. */
export function moveFollowUp({ documents, scoring }: InScoring, at: number, by: -1 | 1): Act | null {
  const rules = partsIn(documents[scoring], 'followUps')
  const rule = rules[at]
  if (rule === undefined || at + by < 0 || at + by >= rules.length) return null
  const label = { id: `Pindahkan tindak lanjut ${partId(rule)}`, en: `Move the follow-up ${partId(rule)}` }
  return putIn(scoring, ['followUps'], rules.toSpliced(at, 1).toSpliced(at + by, 0, rule), label)
}
