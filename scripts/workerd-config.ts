import { readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { workerBundle } from './build-worker.ts'

/** What of `wrangler.toml` the runtime itself has to be told. */
type Deployment = {
  readonly compatibilityDate: string
  readonly compatibilityFlags: readonly string[]
  readonly objects: readonly { readonly binding: string; readonly className: string }[]
}

export type ServeOptions = {
  readonly port: number
  /** The configuration file's own folder, which its paths are relative to. */
  readonly configDir: string
  /** Where the objects' databases lie. */
  readonly objectsDir: string
  /** Where the files of evidence lie: what a bucket of R2 is on Cloudflare. */
  readonly evidenceDir: string
  readonly vars: { readonly [name: string]: string }
  /** Networks beside the public one that an identity provider may be in, `10.20.0.0/16`; on one's own machine all. */
  readonly networks?: readonly string[]
  /** Networks beside the public one that a receiver of events may be in; what an identity provider is in is none of them. */
  readonly webhookNetworks?: readonly string[]
}

/** The configuration with which workerd serves the built bundle as Cloudflare would, from this machine's disk. */
export function workerdConfig({
  port,
  configDir,
  objectsDir,
  evidenceDir,
  vars,
  networks = [],
  webhookNetworks = [],
}: ServeOptions): string {
  const { compatibilityDate, compatibilityFlags, objects } = readDeployment()
  const bindings = [
    ...objects.map(
      ({ binding, className }) => `(name = ${text(binding)}, durableObjectNamespace = ${text(className)})`,
    ),
    '(name = "EVIDENCE_DISK", service = "evidence")',
    '(name = "WEBHOOK_NETWORK", service = "receivers")',
    ...Object.entries(vars).map(([name, value]) => `(name = ${text(name)}, text = ${text(value)})`),
  ]
  const namespaces = objects.map(
    // The key names the folder of the data: changing it would lose sight of them.
    ({ className }) =>
      `(className = ${text(className)}, uniqueKey = ${text(`timbang-${className}`)}, enableSql = true)`,
  )
  const near = ['public', ...(vars.MODE === 'local' ? ['private'] : [])]
  return `using Workerd = import "/workerd/workerd.capnp";
const config :Workerd.Config = (
  services = [
    (name = "worker", worker = .worker),
    (name = "internet", network = ${network([...near, ...networks])}),
    (name = "receivers", network = ${network([...near, ...webhookNetworks])}),
    (name = "objects", disk = (path = ${text(objectsDir)}, writable = true)),
    (name = "evidence", disk = (path = ${text(evidenceDir)}, writable = true)) ],
  sockets = [ (name = "http", address = "127.0.0.1:${port}", http = (), service = "worker") ]
);
const worker :Workerd.Worker = (
  modules = [ (name = "index.js", esModule = embed ${text(relative(configDir, workerBundle))}) ],
  compatibilityDate = ${text(compatibilityDate)},
  compatibilityFlags = [ ${compatibilityFlags.map(text).join(', ')} ],
  bindings = [ ${bindings.join(',\n    ')} ],
  durableObjectNamespaces = [ ${namespaces.join(',\n    ')} ],
  durableObjectStorage = (localDisk = "objects")
);
`
}

/** What may be reached, by address and not by name: names lead where their owner wants. */
function network(allowed: readonly string[]): string {
  return `(allow = [ ${allowed.map(text).join(', ')} ], tlsOptions = (trustBrowserCas = true))`
}

function readDeployment(): Deployment {
  const toml = readFileSync(join(import.meta.dirname, '..', 'wrangler.toml'), 'utf8')
  const [, compatibilityDate] = /^compatibility_date = "([\d-]+)"$/m.exec(toml) ?? []
  const [, flags] = /^compatibility_flags = \[(.*)\]$/m.exec(toml) ?? []
  const objects = Array.from(
    toml.matchAll(/name = "(\w+)", class_name = "(\w+)"/g),
    ([, binding = '', className = '']) => ({ binding, className }),
  )
  if (compatibilityDate === undefined || flags === undefined || objects.length === 0) {
    throw new Error('wrangler.toml is not laid out as this reader knows it')
  }
  const compatibilityFlags = Array.from(flags.matchAll(/"(\w+)"/g), ([, flag = '']) => flag)
  return { compatibilityDate, compatibilityFlags, objects }
}

/** A text literal of Cap'n Proto's language. */
function text(value: string): string {
  const escaped = value.replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('\n', '\\n')
  return `"${escaped}"`
}
