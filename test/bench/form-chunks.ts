import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { readPack } from '../../cli/read-pack.ts'
import { commonParts, type MoreParts } from '../../core/form/common-parts.ts'
import type { FormDocument } from '../../core/form/model.ts'
import { prepareForm } from '../../core/form/prepare-form.ts'
import { patterns } from '../../core/form/schema/patterns.ts'
import { figureOperators } from '../../core/logic/operators/figures.ts'

const schemas = join(import.meta.dirname, '..', '..', 'schemas')

const forPatterns = 'core/form/schema/patterns.ts'
const forFigures = 'core/logic/operators/figures.ts'
const forAll = 'core/form/all-parts.ts'

/** The files of core that `openForm` reads for the forms of all packs, with how many forms need just these. */
export function chunksOfForms(): readonly { readonly chunks: readonly string[]; readonly forms: number }[] {
  const packs = readdirSync(schemas).filter((name) => existsSync(join(schemas, name, 'pack.json')))
  const forms = packs.flatMap((name) => Object.values(readPack(name).forms))
  const groups = Map.groupBy(forms, (form) => chunksOf(form).join(' '))
  return [...groups].map(([chunks, { length }]) => ({
    chunks: chunks.split(' ').filter((chunk) => chunk !== ''),
    forms: length,
  }))
}

function chunksOf(form: FormDocument): readonly string[] {
  const opens = (parts: MoreParts) => prepareForm(form, commonParts(parts)).kind === 'ok'
  if (opens({})) return []
  if (opens({ patterns })) return [forPatterns]
  if (opens({ operators: figureOperators })) return [forFigures]
  const both = [forPatterns, forFigures]
  return opens({ patterns, operators: figureOperators }) ? both : [...both, forAll]
}
