import { existsSync, globSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Json } from '../core/json.ts'
import type { Pack } from '../core/pack/model.ts'
import { sayProblem } from '../core/pack/problem.ts'
import { resolvePack } from '../core/pack/resolve.ts'

/** The repository's root, wherever the command was started. */
export const root = fileURLToPath(new URL('..', import.meta.url))

/** Every file of a pack by its path from the root: `schemas/<id>/…` and `workflows/<id>/…`. */
export function readPackFiles(id: string): { readonly [path: string]: Json } {
  const paths = globSync(`{schemas,workflows}/${id}/**/*.json`, { cwd: root }).sort()
  return Object.fromEntries(paths.map((path) => [path, readJson(path)]))
}

/** True when the repository has a pack of that name. */
export function hasPack(id: string): boolean {
  return /^[a-z][a-z0-9-]*$/.test(id) && existsSync(`${root}schemas/${id}/pack.json`)
}

/** The pack of that name, ready to run; throws with everything that is wrong with it. */
export function readPack(id: string): Pack {
  const pack = resolvePack(readPackFiles(id))
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
