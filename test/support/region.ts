import { afterAll, beforeAll } from 'vitest'
import { readPack } from '../../cli/read-pack.ts'
import { type Client, signIn } from '../../scripts/api-client.ts'
import { readOffice } from '../../scripts/provision-office.ts'
import { aProvision, aServer, codesOf, provision, type Server } from './worker.ts'

/** A region's real pack and made-up office on a server of the test file's own, and its people's browsers. */
export function aRegion(name: string) {
  const office = readOffice(name)
  const clients = new Map<string, Client>()
  let server: Server | undefined
  let codes: ReadonlyMap<string, string> = new Map()

  beforeAll(async () => {
    server = await aServer()
    const { region, people } = office
    codes = codesOf(await provision(server.url, aProvision({ region, people, pack: readPack(name) })))
  })
  afterAll(() => server?.close())

  return {
    office,
    url: (): string => server?.url ?? '',
    /** Every line that the worker logged. */
    log: (): readonly string[] => server?.log ?? ['no server was started'],
    /** The person's browser; the same one each time. */
    async as(person: string): Promise<Client> {
      const known = clients.get(person)
      if (known) return known
      const client = await signIn({ server: server?.url ?? '', region: name, code: codes.get(person) ?? '' })
      clients.set(person, client)
      return client
    },
  }
}
