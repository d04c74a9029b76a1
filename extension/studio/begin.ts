import { isObject } from '../../core/json.ts'
import type { Files } from '../../core/pack/documents.ts'
import type { PackProblem } from '../../core/pack/problem.ts'
import { ok, type Result } from '../../core/result.ts'
import { openProject, type Project } from '../../core/studio/project.ts'
import { startFrom, startOver } from '../../core/studio/start-project.ts'
import type { Language } from '../../core/text.ts'
import type { Zone } from '../../ui/time/zone.ts'
import type { KnownPack } from './known-packs.ts'

type Beginning = {
  /** The id of a pack that is known. */
  readonly from: string
  /** Whom the new pack is for; null to go on with that pack itself. */
  readonly name: string | null
  readonly zone: Zone
}

type Known = { readonly knownPacks: readonly KnownPack[]; readonly bases: readonly Files[] }

/** A new project with its name, or what keeps the pack from being opened. */
export function begin(
  { from, name, zone }: Beginning,
  { knownPacks, bases }: Known,
): Result<{ readonly name: string; readonly project: Project }, readonly PackProblem[]> {
  const model = knownPacks.find(({ id }) => id === from)
  if (model === undefined) throw new Error(`there is no pack ${from}`)
  const opened = name === null ? openProject(model.files, bases) : startNew(model, { name, zone }, bases)
  if (opened.kind === 'err') return opened
  return ok({ name: name ?? nameOfKnown(model, 'id'), project: opened.value })
}

function startNew(
  model: KnownPack,
  { name, zone }: { readonly name: string; readonly zone: Zone },
  bases: readonly Files[],
): Result<Project, readonly PackProblem[]> {
  const text = { id: name.trim(), en: name.trim() }
  const owner = { id: idFrom(name), region: { name: text, agency: text }, timeZone: zone }
  const isBase = !isObject(manifestOf(model)) || manifestOf(model).extends === undefined
  return isBase ? startOver(model.files, owner, bases) : startFrom(model.files, owner, bases)
}

/** An id out of a name: `Kota Uji Coba` is `kota-uji-coba`; empty where there is no letter in it. */
export function idFrom(name: string): string {
  return name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^[^a-z]+|-+$/g, '')
    .slice(0, 60)
}

/** What a known pack's region is called. */
export function nameOfKnown(pack: KnownPack, language: Language): string {
  const { region } = manifestOf(pack)
  const name = isObject(region ?? null)
    ? (region as { name?: { [language: string]: string } }).name
    : undefined
  return name?.[language] ?? pack.id
}

function manifestOf({ id, files }: KnownPack) {
  const manifest = files[`schemas/${id}/pack.json`] ?? null
  return isObject(manifest) ? manifest : {}
}
