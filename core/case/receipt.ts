import type { CaseId, CycleId, PersonId, RegionId } from '../ids.ts'
import { type Json, own } from '../json.ts'
import type { Pack } from '../pack/model.ts'
import type { Scored } from '../scoring/model.ts'
import type { Text } from '../text.ts'
import type { Instant } from '../workflow/model.ts'
import type { Case, Cycle, Person } from './model.ts'
import { packRef, subjectOf } from './refs.ts'

/**
 * What a region certifies of one result (A2): facts that can be read in twenty years without the pack and without
 * us. Signed, it is a JWS (RFC 7515) with this document in canonical form (RFC 8785) as its payload.
 */
export type Receipt = Statement & {
  readonly issuedAt: Instant
  /** Thumbprint (RFC 7638) of the key that signed it. */
  readonly key: string
}

/** A receipt before it is signed. */
export type Statement = {
  readonly kind: 'timbang-result'
  readonly version: 1
  readonly region: { readonly id: RegionId; readonly name: string }
  readonly cycle: Pick<Cycle, 'name' | 'period'> & { readonly id: CycleId }
  readonly case: CaseId
  /** No NIP: birth date and sex can be read from it (P3). */
  readonly subject: { readonly id: PersonId; readonly name: string }
  /** `kotabumi@3`. */
  readonly pack: string
  readonly scoring: string
  /** Which of the case's results: 2 for the one that an objection led to. */
  readonly result: number
  /** False while the result may still be objected to. */
  readonly final: boolean
  readonly outputs: { readonly [name: string]: Json }
  /** The reader's words for ids among the outputs. */
  readonly words: { readonly [id: string]: Text }
  /** The seal of what was submitted, which only the region's salt opens; see `sealInputs`. */
  readonly inputs: string
  readonly decidedAt: Instant
  /** Hash of the audit row of the step that this certifies (A1). */
  readonly audit: string
}

/** What only the edge knows of a result. */
export type Known = {
  readonly region: { readonly id: RegionId; readonly name: string }
  readonly cycle: Pick<Cycle, 'id' | 'name' | 'period'>
  readonly people: readonly Person[]
  readonly inputs: string
  readonly audit: string
}

/**
 * What can be certified of a case now; null while there is no result that the person may know.
 * `stateResult(pack, opened, known)?.result` is 2 for a case that has been scored twice; the statement is null before
 * the workflow's effect `share-result`.
 */
export function stateResult(pack: Pack, opened: Case, known: Known): Statement | null {
  const newest = opened.results.at(-1)
  if (!opened.snapshot.resultShared || newest?.result.kind !== 'scored') return null
  const { region, cycle, people, inputs, audit } = known
  const { id, name } = subjectOf(opened.person, people)
  const { outputs, scoring } = newest.result
  return {
    kind: 'timbang-result',
    version: 1,
    region: { id: region.id, name: region.name },
    cycle: { id: cycle.id, name: cycle.name, period: { from: cycle.period.from, to: cycle.period.to } },
    case: opened.id,
    subject: { id, name },
    pack: packRef(pack),
    scoring: packRef(scoring),
    result: opened.results.length,
    final: isFinal(pack, opened),
    outputs,
    words: wordsFor(outputs, pack),
    inputs,
    decidedAt: newest.at,
    audit,
  }
}

/**
 * True for a case that has come to its end. `isFinal(pack, { snapshot: { state: 'final', … } })` is true where the
 * workflow has `"final": { "kind": "final", … }`.
 */
export function isFinal(pack: Pack, { snapshot }: Pick<Case, 'snapshot'>): boolean {
  return own(pack.workflow.states, snapshot.state)?.kind === 'final'
}

function wordsFor(outputs: Scored['outputs'], { scoring }: Pack): Statement['words'] {
  const ids = Object.values(outputs).filter((value) => typeof value === 'string')
  const known = ids.flatMap((id): [string, Text][] => {
    const words = own(scoring.outcomes, id)
    return words ? [[id, { id: words.id, en: words.en }]] : []
  })
  return Object.fromEntries(known)
}
