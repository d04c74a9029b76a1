import type { FormDocument, LayoutElement } from '../form/model.ts'
import type { Text } from '../text.ts'
import { allSpecs } from '../workflow/tasks.ts'
import type { PackFiles } from './check-links.ts'
import type { Pack } from './model.ts'
import type { PackProblem } from './problem.ts'

/**
 * Files are asked for only under a policy that can hold, and never of a group of raters: what a file shows can tell
 * whose it is, so nobody could ever be shown it. `checkEvidence(pack, files)` is `[]` for a sound pack.
 */
export function checkEvidence(pack: Pack, { pack: file, workflow }: PackFiles): readonly PackProblem[] {
  const { evidence } = pack.policies
  const asking = Object.values(pack.forms).filter(({ layout }) => asksForFiles(layout))
  const problem = (kind: string, text: Text): PackProblem => ({ file, path: '/policies', kind, text })
  const unruled = evidence === undefined ? asking[0] : undefined
  return [
    ...(unruled
      ? [
          problem('evidence-without-policy', {
            id: `Formulir “${unruled.id}” meminta berkas, tetapi kebijakan “evidence” tidak ada. Tambahkan jenis dan batasnya.`,
            en: `The form “${unruled.id}” asks for files, but there is no policy “evidence”. Add what types and sizes are taken.`,
          }),
        ]
      : []),
    ...(evidence && evidence.maxBytes > evidence.maxCaseBytes
      ? [
          problem('bad-range', {
            id: `“maxBytes” (${evidence.maxBytes}) tidak boleh melebihi “maxCaseBytes” (${evidence.maxCaseBytes}).`,
            en: `“maxBytes” (${evidence.maxBytes}) may not be above “maxCaseBytes” (${evidence.maxCaseBytes}).`,
          }),
        ]
      : []),
    ...groupTasks(pack, asking).map(
      (task): PackProblem => ({
        file: workflow,
        path: '/states',
        kind: 'evidence-of-group',
        text: {
          id: `Tugas “${task.id}” diisi beberapa penilai, tetapi formulir “${task.form}” meminta berkas: berkas dapat membuka siapa pengirimnya. Hapus isian berkasnya.`,
          en: `The task “${task.id}” is a group's, but its form “${task.form}” asks for files: a file can tell whose it is. Take that field out.`,
        },
      }),
    ),
  ]
}

function groupTasks({ workflow }: Pack, asking: readonly FormDocument[]) {
  const ids = new Set(asking.map(({ id }) => id))
  const groups = new Set(allSpecs(workflow).flatMap(({ role, input }) => (input?.many ? [role] : [])))
  return allSpecs(workflow).filter(({ role, form }) => groups.has(role) && ids.has(form))
}

/** Whether a form asks for a file anywhere. `asksForFiles(form.layout)`. */
export function asksForFiles(element: LayoutElement): boolean {
  if (element.type === 'Control' && element.kind === 'file') return element.calculate === undefined
  return 'elements' in element && element.elements.some(asksForFiles)
}
