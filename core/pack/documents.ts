import { isObject, type Json } from '../json.ts'
import type { PackProblem } from './problem.ts'
import type { DocumentKind } from './shapes.ts'

/** The documents of a pack by kind, each with the file it is in. */
export type Documents = { readonly [kind in DocumentKind]: readonly Document[] }
export type Document = { readonly file: string; readonly json: Json }

/** How a file's name tells what it is. */
const endings: { readonly [kind in DocumentKind]: string } = {
  pack: 'pack.json',
  indicators: '.indicators.json',
  behaviours: '.behaviours.json',
  scoring: '.scoring.json',
  workflow: '.workflow.json',
  form: '.form.json',
  cases: '.cases.json',
}

/** Sorts the files of a pack by kind, in the order of their names; other files are none of its business. */
export function sortDocuments(files: { readonly [path: string]: Json }): Documents {
  const ofKind = (kind: DocumentKind) =>
    Object.keys(files)
      .filter((file) => (kind === 'pack' ? nameOf(file) === endings.pack : file.endsWith(endings[kind])))
      .sort()
      .map((file) => ({ file, json: files[file] ?? null }))
  return {
    pack: ofKind('pack'),
    indicators: ofKind('indicators'),
    behaviours: ofKind('behaviours'),
    scoring: ofKind('scoring'),
    workflow: ofKind('workflow'),
    form: ofKind('form'),
    cases: ofKind('cases'),
  }
}

/** Kinds of which a pack needs exactly one. */
const single = ['pack', 'indicators', 'behaviours', 'scoring', 'workflow'] as const

/** Documents that are missing or there twice, and forms that share an id. */
export function checkDocuments(documents: Documents): readonly PackProblem[] {
  return [...single.flatMap((kind) => checkSingle(kind, documents[kind])), ...checkFormIds(documents.form)]
}

function checkSingle(kind: (typeof single)[number], found: readonly Document[]): readonly PackProblem[] {
  const name = endings[kind].startsWith('.') ? `*${endings[kind]}` : endings[kind]
  const [first, ...more] = found
  if (!first) {
    const text = {
      id: `Berkas ${name} belum ada. Setiap paket perlu satu.`,
      en: `There is no file ${name}. Every pack needs one.`,
    }
    return [{ file: name, path: '', kind: 'missing-document', text }]
  }
  return more.map(({ file }) => ({
    file,
    path: '',
    kind: 'second-document',
    text: {
      id: `Sudah ada ${first.file}. Setiap paket hanya punya satu ${name}.`,
      en: `There is ${first.file} already. A pack has one ${name} only.`,
    },
  }))
}

function checkFormIds(forms: readonly Document[]): readonly PackProblem[] {
  const ids = forms.map(({ json }) => (isObject(json) ? json.id : undefined))
  return forms.flatMap(({ file }, index): readonly PackProblem[] => {
    const first = forms[ids.indexOf(ids[index])]
    if (ids[index] === undefined || first === undefined || first.file === file) return []
    const text = {
      id: `Formulir “${String(ids[index])}” sudah ada di ${first.file}.`,
      en: `The form “${String(ids[index])}” is in ${first.file} already.`,
    }
    return [{ file, path: '/id', kind: 'same-id', text }]
  })
}

function nameOf(file: string): string {
  return file.slice(file.lastIndexOf('/') + 1)
}
