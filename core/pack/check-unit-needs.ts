import { own } from '../json.ts'
import { nearest } from '../logic/nearest.ts'
import type { Text } from '../text.ts'
import { asksForFiles } from './check-evidence.ts'
import type { PackFiles } from './check-links.ts'
import type { Pack } from './model.ts'
import type { PackProblem } from './problem.ts'
import { suggest } from './suggest.ts'

/**
 * The form by which units write down their needs has to be there, and asks for no files: those belong to an appraisal, and
 * here is none yet (ND1). `checkUnitNeeds(pack, files)` is `[]` for a pack that asks for no needs.
 */
export function checkUnitNeeds({ policies, forms }: Pack, { pack: file }: PackFiles): readonly PackProblem[] {
  const policy = policies.unitNeeds
  if (policy === undefined) return []
  const problem = (kind: string, text: Text): readonly PackProblem[] => [
    { file, path: '/policies/unitNeeds/form', kind, text },
  ]
  const form = own(forms, policy.form)
  if (form === undefined) {
    return problem(
      'unknown-form',
      suggest(nearest(policy.form, Object.keys(forms)), {
        id: `Tidak ada formulir “${policy.form}”.`,
        en: `There is no form “${policy.form}”.`,
      }),
    )
  }
  if (!asksForFiles(form.layout)) return []
  return problem('evidence-of-unit', {
    id: `Formulir “${form.id}” meminta berkas, sedangkan kebutuhan unit ditulis sebelum ada penilaian. Hapus isian berkasnya.`,
    en: `The form “${form.id}” asks for files, but needs of units are written before there is any appraisal. Take that field out.`,
  })
}
