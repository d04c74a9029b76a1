import { existsSync, globSync, readFileSync, statSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { isObject, type Json } from '../core/json.ts'
import { nearest } from '../core/logic/nearest.ts'
import type { Files } from '../core/pack/documents.ts'
import { err, ok, type Result } from '../core/result.ts'
import { hasPack, packIds, readBases, readPackFiles } from './read-pack.ts'

/** The files of a pack and of those it is built on, as `judgePack` takes them. */
export type FoundPack = { readonly files: Files; readonly bases: readonly Files[] }

/** A pack by its name among those here, or by the folder of its pack.json; or why there is none to be read. */
export function findPack(asked: string): Result<FoundPack, string> {
  try {
    if (hasPack(asked)) return ok({ files: readPackFiles(asked), bases: readBases(asked) })
    if (existsSync(join(asked, 'pack.json'))) return ok(readFolder(resolve(asked)))
  } catch (cause) {
    return err(cause instanceof Error ? cause.message : String(cause))
  }
  if (existsSync(asked) && statSync(asked).isDirectory()) return err(`The folder ${asked} has no pack.json.`)
  const near = nearest(asked, packIds())
  return err(
    `There is no pack “${asked}”: ${near === undefined ? `here are ${packIds().join(', ')}` : `did you mean “${near}”?`}`,
  )
}

/** In a checkout, a pack's workflow lies beside `schemas`; elsewhere all lies in one folder. */
function readFolder(folder: string): FoundPack {
  const files = filesIn(folder)
  return { files, bases: basesOf(files, dirname(folder)) }
}

function filesIn(folder: string): Files {
  const id = basename(folder)
  const workflows = join(dirname(dirname(folder)), 'workflows', id)
  const isCheckout = basename(dirname(folder)) === 'schemas' && existsSync(workflows)
  return { ...jsonIn(folder, `schemas/${id}`), ...(isCheckout ? jsonIn(workflows, `workflows/${id}`) : {}) }
}

function jsonIn(folder: string, shown: string): Files {
  const paths = globSync('**/*.json', { cwd: folder }).sort()
  return Object.fromEntries(paths.map((path) => [`${shown}/${path}`, readJson(join(folder, path))]))
}

/** A base lies beside the pack, or is one of those here. */
function basesOf(files: Files, beside: string): readonly Files[] {
  const found = new Map<string, Files>()
  for (let base = baseOf(files); base !== undefined && !found.has(base); ) {
    const folder = join(beside, base)
    const isBeside = existsSync(join(folder, 'pack.json'))
    if (!isBeside && !hasPack(base)) break
    const read: Files = isBeside ? filesIn(folder) : readPackFiles(base)
    found.set(base, read)
    base = baseOf(read)
  }
  return [...found.values()]
}

/** The id in `"extends": "nasional@1"`. */
function baseOf(files: Files): string | undefined {
  const manifest = Object.entries(files).find(([path]) => basename(path) === 'pack.json')?.[1]
  const base = isObject(manifest) ? manifest.extends : undefined
  const [id] = typeof base === 'string' ? base.split('@') : []
  return id !== undefined && /^[a-z][a-z0-9-]*$/.test(id) ? id : undefined
}

function readJson(path: string): Json {
  try {
    return JSON.parse(readFileSync(path, 'utf8'))
  } catch (cause) {
    throw new Error(`${path} is not JSON: ${cause instanceof Error ? cause.message : String(cause)}`, {
      cause,
    })
  }
}
