import type { JsonObject } from '../../json.ts'
import type { SchemaReading } from './field-of-schema.ts'

/**
 * Tells of values of an `enum` that are lists or objects, which no choice stands for; `null` is what an empty answer
 * says. `tellUnchosen(reading, { enum: ['a', {}] }, '/schema/properties/b')` adds a notice about `…/enum/1`.
 */
export function tellUnchosen({ notices }: SchemaReading, schema: JsonObject, at: string): void {
  if (!Array.isArray(schema.enum)) return
  for (const [index, value] of schema.enum.entries()) {
    if (typeof value !== 'object' || value === null) continue
    const shown = JSON.stringify(value).slice(0, 80).toWellFormed()
    notices.push({
      kind: 'left-out',
      place: { kind: 'pointer', path: `${at}/enum/${index}` },
      text: {
        id: `Pilihan ${shown} bukan teks, angka, atau ya/tidak; di sini tidak ditawarkan.`,
        en: `The choice ${shown} is no text, number or yes/no; it is not offered here.`,
      },
    })
  }
}
