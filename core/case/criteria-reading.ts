import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import { canonicalJson } from '../canonical-json.ts'
import type { PersonId } from '../ids.ts'
import { own } from '../json.ts'
import type { Pack } from '../pack/model.ts'
import type { Instant } from '../workflow/model.ts'
import type { Submission } from './model.ts'
import { packView } from './office-views.ts'
import { packRef } from './refs.ts'
import type { PackView } from './view.ts'

/** That somebody has read the criteria of one version of a pack, and which text they had before them. */
export type CriteriaReading = {
  readonly person: PersonId
  /** `kotabumi@3`. */
  readonly pack: string
  /** Fingerprint of the text. */
  readonly criteria: string
  /** By the clock of the device on which they said so. */
  readonly readAt: Instant
  /** By the worker's clock. */
  readonly receivedAt: Instant
}

/** What a published text is known by. */
export type Edition = { readonly id: string; readonly criteria: string }

/**
 * SHA-256 of all that the criteria page tells, hexadecimal: the same for two versions that tell the same. How
 * reading itself is asked for is no criterion. `fingerprintOf(view).length` is 64.
 */
export function fingerprintOf(view: PackView): string {
  const { indicators, behaviours, sets = {}, scorings = {}, trainings, proposals, states } = view
  const { id: _id, version: _version, ...scoring } = view.scoring
  const { criteria: _criteria, ...policies } = view.policies
  const told = { indicators, behaviours, sets, scoring, scorings, policies, trainings, proposals, states }
  // What is undefined is not told; parsing takes it away, as it does on the way to a device.
  return bytesToHex(sha256(utf8ToBytes(canonicalJson(JSON.parse(JSON.stringify(told))))))
}

/** The text of a published pack, its fingerprint reckoned when it is asked for: `publishedEdition(view).id`. */
export function publishedEdition(view: PackView): Edition {
  return {
    id: view.id,
    get criteria() {
      return fingerprintOf(view)
    },
  }
}

const editions = new WeakMap<Pack, Edition>()

/** The text that a pack publishes, reckoned once a pack: `editionOf(pack).id` is `'kotabumi@3'`. */
export function editionOf(pack: Pack): Edition {
  const known = editions.get(pack)
  if (known) return known
  const edition = { id: packRef(pack), criteria: fingerprintOf(packView(pack)) }
  editions.set(pack, edition)
  return edition
}

/**
 * Whether somebody has read what is published now: this very version, or an earlier one that says the same.
 * `readingOf(readings, { id: 'kotabumi@3', criteria })` is their reading of it, or undefined.
 */
export function readingOf(
  readings: readonly CriteriaReading[],
  edition: Edition,
): CriteriaReading | undefined {
  // A version is never overwritten, so that its name alone will do.
  const named = readings.find(({ pack }) => pack === edition.id)
  if (named || readings.length === 0) return named
  const { criteria } = edition
  return readings.find((reading) => reading.criteria === criteria)
}

/**
 * True where the course itself asks whether the criteria were read, and these answers say so.
 * `acknowledgesCriteria(pack, submission)` is true for `read-criteria` with `{ response: 'understood' }` in Sawahlunto.
 */
export function acknowledgesCriteria(
  { policies }: Pack,
  { spec, answers }: Pick<Submission, 'spec' | 'answers'>,
): boolean {
  const asked = policies.criteria?.reading === 'in-course' ? (policies.criteria.by ?? []) : []
  return asked.some(({ task, answer, is }) => task === spec && own(answers, answer) === is)
}
