import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Client, signIn } from '../../scripts/api-client.ts'
import { provisionOffice } from '../../scripts/provision-office.ts'
import { startWorker, type WorkerProcess } from '../../scripts/worker-process.ts'

/** A region's made-up office on a worker of its own. */
export type TestOffice = {
  readonly server: string
  /** The secret of whoever runs the server. */
  readonly operatorToken: string
  /** Where the server's data lies. */
  readonly persistDir: string
  readonly codeOf: (person: string) => string
  /** A person at a device of theirs, over HTTP. */
  readonly as: (person: string) => Promise<Client>
  /** A new code for somebody who has lost their device, which counts no more. */
  readonly reissue: (person: string) => Promise<string>
  /** The server goes away as in a power cut, and comes back at the same address. */
  readonly cutPower: () => Promise<void>
  readonly restorePower: () => Promise<void>
  readonly stop: () => Promise<void>
}

/** Starts the built worker with an empty disk and sets up the office. */
export async function openOffice({
  region = 'kotabumi',
  port = 0,
  alsoHr = [],
  vars = {},
}: {
  /** Whose made-up office it is. */
  readonly region?: string
  readonly port?: number
  readonly alsoHr?: readonly string[]
  readonly vars?: { readonly [name: string]: string }
} = {}): Promise<TestOffice> {
  const home = mkdtempSync(join(tmpdir(), 'timbang-office-'))
  const operatorToken = crypto.randomUUID()
  const persistDir = join(home, 'worker')
  const start = (at: number) =>
    startWorker({
      port: at,
      persistDir,
      vars: { MODE: 'local', OPERATOR_TOKEN: operatorToken, ...vars },
      log: () => {},
    })
  let worker: WorkerProcess = await start(port)
  const setUp = { server: worker.url, office: region, operatorToken, home, alsoHr }
  const { people } = await provisionOffice(setUp)
  let powered = true
  const clients = new Map<string, Client>()
  const codeOf = (person: string) => {
    const found = people.find(({ id }) => id === person)
    if (found === undefined) throw new Error(`nobody in this office is called ${person}`)
    return found.code
  }
  return {
    server: worker.url,
    operatorToken,
    persistDir,
    codeOf,
    async as(person) {
      const known = clients.get(person)
      if (known !== undefined) return known
      const client = await signIn({ server: worker.url, region, code: codeOf(person) })
      clients.set(person, client)
      return client
    },
    async reissue(person) {
      const found = (await provisionOffice({ ...setUp, reissue: person })).people.find(
        ({ id }) => id === person,
      )
      if (found === undefined) throw new Error(`nobody in this office is called ${person}`)
      return found.code
    },
    async cutPower() {
      powered = false
      await worker.kill()
    },
    async restorePower() {
      if (powered) return
      worker = await start(Number(new URL(worker.url).port))
      powered = true
    },
    stop: () => worker.stop(),
  }
}
