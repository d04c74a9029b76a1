import { readFileSync } from 'node:fs'
import { isObject } from '../../core/json.ts'
import { PROTOCOL } from '../../core/protocol/version.ts'
import { readPack } from '../read-pack.ts'
import type { Operator } from './operator.ts'

/**
 * Sets a region up, or brings it up to date, from `{ "region": …, "pack": …, "people": […] }`, where the pack may be the name
 * of one below `schemas/`; prints the one-time codes, which are told this once.
 */
export async function provisionRegion(
  operator: Operator,
  { from, reissue }: { readonly from: string; readonly reissue: readonly string[] },
): Promise<string> {
  const office: unknown = JSON.parse(readFileSync(from, 'utf8'))
  if (!isObject(office)) throw new Error(`${from} is no office: { "region": …, "pack": …, "people": […] }`)
  const query = reissue.map((person) => `reissue=${encodeURIComponent(person)}`).join('&')
  const pack = typeof office.pack === 'string' ? readPack(office.pack) : office.pack
  const body = { ...office, pack, protocol: PROTOCOL }
  const answer = await operator.ask('PUT', query === '' ? '' : `?${query}`, body)
  const codes = isObject(answer) && Array.isArray(answer.codes) ? answer.codes : []
  const warnings = isObject(answer) && Array.isArray(answer.warnings) ? answer.warnings : []
  return [
    ...warnings.map((warning) => `! ${String(warning)}`),
    ...codes.map((code) => (isObject(code) ? `${String(code.person)}\t${String(code.code)}` : '')),
    `${operator.region}: ${codes.length} codes issued\n`,
  ].join('\n')
}
