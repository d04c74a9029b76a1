import type { Text } from '../../text.ts'

/** What is wrong with an overlay; `path` is a JSON Pointer into its file. */
export type OverlayProblem =
  /** Nothing in the base has this name, and it is no complete part of its own. */
  | { readonly kind: 'unknown-id'; readonly path: string; readonly id: string; readonly near: string | null }
  | { readonly kind: 'same-row'; readonly path: string; readonly key: string }
  /** A place is told by a row that this overlay takes away before. */
  | { readonly kind: 'gone-row'; readonly path: string; readonly key: string }
  | { readonly kind: 'not-a-row'; readonly path: string; readonly key: string }
  | { readonly kind: 'not-a-set'; readonly path: string }
  | { readonly kind: 'not-a-place'; readonly path: string }
  /** A pack has one document of this kind, and the base's has another id. */
  | { readonly kind: 'other-document'; readonly path: string; readonly id: string; readonly base: string }
  /** Two files of one overlay are about the same document. */
  | { readonly kind: 'second-file'; readonly path: string; readonly id: string; readonly first: string }
  /** There is nothing of that name to drop. */
  | { readonly kind: 'no-document'; readonly path: string; readonly id: string; readonly near: string | null }
  /** The base does not let those that build on it drop this document. */
  | { readonly kind: 'kept-document'; readonly path: string; readonly id: string }
  /** Every pack has one of these, so that none can be dropped. */
  | { readonly kind: 'needed-document'; readonly path: string; readonly id: string }
  /** A document that is dropped is named at this place of another one. */
  | {
      readonly kind: 'still-used'
      readonly path: string
      readonly id: string
      readonly file: string
      readonly at: string
      /** At how many more places of that document. */
      readonly more: number
    }
  /** The base keeps this to itself. */
  | {
      readonly kind: 'not-open'
      readonly path: string
      readonly at: string
      readonly open: readonly string[]
    }
  /** An overlay may only pass on what it was given. */
  | { readonly kind: 'cannot-open'; readonly path: string; readonly point: string }

/**
 * The problem in words, with what would be right.
 * `describeOverlayProblem({ kind: 'same-row', path: '/rows/1', key: 'a' }).en` is `“a” is named twice. Make it one.`
 */
export function describeOverlayProblem(problem: OverlayProblem): Text {
  switch (problem.kind) {
    case 'unknown-id': {
      const [id, en] =
        problem.near === null
          ? ['', '']
          : [` Mungkin maksudnya “${problem.near}”.`, ` Did you mean “${problem.near}”?`]
      return {
        id: `Paket dasar tidak punya “${problem.id}”, dan untuk bagian baru isinya belum lengkap.${id}`,
        en: `The base has no “${problem.id}”, and for a new part its members are incomplete.${en}`,
      }
    }
    case 'same-row':
      return {
        id: `“${problem.key}” disebut dua kali. Gabungkan menjadi satu.`,
        en: `“${problem.key}” is named twice. Make it one.`,
      }
    case 'gone-row':
      return {
        id: `“${problem.key}” sudah dihapus sebelum baris ini. Sebutkan baris lain, atau hapus “${problem.key}” sesudahnya.`,
        en: `“${problem.key}” is removed before this row. Name another one, or remove “${problem.key}” after it.`,
      }
    case 'not-a-row':
      return {
        id: 'Setiap baris harus berupa objek dengan namanya.',
        en: 'Each row must be an object that says which one it is.',
      }
    case 'not-a-set':
      return {
        id: 'Tulis daftar seluruhnya, atau { "add": […], "remove": […] }.',
        en: 'Write the whole list, or { "add": […], "remove": […] }.',
      }
    case 'not-a-place':
      return {
        id: 'Tempat sebuah baris: "first", { "after": "…" }, atau { "before": "…" }.',
        en: 'A row’s place is "first", { "after": "…" } or { "before": "…" }.',
      }
    case 'other-document':
      return {
        id: `Paket dasar sudah punya “${problem.base}”. Pakai “id” itu untuk mengubahnya.`,
        en: `The base has “${problem.base}” already. Use that “id” to change it.`,
      }
    case 'second-file':
      return {
        id: `“${problem.id}” sudah diubah di ${problem.first}. Gabungkan menjadi satu berkas.`,
        en: `“${problem.id}” is changed in ${problem.first} already. Make it one file.`,
      }
    case 'no-document': {
      const [id, en] =
        problem.near === null
          ? ['', '']
          : [` Mungkin maksudnya “${problem.near}”.`, ` Did you mean “${problem.near}”?`]
      return {
        id: `Paket dasar tidak punya “${problem.id}”, jadi tidak ada yang dihapus.${id}`,
        en: `The base has no “${problem.id}”, so there is nothing to drop.${en}`,
      }
    }
    case 'kept-document':
      return {
        id: `Paket dasar tidak melepas “${problem.id}”: "/remove" tidak ada pada “open” dokumen itu. Hapus berkas ini.`,
        en: `The base keeps “${problem.id}”: the document’s “open” does not have "/remove". Delete this file.`,
      }
    case 'needed-document':
      return {
        id: `Setiap paket perlu “${problem.id}”. Ubah isinya, jangan menghapusnya.`,
        en: `Every pack needs “${problem.id}”. Change what is in it instead of dropping it.`,
      }
    case 'still-used': {
      const [id, en] =
        problem.more === 0
          ? ['', '']
          : [
              ` dan ${problem.more} tempat lain`,
              ` and ${problem.more} more ${problem.more === 1 ? 'place' : 'places'}`,
            ]
      return {
        id: `“${problem.id}” masih dipakai di ${problem.file}, ${problem.at}${id}. Ubah atau hapus bagian itu dahulu.`,
        en: `“${problem.id}” is still used in ${problem.file}, ${problem.at}${en}. Change or remove that first.`,
      }
    }
    case 'not-open': {
      const points = problem.open.join(', ')
      return {
        id: `“${problem.at}” ditetapkan paket dasar dan tidak dapat diubah di sini. Yang terbuka: ${points === '' ? 'tidak ada' : points}.`,
        en: `“${problem.at}” is for the base to say and cannot be changed here. What is open: ${points === '' ? 'nothing' : points}.`,
      }
    }
    case 'cannot-open':
      return {
        id: `“${problem.point}” tidak terbuka dalam paket dasar, jadi tidak dapat dibuka di sini.`,
        en: `“${problem.point}” is not open in the base, so it cannot be opened here.`,
      }
  }
}
