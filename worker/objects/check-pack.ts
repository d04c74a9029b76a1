import type { Pack } from '../../core/pack/model.ts'
import { sayProblem } from '../../core/pack/problem.ts'
import { resolvePack } from '../../core/pack/resolve.ts'
import { writeFiles } from '../../core/pack/write-files.ts'

/**
 * What is wrong with a pack that somebody sent: each document against its shape and against the others, by the very
 * check that its authors ran. A pack that passes cannot make the rules of a case stumble later.
 */
export function checkPack(pack: Pack): readonly string[] {
  const misnamed = Object.entries(pack.forms).filter(([id, form]) => form.id !== id)
  if (misnamed.length > 0) return misnamed.map(([id, form]) => `forms/${id}: its own id is ${form.id}`)
  const resolved = resolvePack(writeFiles(pack))
  return resolved.kind === 'ok' ? [] : resolved.error.map((problem) => sayProblem(problem, 'en'))
}
