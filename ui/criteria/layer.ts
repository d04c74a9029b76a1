import type { PackView } from '../../core/case/view.ts'
import { escapePointer, isObject, type Json } from '../../core/json.ts'
import { layerOf, type Provenance } from '../../core/pack/provenance.ts'
import type { Step } from '../../core/scoring/model.ts'

/** Who set a value: the national base, the region, or each of them a part of it. */
export type Layer = 'base' | 'region' | 'both'

/** Of values at these pointers, with all that stands below them; null where the pack is built on none. */
export function layerAt({ provenance }: PackView, pointers: readonly string[]): Layer | null {
  const base = provenance?.layers[0]
  if (provenance === undefined || provenance.layers.length < 2 || pointers.length === 0) return null
  const layers = pointers.flatMap((pointer) => layersAt(provenance, pointer))
  if (layers.every((layer) => layer === base)) return 'base'
  return layers.includes(base) ? 'both' : 'region'
}

function layersAt(provenance: Provenance, pointer: string): readonly (string | undefined)[] {
  const below = Object.entries(provenance.set).filter(([at]) => at.startsWith(`${pointer}/`))
  return [layerOf(provenance, pointer), ...below.map(([, layer]) => layer)]
}

/** What a step reckons with that somebody had to set. */
export type Setting = 'weights' | 'bands' | 'matrices' | 'numbers' | 'targets' | 'policies' | 'rule'

/**
 * Which settings a figure rests on, and who set each: `settingsOf(pack, 'achievement.response-time')` is
 * `[{ setting: 'targets', layer: 'region' }]`.
 */
export function settingsOf(
  pack: PackView,
  figure: string,
): readonly { readonly setting: Setting; readonly layer: Layer }[] {
  const step = pack.scoring.steps.find(({ id, each }) =>
    each === undefined ? id === figure : figure.startsWith(`${id}.`),
  )
  if (step === undefined) return []
  const places = placesOf(pack, step, figure.slice(step.id.length + 1))
  const found = [...Map.groupBy(places, ({ setting }) => setting)].flatMap(([setting, group]) => {
    const layer = layerAt(
      pack,
      group.map(({ pointer }) => pointer),
    )
    return layer === null ? [] : [{ setting, layer }]
  })
  const rule = layerAt(pack, [`/scoring/steps/${escapePointer(step.id)}`])
  // That a formula is the national one goes without saying.
  return rule === null || rule === 'base' ? found : [...found, { setting: 'rule', layer: rule } as const]
}

type Place = { readonly setting: Setting; readonly pointer: string }

function placesOf(pack: PackView, { rule }: Step, row: string): readonly Place[] {
  return pathsIn(rule, pack, row).flatMap((path) => {
    const [table = '', ...names] = path.split('.')
    const setting = settingOf(table, names.at(-1))
    const room = table === 'indicators' || table === 'policies' ? '' : '/scoring'
    const pointer = [table, ...names].map((name) => `/${escapePointer(name)}`).join('')
    return setting === null ? [] : [{ setting, pointer: `${room}${pointer}` }]
  })
}

function settingOf(table: string, last: string | undefined): Setting | null {
  switch (table) {
    case 'weights':
    case 'bands':
    case 'matrices':
    case 'numbers':
    case 'policies':
      return table
    case 'indicators':
      if (last === 'weight') return 'weights'
      return last === 'target' ? 'targets' : null
    default:
      return null
  }
}

/** Every path that a rule reads, with the row that it is for. */
function pathsIn(rule: Json, pack: PackView, row: string): readonly string[] {
  if (Array.isArray(rule)) return rule.flatMap((part) => pathsIn(part, pack, row))
  if (!isObject(rule)) return []
  const { var: path, rows } = rule
  if (typeof path === 'string') return [path.replaceAll('{each}', row)]
  if (Array.isArray(rows)) {
    const [set, filter, inner] = rows
    if (set !== 'indicators' || inner === undefined) return []
    const wanted = isObject(filter) ? filter.group : undefined
    const picked = pack.indicators.filter(({ group }) => wanted === undefined || group === wanted)
    return picked.flatMap(({ id }) => pathsIn(inner, pack, id))
  }
  return Object.values(rule).flatMap((part) => pathsIn(part, pack, row))
}
