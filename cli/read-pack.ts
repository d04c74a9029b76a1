import { existsSync, globSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { isObject, type Json } from '../core/json.ts'
import type { Files } from '../core/pack/documents.ts'
import type { Pack } from '../core/pack/model.ts'
import { sayProblem } from '../core/pack/problem.ts'
import { type Judgement, judgePack, resolvePack } from '../core/pack/resolve.ts'

/** The repository's root, wherever the command was started. */
export const root = fileURLToPath(new URL('..', import.meta.url))

/** Every file of a pack by its path from the root, without those of its base: `schemas/<id>/…`, `workflows/<id>/…`. */
export function readPackFiles(id: string): Files {
  const paths = globSync(`{schemas,workflows}/${id}/**/*.json`, { cwd: root }).sort()
  return Object.fromEntries(paths.map((path) => [path, readJson(path)]))
}

/** The files of each pack that one is built on, the nearest first; none where a name leads nowhere or back. */
export function readBases(id: string): readonly Files[] {
  const found = new Map<string, Files>()
  for (let base = baseOf(readPackFiles(id), id); base !== undefined; ) {
    if (found.has(base) || base === id || !hasPack(base)) break
    const files = readPackFiles(base)
    found.set(base, files)
    base = baseOf(files, base)
  }
  return [...found.values()]
}

/** The id in `"extends": "nasional@1"`. */
function baseOf(files: Files, id: string): string | undefined {
  const manifest = files[`schemas/${id}/pack.json`]
  const base = isObject(manifest) ? manifest.extends : undefined
  return typeof base === 'string' ? base.split('@')[0] : undefined
}

/** True when the repository has a pack of that name. */
export function hasPack(id: string): boolean {
  return /^[a-z][a-z0-9-]*$/.test(id) && existsSync(`${root}schemas/${id}/pack.json`)
}

/** The names of the repository's packs. */
export function packIds(): readonly string[] {
  return globSync('schemas/*/pack.json', { cwd: root })
    .map((path) => path.split(/[\\/]/)[1] ?? '')
    .sort()
}

/** The pack of that name with everything that is wrong with it. */
export function judgePackNamed(id: string): Judgement {
  return judgePack(readPackFiles(id), readBases(id))
}

/** The pack of that name, ready to run; throws with everything that is wrong with it. */
export function readPack(id: string): Pack {
  const pack = resolvePack(readPackFiles(id), readBases(id))
  if (pack.kind === 'ok') return pack.value
  const lines = pack.error.map((problem) => sayProblem(problem, 'en'))
  throw new Error(`The pack “${id}” cannot be used:\n${lines.join('\n')}`)
}

function readJson(path: string): Json {
  const text = readFileSync(`${root}${path}`, 'utf8')
  try {
    return JSON.parse(text)
  } catch (cause) {
    throw new Error(`${path} is not JSON: ${String(cause)}`, { cause })
  }
}
