import { isObject, type Json, own } from '../json.ts'
import type { Text } from '../text.ts'
import type { Calibrated, ScoringInput } from './model.ts'

/**
 * Under which name an input holds what a calibration decided. No task can declare it: names of inputs hold small
 * letters, digits and dashes.
 */
export const CALIBRATION = '@calibration'

/** What counts in a step's place, who decided so, when, and why. */
export type Decided = {
  readonly to: number
  readonly by: string
  readonly at: string
  readonly reason: string
}

/**
 * What a calibration put in a step's place; undefined where it did not look at it. Of an input whose
 * `@calibration` has `superior-level.loyal`, `decidedFor(input, 'superior-level.loyal')?.to` is the level that counts.
 */
export function decidedFor(input: ScoringInput, step: string): Decided | undefined {
  const all = own(input, CALIBRATION)
  const found = isObject(all) ? own(all, step) : undefined
  if (found === undefined || !isObject(found)) return undefined
  const { to, by, at, reason } = found
  // Only the case writes them (`collectInput`).
  if (typeof to !== 'number' || typeof by !== 'string') return undefined
  return { to, by, at: String(at), reason: String(reason) }
}

/**
 * The sentence that stands where a step's own would no longer be true:
 * `sayCalibrated({ from: 5, by: 'budi', at, reason: 'Bukti' }, { id: '3', en: '3' })`.
 */
export function sayCalibrated(
  { from, name, post, reason }: Calibrated,
  to: Text,
  say: (value: Json) => Text = plain,
): Text {
  const was = say(from)
  const who = named(name, post)
  return {
    id: `Dikalibrasi dari ${was.id} menjadi ${to.id} oleh ${who.id}, dengan alasan: “${reason}”. Angka semula tetap tercatat, dan pegawai yang dinilai dapat mengajukan keberatan.`,
    en: `Calibrated from ${was.en} to ${to.en} by ${who.en}, because: “${reason}”. The former figure stays on record, and the person appraised may object.`,
  }
}

const official: Text = { id: 'pejabat yang berwenang', en: 'the official in charge' }

/** As far as a reader is told: name and post, the post alone, or only that it was an official. */
function named(name: string | undefined, post: string | undefined): Text {
  const [who = official, more] = [name, post].filter((part) => part !== undefined && part !== '')
  if (typeof who !== 'string') return who
  const text = more === undefined ? who : `${who} (${more})`
  return { id: text, en: text }
}

function plain(value: Json): Text {
  return { id: String(value), en: String(value) }
}
