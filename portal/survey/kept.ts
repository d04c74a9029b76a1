import { type Entry, value } from '../../core/draft/entry.ts'
import { isObject, type Json, type JsonObject } from '../../core/json.ts'

/** What this browser holds of a survey: an answer under way, one that waits for a network, or that one was sent. */
export type Kept = {
  /** The id under which the answer is sent, the same however often it is tried. */
  readonly id: string
  readonly state: 'draft' | 'waiting' | 'sent'
  readonly entries: { readonly [pointer: string]: Entry }
  /** What is to be sent, as it was judged. */
  readonly answers: JsonObject | null
  /** Of an invitation; absent where none is asked for. */
  readonly token?: string
}

/** `kota/skm-2026`: one survey of one region. */
type Place = string

/** What stands there, or an untouched answer: what cannot be read, or was written by somebody else, is none. */
export function readKept(place: Place): Kept {
  const fresh: Kept = { id: crypto.randomUUID(), state: 'draft', entries: {}, answers: null }
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(nameOf(place)) ?? 'null')
    if (!isObject(kept) || typeof kept.id !== 'string' || !isObject(kept.entries)) return fresh
    const state = kept.state === 'waiting' || kept.state === 'sent' ? kept.state : 'draft'
    const answers = isObject(kept.answers) ? kept.answers : null
    const entries = Object.entries(kept.entries).flatMap(([pointer, entry]) => {
      const read = readEntry(entry)
      return read === null ? [] : [[pointer, read] as const]
    })
    return {
      id: kept.id,
      state: answers === null && state === 'waiting' ? 'draft' : state,
      entries: Object.fromEntries(entries),
      answers,
      ...(typeof kept.token === 'string' ? { token: kept.token } : {}),
    }
  } catch {
    return fresh
  }
}

/** False where the browser keeps nothing. */
export function writeKept(place: Place, kept: Kept): boolean {
  try {
    localStorage.setItem(nameOf(place), JSON.stringify(kept))
    return true
  } catch {
    return false
  }
}

function nameOf(place: Place): string {
  return `timbang-survey:${place}`
}

function readEntry(entry: Json): Entry | null {
  if (!isObject(entry)) return null
  if (entry.kind === 'value' && entry.value !== undefined) return value(entry.value)
  if (entry.kind === 'unread' && typeof entry.text === 'string') return { kind: 'unread', text: entry.text }
  return null
}
