import type { FormChange } from '../../core/form/change.ts'
import { describeChange } from '../../core/form/change-text.ts'
import type { CompiledForm } from '../../core/form/compile-form.ts'
import { diff } from '../../core/form/diff.ts'
import type { Text } from '../../core/text.ts'
import type { Database } from '../store/database.ts'
import { readForm } from './carried-state.ts'

/** What changed between the version that a draft was begun in and this one, what concerns its person first. */
export async function formChanges(db: Database, form: CompiledForm, from: number): Promise<readonly Text[]> {
  const before = await readForm(db, { id: form.document.id, version: from })
  if (before === undefined) return []
  const labelOf = (path: string): Text =>
    form.controls.get(path)?.element.label ??
    before.controls.get(path)?.element.label ?? { id: path, en: path }
  const said = diff(before, form)
    .changes.toSorted((a, b) => weight[b.severity] - weight[a.severity])
    .map((change) => describeChange(change, labelOf))
  // Several limits of one field are one sentence.
  return said.filter((text, index) => said.findIndex((each) => each.id === text.id) === index)
}

const weight: { readonly [severity in FormChange['severity']]: number } = { blocking: 2, lossy: 1, safe: 0 }
