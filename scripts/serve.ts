import { existsSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { buildWorker, workerBundle } from './build-worker.ts'
import { HomeTaken, littleRoom, takeHome } from './take-home.ts'
import { startWorker } from './worker-process.ts'

const mailVariables = [
  'MAIL',
  'MAIL_FROM',
  'SMTP_HOST',
  'SMTP_PORT',
  'SMTP_SECURITY',
  'SMTP_USER',
  'SMTP_PASSWORD',
  'MAIL_URL',
  'MAIL_TOKEN',
  'MAIL_TEMPLATE',
] as const

/** What of the environment reaches the worker; everything else stays outside. */
const passed = [
  'OPERATOR_TOKEN',
  'EXTENSION_IDS',
  'PUBLIC_ORIGIN',
  'OIDC_SECRETS',
  'REQUEST_LOG',
  ...mailVariables,
] as const

const home = process.env.TIMBANG_HOME ?? '/var/lib/timbang'
/** With less, workerd does not even start. */
const NEXT_TO_NOTHING = 4 * 1024 ** 2

/**
 * `npm run serve`: the deployed bundle under workerd on this machine, data and evidence below `TIMBANG_HOME`, on the
 * loopback address: a proxy with TLS stands in front. Runs until it is told to stop, and lets requests finish then.
 */
async function serve(): Promise<void> {
  mkdirSync(home, { recursive: true, mode: 0o700 })
  takeHome(home)
  const warn = () => {
    const words = littleRoom(home)
    if (words !== null) console.log(JSON.stringify({ level: 'error', message: words }))
  }
  warn()
  setInterval(warn, 10 * 60_000).unref()
  if (!existsSync(workerBundle)) await buildWorker()
  const given = passed.flatMap((name) => {
    const value = process.env[name]
    return value === undefined ? [] : [[name, value] as const]
  })
  const worker = await startWorker({
    port: Number(process.env.PORT ?? 8787),
    persistDir: join(home, 'worker'),
    vars: { MODE: 'production', ...Object.fromEntries(given) },
    networks: networksIn('PROVIDER_NETWORKS'),
    webhookNetworks: networksIn('WEBHOOK_NETWORKS'),
    log: (line) => process.stdout.write(`${line}\n`),
  })
  // Before it says that it serves: whoever waits for that may stop it at once.
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => void worker.stop().then(() => process.exit(0)))
  }
  const { status } = await fetch(`${worker.url}/health?depth=files`)
  console.log(JSON.stringify({ level: 'info', message: 'serving', url: worker.url, home, health: status }))
  if (status !== 200) {
    await worker.stop()
    console.error(littleRoom(home) ?? 'The worker refuses to run: see the lines above, and docs/operator.md.')
    process.exit(1)
  }
}

/** Networks that a variable of the environment names, `10.20.0.0/16,10.30.0.0/16`. */
function networksIn(variable: 'PROVIDER_NETWORKS' | 'WEBHOOK_NETWORKS'): readonly string[] {
  const networks = (process.env[variable] ?? '')
    .split(',')
    .map((one) => one.trim())
    .filter((one) => one !== '')
  const wrong = networks.find((one) => !/^[\da-f.:]+\/\d{1,3}$/i.test(one))
  if (wrong !== undefined) throw new Error(`${variable}: ${wrong} is no network, such as 10.20.0.0/16`)
  return networks
}

try {
  await serve()
} catch (error) {
  const words = error instanceof HomeTaken ? error.message : littleRoom(home, NEXT_TO_NOTHING)
  // What an officer can mend is said in words, without the place in our code.
  if (words === null) throw error
  console.error(words)
  process.exitCode = 1
}
