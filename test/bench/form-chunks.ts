import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { readPack } from '../../cli/read-pack.ts'
import { commonParts, type MoreParts } from '../../core/form/common-parts.ts'
import { branchesOf } from '../../core/form/live/branch.ts'
import type { FormDocument } from '../../core/form/model.ts'
import { type OfferName, offers, offersFor } from '../../core/form/more-parts.ts'
import { prepareForm } from '../../core/form/prepare-form.ts'

const schemas = join(import.meta.dirname, '..', '..', 'schemas')

const files: Readonly<Record<OfferName, string>> = {
  patterns: 'core/form/schema/any-pattern.ts',
  branches: 'core/form/schema/branches.ts',
  formats: 'core/form/formats/few.ts',
  files: 'core/form/files.ts',
  figures: 'core/logic/operators/figures.ts',
  comparing: 'core/logic/operators/comparing.ts',
  gathering: 'core/logic/operators/gathering.ts',
}

/** The files of core that `openForm` reads for the forms of all packs, with how many forms need just these. */
export async function chunksOfForms(): Promise<
  readonly { readonly chunks: readonly string[]; readonly forms: number }[]
> {
  const packs = readdirSync(schemas).filter((name) => existsSync(join(schemas, name, 'pack.json')))
  const forms = packs.flatMap((name) => Object.values(readPack(name).forms))
  const read = await Promise.all(forms.map(chunksOf))
  const groups = Map.groupBy(read, (chunks) => chunks.join(' '))
  return [...groups].map(([chunks, { length }]) => ({
    chunks: chunks.split(' ').filter((chunk) => chunk !== ''),
    forms: length,
  }))
}

/** Goes the way of `openForm`, and notes what it would read. */
async function chunksOf(document: FormDocument): Promise<readonly string[]> {
  const read = new Set<OfferName>()
  let more: MoreParts = {}
  for (;;) {
    const form = prepareForm(document, commonParts(more))
    const chunks = [...read].sort().map((name) => files[name])
    if (form.kind === 'ok') {
      if (form.value.needsRareWords) chunks.push('core/form/every-error-words.ts')
      if (branchesOf(form.value) === null) chunks.push('core/form/live/whole.ts')
      return chunks
    }
    const wanted = offersFor(form.error).filter((name) => !read.has(name))
    if (wanted.length === 0) return [...chunks, 'core/form/all-parts.ts']
    for (const name of wanted) {
      read.add(name)
      const { more: found }: { readonly more: MoreParts } = await offers[name].read()
      more = { ...more, ...found, operators: { ...more.operators, ...found.operators } }
    }
  }
}
