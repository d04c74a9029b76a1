import { hasSoundNames } from '../draft/sound-names.ts'
import type { DraftState } from '../draft/state.ts'
import { isObject } from '../json.ts'
import { err, ok, type Result } from '../result.ts'
import type { Instant } from '../workflow/model.ts'
import { parserOf } from './parser.ts'
import { notPlain } from './plain.ts'
import { draftFileSchema } from './schemas/drafts.ts'

/** A draft that a person has saved as a file, to be taken in again. */
export type DraftFile = DraftState & {
  readonly timbang: 'draft'
  readonly version: 1
  readonly region: string
  readonly person: string
  readonly task: string
  readonly savedAt: Instant
  /** What the device is called that it was saved on. */
  readonly device: string
}

/** Whose draft of which task a file has to be. */
export type DraftFileFor = Pick<DraftFile, 'region' | 'person' | 'task'> & { readonly form: string }

export type DraftFileProblem =
  | 'too-large'
  | 'not-a-draft'
  | 'newer-file'
  | 'other-region'
  | 'other-person'
  | 'other-task'

/** Characters of a file; a form that is full to its last field takes less. */
const largestDraftFile = 1024 * 1024

/**
 * The draft in a file, if it is this person's own of this very task: `readDraftFile('[]', wanted)` is `not-a-draft`.
 * Nothing in it can reach a prototype or nest without end.
 */
export function readDraftFile(text: string, wanted: DraftFileFor): Result<DraftFile, DraftFileProblem> {
  if (text.length > largestDraftFile) return err('too-large')
  let body: unknown
  try {
    body = JSON.parse(text)
  } catch {
    return err('not-a-draft')
  }
  if (!isObject(body) || body.timbang !== 'draft') return err('not-a-draft')
  if (typeof body.version === 'number' && body.version > 1) return err('newer-file')
  const parsed = fileOf(body)
  if (parsed.kind === 'err' || !hasSoundNames(parsed.value) || isHostile(body)) return err('not-a-draft')
  const file = parsed.value
  if (file.region !== wanted.region) return err('other-region')
  if (file.person !== wanted.person) return err('other-person')
  if (file.task !== wanted.task || file.form.id !== wanted.form) return err('other-task')
  return ok(file)
}

const fileOf = parserOf<DraftFile>(draftFileSchema)

/** No form has such names; whoever wrote them means something else than an answer. */
function isHostile(body: unknown): boolean {
  if (notPlain(body) !== null) return true
  const waiting: unknown[] = [body]
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (typeof next !== 'object' || next === null) continue
    if (Object.keys(next).some((name) => name === '__proto__' || name === 'constructor')) return true
    waiting.push(...Object.values(next))
  }
  return false
}
