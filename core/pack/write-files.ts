import type { Files } from './documents.ts'
import type { Pack } from './model.ts'

/** The files that a pack comes from when it is built on none: `resolvePack(writeFiles(pack))` gives it again. */
export function writeFiles(pack: Pack): Files {
  const {
    forms,
    indicators,
    behaviours,
    scoring,
    workflow,
    sets = {},
    scorings = {},
    tables = {},
    cites: _cites,
    provenance: _provenance,
    ...manifest
  } = pack
  const sheet = { id: pack.id, version: pack.version, title: pack.region.name }
  return {
    'pack.json': manifest,
    'pack.indicators.json': { ...sheet, indicators },
    'pack.behaviours.json': { ...sheet, behaviours },
    'pack.scoring.json': scoring,
    'pack.workflow.json': workflow,
    ...files('form', forms),
    ...files('scoring', scorings),
    ...files('table', tables),
    ...Object.fromEntries(
      Object.entries(sets).map(([id, rows]) => [`${id}.set.json`, { ...sheet, id, rows }]),
    ),
  }
}

function files<T extends Files[string]>(kind: string, documents: { readonly [id: string]: T }): Files {
  return Object.fromEntries(
    Object.entries(documents).map(([id, document]) => [`${id}.${kind}.json`, document]),
  )
}
