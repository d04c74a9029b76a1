import { isObject } from '../json.ts'
import { largestRescue } from './rescue-limit.ts'

/**
 * The draft of one task in what was saved of a store that could not be opened, as the text of a draft's own file, which
 * `readDraftFile` then judges as any other. A text that is no such file is given back as it is.
 *
 * ```ts
 * draftInRescue('{"timbang":"draft"}', 'case-1-self') // '{"timbang":"draft"}'
 * ```
 */
export function draftInRescue(text: string, task: string): string {
  if (text.length > largestRescue || !/^\s*\{\s*"timbang":\s*"rescue"/.test(text)) return text
  const body = parsed(text)
  if (!isObject(body) || body.timbang !== 'rescue' || !isObject(body.whose)) return text
  const { region, person } = body.whose
  const draft = rowsIn(body.drafts).find((row) => row.task === task)
  const answers = rowsIn(body.answers).filter((row) => row.task === task)
  return JSON.stringify({
    timbang: 'draft',
    version: body.version,
    region,
    person,
    // Without a draft of this task, it is a file of another one.
    task: draft === undefined ? '' : task,
    savedAt: draft?.changedAt ?? body.savedAt,
    device: body.device,
    form: draft?.form ?? { id: '', version: 1 },
    seen: draft?.seen ?? {},
    fields: Object.fromEntries(
      answers.map(({ pointer, values }) => [String(pointer), rowsIn(values).map(written)]),
    ),
  })
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

type Loose = { readonly [name: string]: unknown }

function rowsIn(rows: unknown): readonly Loose[] {
  return Array.isArray(rows) ? rows.filter(isObject) : []
}

/** What is of the device alone stays out. */
function written({ device, count, entry, at }: Loose) {
  return { device, count, entry, at }
}
