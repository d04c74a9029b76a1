import type { FormChange } from '../core/form/change.ts'
import { compileForm } from '../core/form/compile-form.ts'
import { diff as diffForms } from '../core/form/diff.ts'
import type { FormDocument } from '../core/form/model.ts'
import { own } from '../core/json.ts'
import { type Difference, diff } from '../core/pack/diff.ts'
import { type Documents, sortDocuments } from '../core/pack/documents.ts'
import type { Pack } from '../core/pack/model.ts'
import { writeFiles } from '../core/pack/write-files.ts'

/** What makes one pack into another, both as they come out once they are laid over what they are built on. */
export type PackChanges = {
  /** Of forms that both have, by form: what each change means for drafts. */
  readonly forms: { readonly [form: string]: readonly FormChange[] }
  readonly others: readonly Difference[]
}

/** Compares two packs that are ready to run: `packChanges(kotabumi, nasional).others[0]?.pointer`. */
export function packChanges(from: Pack, to: Pack): PackChanges {
  const changed = Object.entries(from.forms).flatMap(([id, before]) => {
    const after = own(to.forms, id)
    const changes = after ? formChanges(before, after) : []
    return changes.length > 0 ? [[id, changes] as const] : []
  })
  const forms = Object.fromEntries(changed)
  const others = diff(documentsOf(from, from), documentsOf(to, from)).filter(
    ({ kind, id }) => kind !== 'form' || !Object.hasOwn(forms, id),
  )
  return { forms, others }
}

function formChanges(before: FormDocument, after: FormDocument): readonly FormChange[] {
  const [was, is] = [compileForm(before), compileForm(after)]
  // A pack that is ready to run has no others.
  if (was.kind === 'err' || is.kind === 'err') throw new Error(`the form ${before.id} does not compile`)
  return diffForms(was.value, is.value).changes
}

/** Sheets of rows are called as the pack is, so that two packs' sheets are compared row by row. */
function documentsOf(pack: Pack, { id, version, region }: Pack): Documents {
  const files = writeFiles({ ...pack, id, version, region })
  return sortDocuments({ ...files, 'pack.json': writeFiles(pack)['pack.json'] ?? null })
}
