import { escapePointer } from '../json.ts'
import type { DocumentKind } from './document-kinds.ts'
import type { Change } from './overlay/change.ts'

/** Which pack of a line set which value of a resolved pack. */
export type Provenance = {
  /** `['nasional@1', 'kotabumi@1']`: what is built on stands before what builds on it. */
  readonly layers: readonly string[]
  /** What the first layer did not say, by pointers into the pack that name a row by its key: `/indicators/x/weight`. */
  readonly set: { readonly [pointer: string]: string }
}

/** The pack that said what stands at a pointer: `layerOf(pack.provenance, '/scoring/weights/raters/self')`. */
export function layerOf({ layers, set }: Provenance, pointer: string): string | undefined {
  const names = pointer.split('/')
  for (let length = names.length; length > 0; length--) {
    const above = names.slice(0, length).join('/')
    if (Object.hasOwn(set, above)) return set[above]
  }
  return layers[0]
}

/** A part of a document as it is found in the pack, or '': `/weights` of the main scoring is `/scoring/weights`. */
export function pointerInPack(
  {
    kind,
    id,
    isMain = true,
  }: { readonly kind: DocumentKind; readonly id: string; readonly isMain?: boolean },
  at: readonly string[],
): string {
  return placeOf({ kind, id, isMain }, at)
    .map((name) => `/${escapePointer(name)}`)
    .join('')
}

function placeOf(
  { kind, id, isMain }: { readonly kind: DocumentKind; readonly id: string; readonly isMain: boolean },
  at: readonly string[],
): readonly string[] {
  switch (kind) {
    case 'pack':
      return at
    case 'indicators':
    case 'behaviours':
      // A pack keeps their rows alone.
      return at[0] === kind ? at : []
    case 'workflow':
      return ['workflow', ...at]
    case 'scoring':
      return isMain ? ['scoring', ...at] : ['scorings', id, ...at]
    case 'form':
      return ['forms', id, ...at]
    case 'set':
      return ['sets', id, ...at.slice(1)]
    case 'table':
      return ['tables', id, ...at]
    case 'cases':
      return []
  }
}

/**
 * The provenance after one more layer: what it says wins over what was said at or below the same place.
 * `withLayer({ layers: ['nasional@1'], set: {} }, 'kotabumi@1', ['/holidays'])` is
 * `{ layers: ['nasional@1', 'kotabumi@1'], set: { '/holidays': 'kotabumi@1' } }`.
 */
export function withLayer(
  { layers, set }: Provenance,
  name: string,
  pointers: readonly string[],
): Provenance {
  const kept = Object.entries(set).filter(
    ([old]) =>
      !pointers.some((pointer) => old === pointer || (pointer !== '' && old.startsWith(`${pointer}/`))),
  )
  const said = pointers.filter((pointer) => pointer !== '').map((pointer) => [pointer, name] as const)
  return { layers: [...layers, name], set: Object.fromEntries([...kept, ...said]) }
}

/**
 * Where a layer put a value: taking away and putting elsewhere leaves none. True for `{ kind: 'set', … }` and
 * `{ kind: 'add', … }`, false for `{ kind: 'remove', … }` and `{ kind: 'move', … }`.
 */
export function isSaid({ edit }: Change): boolean {
  return edit.kind === 'set' || edit.kind === 'add'
}
