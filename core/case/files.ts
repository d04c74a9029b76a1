import type { EvidencePolicy, EvidenceRef } from '../evidence/model.ts'
import { isEvidenceRef } from '../evidence/reference.ts'
import type { CompiledForm } from '../form/compile-form.ts'
import type { FormError } from '../form/model.ts'
import type { CaseId, PersonId } from '../ids.ts'
import type { JsonObject } from '../json.ts'
import { itemsAt, placesOf } from './places.ts'

/** Evidence that the region has heard of: whose it is, for which appraisal, and what it was said to be. */
export type KnownEvidence = Pick<EvidenceRef, 'id' | 'sha256' | 'type' | 'bytes'> & {
  readonly case: CaseId
  readonly person: PersonId
}

/** A file that a form was answered with, and where. */
export type GivenFile = { readonly pointer: string; readonly at: string; readonly file: EvidenceRef }

/**
 * The files that somebody gave in these answers; those that a form only shows are somebody else's.
 * `filesGiven(form, answers).map(({ file }) => file.sha256)`.
 */
export function filesGiven(form: CompiledForm, answers: JsonObject): readonly GivenFile[] {
  const fields = [...form.controls.values()].filter(
    ({ element, calculate }) => element.kind === 'file' && calculate === null,
  )
  return fields.flatMap(({ path, at }) =>
    placesOf(answers, path)
      .flatMap(itemsAt)
      .flatMap(({ pointer, value }) => (isEvidenceRef(value) ? [{ pointer, at, file: value }] : [])),
  )
}

/** Who gives files for which appraisal, and what the region knows of them already. */
export type Giving = {
  readonly case: CaseId
  readonly actor: PersonId
  readonly find: (id: string) => KnownEvidence | undefined
  /** What they have brought to it already, of which the region has heard; without it, nothing. */
  readonly held?: Held
}

/** How much a person has brought to an appraisal. */
export type Held = { readonly files: number; readonly bytes: number }

/**
 * Files that answers name though they are known as somebody else's, of another appraisal, or as another file. One that
 * the region has not heard of yet may follow later. `foreignFiles(form, answers, { case, actor, find })` is `[]`.
 */
export function foreignFiles(form: CompiledForm, answers: JsonObject, giving: Giving): readonly FormError[] {
  const seen = new Map<string, EvidenceRef>()
  return filesGiven(form, answers).flatMap(({ pointer, at, file }): readonly FormError[] => {
    const before = seen.get(file.id)
    seen.set(file.id, file)
    const known = giving.find(file.id)
    const own = known === undefined || (known.case === giving.case && known.person === giving.actor)
    if (own && same(file, known) && same(file, before)) return []
    return [
      {
        instancePath: pointer,
        schemaPath: `#${at}`,
        keyword: 'evidence',
        params: { reason: 'foreign', name: file.name },
        message: 'must be evidence of this person for this appraisal',
      },
    ]
  })
}

function same(file: EvidenceRef, other: Omit<KnownEvidence, 'case' | 'person'> | undefined): boolean {
  if (other === undefined) return true
  return file.sha256 === other.sha256 && file.type === other.type && file.bytes === other.bytes
}

/**
 * Files that answers name before they were announced, where they are more than the pack lets one person bring to one
 * appraisal, together with what is there already: each of those that go beyond. `overfull(form, answers, { giving, policy })`.
 */
export function overfull(
  form: CompiledForm,
  answers: JsonObject,
  { giving, policy }: { readonly giving: Giving; readonly policy: EvidencePolicy | undefined },
): readonly FormError[] {
  if (policy === undefined) return []
  const { maxCaseFiles, maxCaseBytes } = policy
  let { files, bytes } = giving.held ?? { files: 0, bytes: 0 }
  const seen = new Set<string>()
  return filesGiven(form, answers).flatMap(({ pointer, at, file }): readonly FormError[] => {
    if (seen.has(file.id) || giving.find(file.id) !== undefined) return []
    seen.add(file.id)
    files += 1
    bytes += file.bytes
    if (files <= maxCaseFiles && bytes <= maxCaseBytes) return []
    return [
      {
        instancePath: pointer,
        schemaPath: `#${at}`,
        keyword: 'evidence',
        params: { reason: 'room', name: file.name, files: maxCaseFiles, limit: maxCaseBytes },
        message: 'must fit into what one person may bring to one appraisal',
      },
    ]
  })
}
