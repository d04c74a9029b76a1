import { spawn } from 'node:child_process'
import { join } from 'node:path'

const root = join(import.meta.dirname, '..')

/** The bundle that would be deployed; tests and `npm start` run this very file. */
export const workerBundle = join(root, 'dist', 'worker', 'index.js')

/** Bundles the worker as a deployment would, and uploads nothing. Throws with wrangler's own output. */
export async function buildWorker(): Promise<void> {
  const output: Buffer[] = []
  const child = spawn(
    process.execPath,
    [
      join(root, 'node_modules', 'wrangler', 'bin', 'wrangler.js'),
      'deploy',
      '--dry-run',
      '--outdir',
      'dist/worker',
    ],
    {
      cwd: root,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: {
        ...process.env,
        WRANGLER_SEND_METRICS: 'false',
        WRANGLER_LOG_PATH: join(root, '.wrangler', 'logs'),
      },
    },
  )
  child.stdout.on('data', (chunk: Buffer) => output.push(chunk))
  child.stderr.on('data', (chunk: Buffer) => output.push(chunk))
  const code = await new Promise<number | null>((resolve) => child.on('close', resolve))
  if (code !== 0) throw new Error(`the worker does not build:\n${Buffer.concat(output).toString()}`)
}

if (import.meta.main) await buildWorker()
