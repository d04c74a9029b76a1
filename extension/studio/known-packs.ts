import type { Json } from '../../core/json.ts'
import type { Files } from '../../core/pack/documents.ts'

/** Every file of the packs that Timbang comes with. A chunk of its own: only the studio reads it. */
const files = import.meta.glob<Json>('../../{schemas,workflows}/*/**/*.json', {
  eager: true,
  import: 'default',
})

/** A pack that a project can be started from. */
export type KnownPack = { readonly id: string; readonly files: Files }

/** The packs that Timbang comes with, the national base first. */
export const knownPacks: readonly KnownPack[] = packsIn(files)

/** Their files, for what is built on them. */
export const bases: readonly Files[] = knownPacks.map((pack) => pack.files)

function packsIn(all: { readonly [path: string]: Json }): readonly KnownPack[] {
  const byPack = new Map<string, { [path: string]: Json }>()
  for (const [path, json] of Object.entries(all)) {
    const inside = path.replace(/^(\.\.\/)+/, '')
    const id = inside.split('/')[1] ?? ''
    byPack.set(id, { ...byPack.get(id), [inside]: json })
  }
  return [...byPack]
    .filter(([id, inPack]) => Object.hasOwn(inPack, `schemas/${id}/pack.json`))
    .map(([id, inPack]) => ({ id, files: inPack }))
    .toSorted((a, b) => Number(b.id === 'nasional') - Number(a.id === 'nasional') || a.id.localeCompare(b.id))
}
