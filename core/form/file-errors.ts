import { type MediaType, mediaTypes } from '../evidence/media-types.ts'
import type { EvidenceRef } from '../evidence/model.ts'
import { isEvidenceRef } from '../evidence/reference.ts'
import type { Json } from '../json.ts'
import type { FileControl, FormError } from './model.ts'

/** What is wrong with one file of a field, in `params.reason` of an error `evidence`. */
export type FileFault = 'shape' | 'type' | 'size' | 'twice'

type Field = {
  readonly element: FileControl
  /** JSON Pointer of the control in the document, and of its answer. */
  readonly at: string
  readonly path: string
}

/**
 * What a field for files finds wrong with its answer: what is no reference, of a type or size that the field does not
 * take, or named twice. What a file really holds is checked where its bytes are. `fileErrors(field, [])` is `[]`.
 */
export function fileErrors({ element, at, path }: Field, answer: Json | undefined): readonly FormError[] {
  if (!Array.isArray(answer)) return []
  const seen = new Set<string>()
  return answer.flatMap((item: Json, index): readonly FormError[] => {
    const fault = isEvidenceRef(item) ? faultOf(item, element, seen) : ({ reason: 'shape' } as const)
    if (fault === null) return []
    const instancePath = `${path}/${index}`
    return [
      {
        instancePath,
        schemaPath: `#${at}`,
        keyword: 'evidence',
        params: fault,
        message: messages[fault.reason],
      },
    ]
  })
}

/** The types that a field takes: its own, or all that evidence can have. `acceptedBy({ accept: ['image/png'] })`. */
export function acceptedBy({ accept }: Pick<FileControl, 'accept'>): readonly MediaType[] {
  return accept ?? mediaTypes
}

function faultOf(
  { id, name, type, bytes }: EvidenceRef,
  element: FileControl,
  seen: Set<string>,
): ({ readonly reason: FileFault } & { readonly [param: string]: Json }) | null {
  if (seen.has(id)) return { reason: 'twice', name }
  seen.add(id)
  const accept = acceptedBy(element)
  if (!accept.includes(type)) return { reason: 'type', name, accept: [...accept] }
  const { maxBytes } = element
  return maxBytes !== undefined && bytes > maxBytes ? { reason: 'size', name, bytes, limit: maxBytes } : null
}

const messages: Readonly<Record<FileFault, string>> = {
  shape: 'must be a reference to evidence',
  type: 'must be of a type that this field takes',
  size: 'must not be larger than this field takes',
  twice: 'must be there once',
}
