import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { serve, type WorkerProcess } from '../../scripts/worker-process.ts'

/** Serves a folder with workerd's disk service, the very one that a worker on an own server keeps its evidence in. */
export function serveDisk({
  folder,
  configDir,
}: {
  readonly folder: string
  readonly configDir: string
}): Promise<WorkerProcess> {
  const config = join(configDir, 'disk.capnp')
  writeFileSync(
    config,
    `using Workerd = import "/workerd/workerd.capnp";
const config :Workerd.Config = (
  services = [ (name = "disk", disk = (path = ${JSON.stringify(folder)}, writable = true)) ],
  sockets = [ (name = "http", address = "127.0.0.1:0", http = (), service = "disk") ]
);
`,
  )
  return serve(config, 'any port')
}
