import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join, relative } from 'node:path'
import type { Json } from '../../core/json.ts'

export type SuiteGroup = {
  readonly description: string
  readonly schema: Json
  readonly tests: readonly { readonly description: string; readonly data: Json; readonly valid: boolean }[]
}

const home = process.env.TIMBANG_CONFORMANCE ?? join(import.meta.dirname, '../../../shared/conformance')

/** The folder of the official JSON Schema suite, or null where this machine does not have it. */
export const suiteFolder = existsSync(join(home, 'json-schema')) ? join(home, 'json-schema') : null

/** The groups of every file of a draft folder: `[['minimum.json', groups], …]`. */
export function suiteGroups(folder: string): [string, readonly SuiteGroup[]][] {
  return filesBelow(folder).map((file) => [relative(folder, file), parse(file) as SuiteGroup[]])
}

/** The suite's remote schemas by the URIs under which it expects them, and the draft's own meta-schemas. */
export function suiteSchemas(remotes: string): { readonly [uri: string]: Json } {
  const isOtherDraft = (path: string) => /^(draft(?!2020-12)|v1)/.test(path)
  const served = filesBelow(remotes)
    .map((file) => relative(remotes, file))
    .filter((path) => !isOtherDraft(path))
    .map((path) => [`http://localhost:1234/${path}`, parse(join(remotes, path))])
  return { ...Object.fromEntries(served), ...metaSchemas() }
}

function metaSchemas(): { readonly [uri: string]: Json } {
  const folder = join(
    createRequire(import.meta.url).resolve('ajv/package.json'),
    '../dist/refs/json-schema-2020-12',
  )
  const documents = filesBelow(folder).map(parse)
  return Object.fromEntries(documents.map((document) => [(document as { $id: string }).$id, document]))
}

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => join(folder, name))
}

function parse(file: string): Json {
  return JSON.parse(readFileSync(file, 'utf8'))
}
