import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Json } from '../../core/json.ts'

export type LogicCase = {
  readonly description: string
  readonly rule: Json
  readonly data?: Json
  readonly result: Json
}

const home = process.env.TIMBANG_CONFORMANCE ?? join(import.meta.dirname, '../../../shared/conformance')
const file = join(home, 'json-logic/compatible.json')

/** The cases of jsonlogic.com, or null where this machine does not have them. */
export function logicCases(): readonly LogicCase[] | null {
  if (!existsSync(file)) return null
  const rows: readonly (string | LogicCase)[] = JSON.parse(readFileSync(file, 'utf8'))
  return rows.filter((row) => typeof row !== 'string')
}
