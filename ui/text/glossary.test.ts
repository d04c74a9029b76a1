import { expect, test } from 'vitest'
import { id } from './whole.ts'

/** What Indonesian screens say, and the words for the same thing that they therefore do not say. */
const glossary: { readonly [term: string]: RegExp } = {
  peladen: /\bserver\b/i,
  'catatan audit': /\b(di|dalam|pada) log\b/i,
  'pengelola kepegawaian': /\b(bagian|petugas|biro) kepegawaian\b/i,
  tenggat: /\bbatas waktu/i,
  surel: /\be-?mail\b/i,
  draf: /\bdraft\b/i,
  unduh: /\bdownload\b/i,
  unggah: /\bupload\b/i,
  berkas: /\bfile\b/i,
  tautan: /\blink\b/i,
  peramban: /\bbrowser\b/i,
  '12%': /\d %/,
}

test('[LK2] one word for one thing: what the glossary has another word for is said nowhere', () => {
  const said = textsOf(id).flatMap(([key, text]) =>
    Object.entries(glossary).flatMap(([term, other]) =>
      other.test(text) ? [`${key}: “${text.match(other)?.[0]}” is “${term}” here`] : [],
    ),
  )
  expect(said).toEqual([])
})

/** Every text by its place; of one that takes something, what its source says. */
function textsOf(tree: object, at = ''): readonly (readonly [string, string])[] {
  return Object.entries(tree).flatMap(([key, value]) => {
    const place = at === '' ? key : `${at}.${key}`
    if (typeof value === 'object' && value !== null) return textsOf(value, place)
    if (typeof value === 'string') return [[place, value.replace(/\{[^}]*\}/g, '…')] as const]
    return typeof value === 'function' ? [[place, literalsOf(String(value))] as const] : []
  })
}

/** What stands between quotes in the source of a function, without the names of what it takes. */
function literalsOf(source: string): string {
  return (source.match(/`[^`]*`|'[^']*'|"[^"]*"/g) ?? []).join(' ').replace(/\$\{[^}]*\}/g, '…')
}
