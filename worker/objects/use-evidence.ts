import { filesGiven } from '../../core/case/files.ts'
import type { Case } from '../../core/case/model.ts'
import { readyForm } from '../../core/case/ready-form.ts'
import type { PersonId } from '../../core/ids.ts'
import type { Pack } from '../../core/pack/model.ts'
import type { Now } from '../clock.ts'
import type { Store } from '../storage/store.ts'

type Used = { readonly pack: Pack; readonly case: Case; readonly by: PersonId }

/**
 * Keeps what the newest submission names: it counts with the hash of a file, whose bytes may follow for as long as its
 * owner's line takes (E4).
 */
export function useEvidence(store: Store, { pack, case: opened, by }: Used, now: Now): void {
  const submission = opened.submissions.at(-1)
  const form = submission && readyForm(pack, submission.form.id)
  if (submission === undefined || form?.kind !== 'ok') return
  for (const { file } of filesGiven(form.value, submission.answers)) {
    if (store.evidence.find(file.id) !== undefined) {
      store.evidence.use(file.id)
      continue
    }
    const { id, sha256, name, type, bytes } = file
    const given = { id, sha256, name, type, bytes, case: opened.id, person: by, openedAt: now.office }
    store.evidence.add({ ...given, state: 'coming', dropAt: null })
  }
}
