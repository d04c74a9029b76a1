import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Json } from '../../core/json.ts'
import { wireSchemas } from '../../core/protocol/schemas/wire.ts'

export const root = join(import.meta.dirname, '..', '..')

/** A fixed schema, and the module that its generated validator becomes. */
export type Contract = { readonly name: string; readonly schema: Json; readonly module: string }

/** Every schema that does not change while the program runs: the wire shapes and the shapes of a pack's documents. */
export function contracts(): readonly Contract[] {
  return [
    ...Object.entries(wireSchemas).map(([name, schema]) => ({
      name,
      schema,
      module: join(root, 'core', 'protocol', 'generated', `${name}.js`),
    })),
    ...readdirSync(join(root, 'schemas', 'meta')).map((file) => {
      const name = file.replace('.schema.json', '')
      return {
        name,
        // JSON.parse gives nothing else.
        schema: JSON.parse(readFileSync(join(root, 'schemas', 'meta', file), 'utf8')) as Json,
        module: join(root, 'core', 'pack', 'generated', `${name}.js`),
      }
    }),
  ]
}
