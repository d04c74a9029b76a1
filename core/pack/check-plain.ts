import { deepest, type NotPlain, notPlain } from '../not-plain.ts'
import type { Text } from '../text.ts'
import type { Documents } from './documents.ts'
import type { PackProblem } from './problem.ts'

/**
 * Documents that nobody could hash, compare or write out: nested too deep, with a number or a text that JSON cannot
 * carry on. `checkPlain(sortDocuments({ 'a.form.json': { id: 'a' } }))` is `[]`.
 */
export function checkPlain(documents: Documents): readonly PackProblem[] {
  return Object.values(documents)
    .flat()
    .flatMap(({ file, json }): readonly PackProblem[] => {
      const reason = notPlain(json)
      return reason === null
        ? []
        : [{ file, path: near(reason), kind: reason.kind, text: words[reason.kind] }]
    })
}

/** The whole way to what lies thousands deep is no help to anybody. */
function near({ path }: NotPlain): string {
  return path.split('/').slice(0, 9).join('/')
}

const words: { readonly [kind in NotPlain['kind']]: Text } = {
  'too-deep': {
    id: `Isinya bersarang lebih dari ${deepest} tingkat. Pecah menjadi beberapa langkah atau bagian.`,
    en: `What is in it nests deeper than ${deepest} levels. Split it into several steps or parts.`,
  },
  'not-finite': {
    id: 'Angka ini terlalu besar. Tulis angka di bawah 1e308.',
    en: 'This number is too large. Write one below 1e308.',
  },
  'half-pair': {
    id: 'Teks ini memuat setengah karakter (\\ud800–\\udfff tanpa pasangannya). Ketik ulang karakter itu.',
    en: 'This text holds half a character (\\ud800–\\udfff without its other half). Type that character again.',
  },
}
