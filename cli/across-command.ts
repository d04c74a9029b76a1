import { writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { PROTOCOL } from '../core/protocol/version.ts'
import { misused, type Outcome } from './outcome.ts'

export const usage = `timbang across readers --server <url> [--name <who> --until <date> [--region <id> …] | --remove <id>]
timbang across figures --server <url> [--to <file.csv>]
    Regions beside each other: figures of closed cycles, none of fewer than five people. The operator (OPERATOR_TOKEN)
    lists who may read them, gives a key for the regions named or for all, and takes it back; whoever holds a key
    (READER_KEY) reads them, as CSV.
      timbang across readers --server https://timbang.example --name "Provinsi Lampung" --until 2027-12-31 --region kotabumi`

/** `timbang across …`: who may compare regions, and what they read. */
export async function acrossCommand(args: readonly string[]): Promise<Outcome> {
  const { values, positionals } = parseArgs({
    args: [...args],
    options: {
      server: { type: 'string' },
      name: { type: 'string' },
      until: { type: 'string' },
      region: { type: 'string', multiple: true },
      remove: { type: 'string' },
      to: { type: 'string' },
    },
    allowPositionals: true,
  })
  const [deed] = positionals
  const server = values.server?.replace(/\/$/, '')
  if (server === undefined || (deed !== 'readers' && deed !== 'figures')) return misused(usage)
  const variable = deed === 'readers' ? 'OPERATOR_TOKEN' : 'READER_KEY'
  const secret = process.env[variable] ?? ''
  if (secret === '') return misused(`${variable} is not set: export it, so that it is in no command line.`)
  const ask = async (method: string, path: string, body?: object): Promise<string> => {
    const response = await fetch(`${server}/v1${path}`, {
      method,
      headers: { authorization: `Bearer ${secret}`, 'content-type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })
    const text = await response.text()
    if (!response.ok) throw new Error(`${response.status} ${text.slice(0, 400)}`)
    return text
  }
  try {
    if (deed === 'readers') return { code: 0, text: `${await readers(ask, values)}\n` }
    const figures = await ask('GET', '/roll-ups?format=csv')
    if (values.to === undefined) return { code: 0, text: figures }
    writeFileSync(values.to, figures, { flag: 'wx' })
    return { code: 0, text: `${values.to}\n` }
  } catch (cause) {
    return { code: 1, text: `${cause instanceof Error ? cause.message : String(cause)}\n` }
  }
}

type Asking = (method: string, path: string, body?: object) => Promise<string>

async function readers(
  ask: Asking,
  given: {
    readonly name?: string | undefined
    readonly until?: string | undefined
    readonly region?: readonly string[] | undefined
    readonly remove?: string | undefined
  },
): Promise<string> {
  const { name, until, region = null, remove } = given
  const answer =
    remove !== undefined
      ? await ask('DELETE', `/readers/${encodeURIComponent(remove)}`)
      : name === undefined
        ? await ask('GET', '/readers')
        : await ask('POST', '/readers', { protocol: PROTOCOL, name, regions: region, expiresOn: until ?? '' })
  return JSON.stringify(JSON.parse(answer), null, 2)
}
