import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { readPack } from '../cli/read-pack.ts'
import type { Person } from '../core/case/model.ts'
import type { RegionId } from '../core/ids.ts'
import type { Provision, Provisioned } from '../core/protocol/office.ts'
import { PROTOCOL } from '../core/protocol/version.ts'

/** A made-up office to try a region with: `scripts/offices/<region>.json`. */
export type Office = {
  readonly region: { readonly id: RegionId; readonly name: string }
  /** Who of the people works for HR. */
  readonly hr: string
  readonly people: readonly Person[]
}

export type OfficeCodes = {
  readonly region: Office['region']
  readonly people: readonly {
    readonly id: string
    readonly name: string
    readonly post: string
    readonly code: string
  }[]
}

/** The regions that have a made-up office. */
export function officeNames(): readonly string[] {
  const files = readdirSync(join(import.meta.dirname, 'offices'))
  return files.map((file) => file.replace(/\.json$/, '')).sort()
}

/** Reads a made-up office. */
export function readOffice(region: string): Office {
  const path = join(import.meta.dirname, 'offices', `${region}.json`)
  // The file is the project's own; the worker's parser checks it again.
  return JSON.parse(readFileSync(path, 'utf8')) as Office
}

/**
 * Gives the worker a region with its people, and returns each one's activation code. The worker keeps codes
 * only hashed, so those of a first run are kept in `<home>/codes-<region>.json` to be shown again.
 */
export async function provisionOffice(at: {
  server: string
  office: string
  operatorToken: string
  home: string
  /** Somebody whose device is lost, and who needs a new code. */
  reissue?: string
  /** Who works for human resources besides those of the office's file. */
  alsoHr?: readonly string[]
}): Promise<OfficeCodes> {
  const read = readOffice(at.office)
  const isHr = ({ id, hr }: Person) => hr || (at.alsoHr?.includes(id) ?? false)
  const office = { ...read, people: read.people.map((person) => ({ ...person, hr: isHr(person) })) }
  const known = join(at.home, `codes-${at.office}.json`)
  const codes = new Map<string, string>(existsSync(known) ? JSON.parse(readFileSync(known, 'utf8')) : [])
  const answer = await provision(at, office)
  for (const { person, code } of answer.codes) codes.set(person, code)
  writeFileSync(known, `${JSON.stringify([...codes], null, 2)}\n`)
  return {
    region: office.region,
    people: office.people.map(({ id, name, post }) => ({ id, name, post, code: codes.get(id) ?? '–' })),
  }
}

async function provision(
  at: { server: string; operatorToken: string; reissue?: string },
  office: Office,
): Promise<Provisioned> {
  const body: Provision = {
    protocol: PROTOCOL,
    region: office.region,
    pack: readPack(office.region.id),
    people: office.people,
  }
  const query = at.reissue === undefined ? '' : `?reissue=${at.reissue}`
  const response = await fetch(`${at.server}/v1/regions/${office.region.id}${query}`, {
    method: 'PUT',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${at.operatorToken}` },
    body: JSON.stringify(body),
  })
  if (!response.ok)
    throw new Error(`The worker did not take the office: ${response.status} ${await response.text()}`)
  // Its shape is the worker's contract, core/protocol/office.ts.
  return (await response.json()) as Provisioned
}
