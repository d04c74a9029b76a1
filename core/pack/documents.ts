import { isObject, type Json, type JsonObject } from '../json.ts'
import type { DocumentKind } from './document-kinds.ts'
import type { PackProblem } from './problem.ts'

/** The documents of a pack by kind, each with the file it is in. */
export type Documents = { readonly [kind in DocumentKind]: readonly Document[] }
export type Document = { readonly file: string; readonly json: Json }

/** The files of one pack, parsed, by their paths. */
export type Files = { readonly [path: string]: Json }

/** How a file's name tells what it is. */
const endings: { readonly [kind in DocumentKind]: string } = {
  pack: 'pack.json',
  indicators: '.indicators.json',
  behaviours: '.behaviours.json',
  set: '.set.json',
  scoring: '.scoring.json',
  workflow: '.workflow.json',
  form: '.form.json',
  table: '.table.json',
  cases: '.cases.json',
}

/**
 * Sorts the files of a pack by kind, in the order of their names; other files are none of its business.
 * `sortDocuments({ 'a/pack.json': {} }).pack` is `[{ file: 'a/pack.json', json: {} }]`.
 */
export function sortDocuments(files: Files): Documents {
  return mapKinds((kind) =>
    Object.keys(files)
      .filter((file) => (kind === 'pack' ? nameOf(file) === endings.pack : file.endsWith(endings[kind])))
      .sort()
      .map((file) => ({ file, json: files[file] ?? null })),
  )
}

/**
 * Documents, made kind by kind. `mapKinds(() => [])` is a pack without documents.
 */
export function mapKinds(made: (kind: DocumentKind) => readonly Document[]): Documents {
  return {
    pack: made('pack'),
    indicators: made('indicators'),
    behaviours: made('behaviours'),
    set: made('set'),
    scoring: made('scoring'),
    workflow: made('workflow'),
    form: made('form'),
    table: made('table'),
    cases: made('cases'),
  }
}

/**
 * The id of a document, as its author wrote it. `idOf({ id: 'rate' })` is `'rate'`; `idOf({ id: 7 })` and `idOf([])`
 * are undefined.
 */
export function idOf(json: Json): string | undefined {
  return isObject(json) && typeof json.id === 'string' ? json.id : undefined
}

/**
 * A scoring document that says what it takes in stands on its own; the other one scores the workflow's tasks.
 * `isMainScoring({ id: 'appraisal' })` is true, `isMainScoring({ id: 'nine-box', inputs: {} })` is not.
 */
export function isMainScoring(json: Json): boolean {
  return !(isObject(json) && Object.hasOwn(json, 'inputs'))
}

/**
 * What the workflow's appraisal is scored by. `mainScoring(sortDocuments(files))?.file` is
 * `'schemas/nasional/appraisal.scoring.json'`; undefined where there is none.
 */
export function mainScoring({ scoring }: Documents): Document | undefined {
  return scoring.find(({ json }) => isMainScoring(json))
}

/** Kinds of which a pack needs exactly one. */
const single = ['pack', 'indicators', 'behaviours', 'scoring', 'workflow'] as const

/** Kinds of which a pack may have several, each with an id of its own. */
const several = ['form', 'set', 'table', 'scoring'] as const

/**
 * Documents that are missing or there twice, and those of one kind that share an id.
 * `checkDocuments(sortDocuments({}))` has five problems of the kind `missing-document`, one for each document that
 * every pack needs.
 */
export function checkDocuments(documents: Documents): readonly PackProblem[] {
  return [
    ...single.flatMap((kind) => {
      const found = documents[kind]
      return checkSingle(kind, kind === 'scoring' ? found.filter(({ json }) => isMainScoring(json)) : found)
    }),
    ...several.flatMap((kind) => checkIds(documents[kind])),
  ]
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

function checkIds(documents: readonly Document[]): readonly PackProblem[] {
  const ids = documents.map(({ json }) => idOf(json))
  return documents.flatMap(({ file }, index): readonly PackProblem[] => {
    const first = documents[ids.indexOf(ids[index])]
    if (ids[index] === undefined || first === undefined || first.file === file) return []
    const text = {
      id: `“${String(ids[index])}” sudah ada di ${first.file}.`,
      en: `“${String(ids[index])}” is in ${first.file} already.`,
    }
    return [{ file, path: '/id', kind: 'same-id', text }]
  })
}

/**
 * The document without what it says to other packs and to its readers alone:
 * `withoutNotes({ id: 'a', open: ['/x'], cites: {} })` is `{ id: 'a' }`.
 */
export function withoutNotes(json: Json): Json {
  if (!isObject(json)) return json
  const { open: _open, cites: _cites, ...rest }: JsonObject = json
  return rest
}

function nameOf(file: string): string {
  return file.slice(file.lastIndexOf('/') + 1)
}
