import { isName } from '../../form/scope.ts'
import type { JsonObject } from '../../json.ts'
import type { FormPart } from './parts.ts'
import { partsIn } from './parts.ts'
import { isFree, rowName } from './schema-place.ts'

/**
 * A path like the one that is wanted, which nothing has yet: a number is put behind its last name, or its first where
 * what is there holds no names. `freePath(form, ['score'])` is `['score2']` where there is a `score`.
 */
export function freePath(
  form: JsonObject,
  { path, start }: { readonly path: readonly string[]; readonly start: readonly string[] },
  taken: ReadonlySet<string> = new Set(),
): readonly string[] {
  const isOpen = (candidate: readonly string[]) => isFree(form, candidate) && !taken.has(candidate.join('/'))
  if (isOpen(path)) return path
  const own = path.slice(start.length)
  const last =
    start.length +
    Math.max(
      0,
      own.findLastIndex((name) => name !== rowName && name !== '*'),
    )
  for (let number = 2; number < 10_000; number++) {
    for (const place of [last, start.length]) {
      const candidate = path.with(place, `${stem(path[place] ?? 'isian')}${number}`)
      if (isOpen(candidate)) return candidate
    }
  }
  return path
}

function stem(name: string): string {
  return name.replace(/\d+$/, '') || name
}

/** A name out of words, as rules can read it: `nameFrom('Nama kegiatan (utama)')` is `'namaKegiatanUtama'`. */
export function nameFrom(words: string): string {
  const parts = words
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((part) => part !== '')
    .slice(0, 4)
  const name = parts
    .map((part, index) => (index === 0 ? part : part[0]?.toUpperCase() + part.slice(1)))
    .join('')
  return isName(name) ? name.slice(0, 40) : 'isian'
}

/** The ids that a form's elements have: `idsIn(form).has('feedback')`. */
export function idsIn(form: JsonObject): ReadonlySet<string> {
  return new Set(partsIn(form).flatMap(({ body }) => (typeof body.id === 'string' ? [body.id] : [])))
}

/** An id out of a name that no element has yet: `freeId('Nama kegiatan', new Set())` is `'nama-kegiatan'`. */
export function freeId(name: string, taken: ReadonlySet<string>): string {
  const id =
    name
      .replace(/([a-z0-9])([A-Z])/g, '$1-$2')
      .normalize('NFD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^[^a-z]+|-+$/g, '')
      .slice(0, 60)
      .replace(/-+$/, '') || 'bagian'
  if (!taken.has(id)) return id
  for (let number = 2; ; number++) if (!taken.has(`${id}-${number}`)) return `${id}-${number}`
}

/** The words that a part is called by to its author: `wordsOf(part, 'id')`; its path or kind where it has none. */
export function wordsOf({ body, path }: Pick<FormPart, 'body' | 'path'>, language: 'id' | 'en'): string {
  for (const text of [body.label, body.text]) {
    const said = typeof text === 'object' && text !== null ? (text as JsonObject)[language] : text
    if (typeof said === 'string' && said !== '') return said
  }
  return path?.join(' › ') ?? String(body.type)
}
