import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { buildWorker, workerBundle } from '../../scripts/build-worker.ts'

const root = join(import.meta.dirname, '..', '..')

/** Builds the bundle that tests run, unless it is newer than all it is made from. */
export async function freshWorker(): Promise<string> {
  const sources = ['core', 'worker', 'portal', 'wrangler.toml', 'package.json'].map((name) =>
    newest(join(root, name)),
  )
  const built = statSync(workerBundle, { throwIfNoEntry: false })?.mtimeMs ?? 0
  if (built < Math.max(...sources)) await buildWorker()
  return workerBundle
}

function newest(path: string): number {
  const { mtimeMs } = statSync(path)
  if (!statSync(path).isDirectory()) return mtimeMs
  const files = readdirSync(path, { recursive: true, withFileTypes: true })
  return Math.max(mtimeMs, ...files.map((file) => statSync(join(file.parentPath, file.name)).mtimeMs))
}
