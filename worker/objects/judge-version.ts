import { canonicalJson } from '../../core/canonical-json.ts'
import type { PackKey } from '../../core/case/pack-version.ts'
import { packRef } from '../../core/case/refs.ts'
import type { Files } from '../../core/pack/documents.ts'
import { judgePublication } from '../../core/pack/judge-publication.ts'
import type { Pack } from '../../core/pack/model.ts'
import type { PackProblem } from '../../core/pack/problem.ts'
import { err, ok, type Result } from '../../core/result.ts'
import { allSpecs } from '../../core/workflow/tasks.ts'
import { knownBases } from '../packs/bases.ts'
import type { Store } from '../storage/store.ts'
import { checkPack } from './check-pack.ts'
import { EVERYBODY } from './show.ts'

/** A pack that may be published, or everything that keeps it back, as the studio's own judge says it. */
export function judgeVersion(store: Store, files: Files): Result<Pack, readonly PackProblem[]> {
  const { pack, problems } = judgePublication(files, knownBases())
  const faults = problems.filter(({ severity }) => severity !== 'warning')
  if (pack === null || faults.length > 0) return err(faults)
  // What is laid out whole has to fit into a row, and says the same alone as over its base.
  const large = checkPack(pack).faults.map((text) => fault('', { id: text, en: text }))
  const kept = keptForms(store, pack)
  return large.length + kept.length > 0 ? err([...large, ...kept]) : ok(pack)
}

/** The pack of a version, published or not; undefined where there is none, or a newer base has made it unsound. */
export function packOfVersion(store: Store, key: PackKey): Pack | undefined {
  const published = store.packs.find(key)
  if (published !== undefined) return published
  const files = store.packVersions.filesOf(key)
  return (files && judgePublication(files, knownBases()).pack) ?? undefined
}

/** A form that says something else than before has to have another number, or drafts would not be carried over (C1). */
function keptForms(store: Store, { forms, workflow }: Pack): readonly PackProblem[] {
  const asked = new Set(allSpecs(workflow).map(({ form }) => form))
  return Object.values(forms).flatMap((form): readonly PackProblem[] => {
    const id = packRef(form)
    const body = asked.has(form.id) ? store.views.find({ audience: EVERYBODY, kind: 'form', id }) : undefined
    // Both are plain documents; the view was written of one.
    if (
      body === undefined ||
      canonicalJson(JSON.parse(body)) === canonicalJson(JSON.parse(JSON.stringify(form)))
    )
      return []
    return [
      fault(`${form.id}.form.json`, {
        id: `Formulir “${form.title.id}” berubah, tetapi versinya masih ${form.version}. Naikkan versinya agar draf yang ada dapat menyesuaikan.`,
        en: `The form “${form.title.en}” has changed, but its version is still ${form.version}. Raise it, so that drafts can be carried over.`,
      }),
    ]
  })
}

function fault(file: string, text: PackProblem['text']): PackProblem {
  return { file, path: file === '' ? '' : '/version', kind: file === '' ? 'too-large' : 'form-version', text }
}
