import { isObject, type JsonObject } from '../json.ts'
import type { Files } from '../pack/documents.ts'
import type { PackManifest } from '../pack/model.ts'
import type { PackProblem } from '../pack/problem.ts'
import type { Result } from '../result.ts'
import { nameOfPack, openProject, type Project } from './project.ts'

/** Who a new pack is for. */
export type Owner = Pick<PackManifest, 'id' | 'timeZone'> & { readonly region: JsonObject }

/**
 * A new pack over a base, which says nothing of its own yet but whom it is for.
 *
 * ```ts
 * const region = { name: { id: 'Uji Coba', en: 'Trial' }, agency: { id: 'Pemkot', en: 'Town' } }
 * startOver(nasional, { id: 'uji-coba', region, timeZone: 'WIB' }, [nasional])
 * ```
 */
export function startOver(
  base: Files,
  owner: Owner,
  bases: readonly Files[],
): Result<Project, readonly PackProblem[]> {
  const { id, region, timeZone } = owner
  const manifest = { id, version: 1, extends: nameOfPack(base), region, timeZone }
  return openProject({ 'pack.json': manifest }, bases)
}

/**
 * A new pack that begins as a copy of another region's: the same over the same base, for somebody else.
 * `startFrom(kotabumi, { id: 'uji-coba', region, timeZone: 'WIB' }, [nasional])`.
 */
export function startFrom(
  model: Files,
  owner: Owner,
  bases: readonly Files[],
): Result<Project, readonly PackProblem[]> {
  const renamed = Object.entries(model).map(([path, json]) => {
    if (!path.endsWith('pack.json') || !isObject(json)) return [path, json] as const
    return [path, { ...json, ...owner, version: 1 }] as const
  })
  return openProject(Object.fromEntries(renamed), bases)
}
