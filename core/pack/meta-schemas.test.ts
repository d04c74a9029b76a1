import { readdirSync, readFileSync } from 'node:fs'
import { Ajv2020 } from 'ajv/dist/2020.js'
import formats from 'ajv-formats'
import { describe, expect, it } from 'vitest'
import { readPack, readPackFiles, root } from '../../cli/read-pack.ts'
import type { Json } from '../json.ts'
import type { DocumentKind } from './document-kinds.ts'
import { partFor } from './parts-for.ts'
import { checkShape } from './shapes.ts'

const folder = `${root}schemas/meta/`
const names = readdirSync(folder).map((file) => file.replace('.schema.json', ''))
const ajv = new Ajv2020({
  allErrors: true,
  strict: true,
  strictRequired: false,
  strictTypes: false,
  ownProperties: true,
})
formats.default(ajv)
const judges = new Map(
  names.map((name) => [name, ajv.compile(JSON.parse(readFileSync(`${folder}${name}.schema.json`, 'utf8')))]),
)

const files = readPackFiles('nasional')
const documents: [DocumentKind, string, Json][] = [
  ...Object.entries(files).flatMap(([file, json]): [DocumentKind, string, Json][] => {
    const kind = names.find((name) => file.endsWith(`.${name}.json`) || file.endsWith(`/${name}.json`))
    // A schema judges what is left once the policies have been asked.
    const part = partFor(json, {}) ?? null
    return kind && kind !== 'form' && kind !== 'workflow' ? [[kind as DocumentKind, file, part]] : []
  }),
  ...Object.entries(readPack('nasional').forms).map(([id, form]): [DocumentKind, string, Json] => [
    'form',
    id,
    JSON.parse(JSON.stringify(form)),
  ]),
]

describe('the schemas of the document kinds', () => {
  it('[R1] there is one for each kind', () => {
    expect(names.sort()).toEqual([
      'behaviours',
      'cases',
      'form',
      'indicators',
      'pack',
      'scoring',
      'set',
      'table',
      'workflow',
    ])
  })

  it.each(documents)('[R1] Ajv takes the %s %s', (kind, _file, json) => {
    const judge = judges.get(kind)
    judge?.(json)
    expect(judge?.errors ?? []).toEqual([])
  })

  it.each(documents)(
    '[R1] our validator and Ajv agree on the %s %s with one part spoilt',
    (kind, file, json) => {
      for (const spoilt of spoil(json)) {
        const judge = judges.get(kind)
        const byAjv = new Set(
          (judge?.(spoilt) ? [] : (judge?.errors ?? [])).map(
            ({ instancePath, keyword }) => `${instancePath} ${keyword}`,
          ),
        )
        const ours = checkShape(kind, file, spoilt)
        expect(ours.length > 0).toBe(byAjv.size > 0)
      }
    },
  )
})

/** The document with one of its members gone, and with one of another type. */
function spoil(json: Json): readonly Json[] {
  if (typeof json !== 'object' || json === null || Array.isArray(json)) return []
  return Object.keys(json).flatMap((key) => {
    const { [key]: member = null, ...rest } = json as { readonly [key: string]: Json }
    return [rest, { ...json, [key]: typeof member === 'string' ? 7 : 'seven' }, { ...json, extra: 1 }]
  })
}
