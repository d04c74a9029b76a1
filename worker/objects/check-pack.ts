import { utf8ToBytes } from '@noble/hashes/utils.js'
import type { Pack } from '../../core/pack/model.ts'
import { sayProblem } from '../../core/pack/problem.ts'
import { judgePack } from '../../core/pack/resolve.ts'
import { writeFiles } from '../../core/pack/write-files.ts'

/** `faults` keep a pack out; `warnings` are for its authors to look at. */
export type PackCheck = { readonly faults: readonly string[]; readonly warnings: readonly string[] }

/**
 * What is wrong with a pack that somebody sent: each document against its shape and against the others, by the very
 * check that its authors ran. A pack that passes cannot make the rules of a case stumble later.
 */
export function checkPack(pack: Pack): PackCheck {
  const size = utf8ToBytes(JSON.stringify(pack)).length
  if (size > MOST_BYTES) return refused([`the pack has ${size} bytes of JSON, and ${MOST_BYTES} can be kept`])
  const misnamed = Object.entries(pack.forms).filter(([id, form]) => form.id !== id)
  if (misnamed.length > 0)
    return refused(misnamed.map(([id, form]) => `forms/${id}: its own id is ${form.id}`))
  const { problems } = judgePack(writeFiles(pack))
  const said = (isWarning: boolean) =>
    problems
      .filter(({ severity }) => (severity === 'warning') === isWarning)
      .map((problem) => sayProblem(problem, 'en'))
  return { faults: said(false), warnings: said(true) }
}

function refused(faults: readonly string[]): PackCheck {
  return { faults, warnings: [] }
}

/** Cloudflare's SQLite takes no row past 2 MB. Kotabumi's pack has 0.3. */
const MOST_BYTES = 1_900_000
