import { useMemo } from 'preact/hooks'
import { isObject, type Json, type JsonObject } from '../../../core/json.ts'
import { valueAt } from '../../../core/studio/edit.ts'
import { documentRef, type ProjectDocuments } from '../../../core/studio/project.ts'
import { resetChanges } from '../../../core/studio/reset.ts'
import { type Standing, standingOf } from '../../../core/studio/standing.ts'
import { ownChanges } from '../../../core/studio/write-project.ts'
import type { Text } from '../../../core/text.ts'
import type { Studio } from '../studio.ts'

type At = readonly (string | number)[]

/** `pack.json` of an open project as its editors see it and change it. */
export type Manifest = {
  readonly pack: JsonObject
  /** The pack's forms, by id. */
  readonly forms: readonly { readonly id: string; readonly title: Json | undefined }[]
  readonly read: (at: At) => Json | undefined
  readonly standing: (at: At) => Standing
  /** Whether the region says anything itself there or below. */
  readonly isChanged: (at: At) => boolean
  /** One act, named after what it changes. */
  readonly set: (what: Text, at: At, after: Json | undefined) => void
  /** Lets the base count again there and below. */
  readonly reset: (what: Text, at: At) => void
  /** False for a pack that is built on none: then there is nothing to go back to. */
  readonly hasBase: boolean
}

/** The manifest of this studio; made anew when the document changes. */
export function useManifest(studio: Studio): Manifest {
  const documents = studio.documents.value
  return useMemo(() => manifestOf(studio, documents), [studio, documents])
}

function manifestOf(studio: Studio, documents: ProjectDocuments): Manifest {
  const { pack = {} } = documents
  const below = studio.under.pack
  const changes = below === undefined ? [] : ownChanges('pack', pack, below)
  const touches = (names: readonly string[], at: readonly string[]) =>
    names.every((name, index) => at[index] === name) || at.every((name, index) => names[index] === name)
  // Whose pack it is, no base says.
  const standing = (at: At): Standing =>
    header.includes(String(at[0]))
      ? { at: at.map(String), isOpen: true, isOwn: true }
      : standingOf('pack', { document: pack, below }, at)
  return {
    pack,
    forms: formsIn(documents),
    read: (at) => valueAt(pack, at),
    standing,
    isChanged: (at) => changes.some((change) => touches(standing(at).at, change.at)),
    set: (what, at, after) =>
      studio.write({ id: `Ubah ${quoted(what.id)}`, en: `Change ${quoted(what.en)}` }, [
        { document: 'pack', at, after },
      ]),
    reset: (what, at) => {
      if (below === undefined) return
      const names = standing(at).at
      const after = resetChanges('pack', { document: pack, below }, (change) => touches(names, change.at))
      studio.write(
        { id: `Kembalikan ${quoted(what.id)} ke paket dasar`, en: `Reset ${quoted(what.en)} to the base` },
        [{ document: 'pack', at: [], after }],
      )
    },
    hasBase: below !== undefined,
  }
}

function formsIn(documents: ProjectDocuments): Manifest['forms'] {
  return Object.entries(documents).flatMap(([name, document]) => {
    const found = documentRef(name)
    return found?.kind === 'form' ? [{ id: found.id, title: document.title }] : []
  })
}

const header: readonly string[] = ['region', 'timeZone']

/** The names of a pack's policies, those of every pack first, in the order of the words. */
export function policyNames(pack: JsonObject, known: readonly string[]): readonly string[] {
  const names = isObject(pack.policies ?? null) ? Object.keys(pack.policies as JsonObject) : []
  const first = known.filter((name) => names.includes(name))
  return [...first, ...names.filter((name) => !first.includes(name))]
}

function quoted(name: string): string {
  return `“${name}”`
}
