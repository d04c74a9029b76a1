import { readFileSync, writeFileSync } from 'node:fs'
import { isObject, type Json } from '../../core/json.ts'
import type { Operator } from './operator.ts'

/** Who was erased, by ids that lead to nobody; `since` is null where the server never had the region. */
export type ErasureList = { readonly since: string | null; readonly erased: readonly Json[] }

/** What the server knows of who was erased in the region, whether the region is there or not. */
export async function erasuresAt(operator: Operator): Promise<ErasureList> {
  const answer = await operator.ask('GET', '/erasures')
  if (!isObject(answer) || !Array.isArray(answer.erased))
    throw new Error('the server gave no list of erasures')
  return { since: typeof answer.since === 'string' ? answer.since : null, erased: answer.erased }
}

/** Writes that list into a file: to be kept apart from the server, for the day on which the server is lost. */
export async function saveErasures(operator: Operator, to: string): Promise<string> {
  const { since, erased } = await erasuresAt(operator)
  if (since === null) throw new Error(`${operator.region} was never on this server`)
  const list = { format: 'timbang-erasures', version: 1, region: operator.region, erased }
  writeFileSync(to, `${JSON.stringify(list, null, 1)}\n`, { mode: 0o600 })
  return `${operator.region}: ${erased.length} erased in ${to}\n`
}

/** Erases anew whom an older database has brought back: by the server's own list, and by a file's. */
export async function applyErasures(operator: Operator, from: string | undefined): Promise<string> {
  const erased = from === undefined ? [] : readErasures(from, operator.region)
  const answer = await operator.ask('POST', '/erasures', { erased })
  const count = isObject(answer) ? Number(answer.erased) : 0
  return `${operator.region}: ${sayErased(count)}\n`
}

/** The list in a file; another region's is none. */
export function readErasures(path: string, region: string): readonly Json[] {
  const list: unknown = JSON.parse(readFileSync(path, 'utf8'))
  if (
    !isObject(list) ||
    list.format !== 'timbang-erasures' ||
    list.version !== 1 ||
    !Array.isArray(list.erased)
  )
    throw new Error(`${path} is no list of erasures, as "timbang region erasures --to" writes it`)
  if (list.region !== region)
    throw new Error(`${path} is the list of ${String(list.region)}, not of ${region}`)
  return list.erased
}

/** How many came back with an older database, and what became of it. */
export function sayErased(count: number): string {
  if (count === 0) return 'nobody on the list of erasures had come back'
  return `${count} who had been erased came back with it and are erased again`
}
