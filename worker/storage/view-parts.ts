import { followUpDictionary } from './dictionaries.ts'
import { digest } from './digest.ts'
import { packText, unpackText } from './packed.ts'
import { closedJws, openedJws } from './packed-jws.ts'
import type { Skeletons } from './skeletons.ts'
import { integerOrNull, type Sql } from './sql.ts'

/** Texts that several rows of one source hold, by the beginning of their SHA-256. */
export type Parts = ReadonlyMap<string, string>

/** Values whose JSON is longer are kept once for all the rows of a source. */
const LONG = 160

/** A row's members; the last of three names the part that the value lies in. */
type Entry = readonly [name: string, value: unknown] | readonly [name: string, value: null, part: string]

/** The JSON text of a row, taken apart: its own text, and the parts that it shares with other readers' rows. */
export function splitBody(body: object): { readonly text: string; readonly parts: Parts } {
  const parts = new Map<string, string>()
  const entries = Object.entries(body).flatMap(([name, value]): readonly Entry[] => {
    const json = JSON.stringify(value)
    // As in an object's own JSON.
    if (json === undefined) return []
    if (json.length < LONG) return [[name, value]]
    const part = digest(json).slice(0, 16)
    parts.set(part, json)
    return [[name, null, part]]
  })
  return { text: JSON.stringify(entries), parts }
}

/** A row of which all is one part: it resembles the other rows of its source more than any text known beforehand. */
export function wholeBody(body: object): { readonly text: string; readonly parts: Parts } {
  const json = JSON.stringify(body)
  const part = digest(json).slice(0, 16)
  return { text: JSON.stringify(part), parts: new Map([[part, json]]) }
}

/** The row's JSON text as it was before it was taken apart, byte for byte. */
export function joinBody(text: string, parts: Parts): string {
  // It was written by `splitBody` or `wholeBody`.
  const kept = JSON.parse(text) as readonly Entry[] | string
  if (typeof kept === 'string') return partOf(parts, kept)
  const members = kept.map(([name, value, part]) => {
    const json = part === undefined ? JSON.stringify(value) : partOf(parts, part)
    return `${JSON.stringify(name)}:${json}`
  })
  return `{${members.join(',')}}`
}

function partOf(parts: Parts, part: string | undefined): string {
  const json = part === undefined ? undefined : parts.get(part)
  if (json === undefined) throw new Error(`the part ${part} of a row is not there`)
  return json
}

/** The parts of each source, packed together: a result, its trace and the words about it have much in common. */
export function viewPartsTable(sql: Sql, skeletons: Skeletons) {
  return {
    of(source: string): Parts {
      const [row] = sql('SELECT skeleton, body FROM view_parts WHERE source = ?', source)
      if (row === undefined) return new Map()
      const skeleton = integerOrNull(row, 'skeleton')
      const text = unpackText(row.body, skeleton === null ? followUpDictionary : skeletons.read(skeleton))
      // It was written by `keep`.
      const kept = JSON.parse(text) as readonly (readonly [string, unknown])[]
      return new Map(kept.map(([part, value]) => [part, closedText(JSON.stringify(value))]))
    },
    /** `pack` is the one that the source is judged by. */
    keep(source: string, parts: Parts, pack: string): void {
      if (parts.size === 0) {
        sql('DELETE FROM view_parts WHERE source = ?', source)
        return
      }
      // The longest first, as in the skeleton: deflate does not look back further than that is long.
      const entries = [...parts].toSorted(([, a], [, b]) => b.length - a.length)
      const [longest] = entries
      const skeleton =
        longest && longest[1].length > SCORED ? skeletons.ensure(`${pack}/case`, `[${longest[1]}]`) : null
      const body = `[${entries.map(([part, json]) => `["${part}",${openedText(json)}]`).join(',')}]`
      // What has no skeleton is what follows on a result, or a few words.
      const packed = packText(body, skeleton === null ? followUpDictionary : skeletons.read(skeleton))
      sql('INSERT OR REPLACE INTO view_parts VALUES (?, ?, ?)', source, skeleton, packed)
    },
  }
}

/** Characters from which on a part must be a result with its trace, of which a skeleton is worth making. */
const SCORED = 2_000

/** A part that is a single text may be a receipt. */
function openedText(json: string): string {
  if (!json.startsWith('"')) return json
  return JSON.stringify(openedJws(String(JSON.parse(json))))
}

function closedText(json: string): string {
  if (!json.startsWith('"')) return json
  return JSON.stringify(closedJws(String(JSON.parse(json))))
}
