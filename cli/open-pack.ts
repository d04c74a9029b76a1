import type { Pack } from '../core/pack/model.ts'
import { sayProblem } from '../core/pack/problem.ts'
import { resolvePack } from '../core/pack/resolve.ts'
import { err, ok, type Result } from '../core/result.ts'
import { findPack } from './find-pack.ts'
import { misused, type Outcome } from './outcome.ts'

/** A pack ready to run, or the outcome that tells why it cannot be used: not there, or not sound. */
export function openPack(
  asked: string,
  { json = false }: { readonly json?: boolean | undefined },
): Result<Pack, Outcome> {
  const found = findPack(asked)
  if (found.kind === 'err') return err(misused(found.error))
  const pack = resolvePack(found.value.files, found.value.bases)
  if (pack.kind === 'ok') return ok(pack.value)
  if (json)
    return err({ code: 1, text: `${JSON.stringify({ pack: asked, problems: pack.error }, null, 2)}\n` })
  const lines = pack.error.map((problem) => sayProblem(problem, 'en'))
  return err({ code: 1, text: `The pack “${asked}” cannot be used:\n${lines.join('\n')}\n` })
}
