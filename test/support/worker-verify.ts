import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from 'esbuild'
import type { KeySet } from '../../core/case/key-set.ts'

const root = join(import.meta.dirname, '..', '..')

/** What `verifyReceipt` makes of each text when it runs in workerd. */
export async function inWorkerd(ask: {
  readonly keys: KeySet
  readonly texts: readonly string[]
}): Promise<unknown> {
  const dir = mkdtempSync(join(tmpdir(), 'timbang-verify-'))
  try {
    await bundle(join(dir, 'entry.js'))
    writeFileSync(join(dir, 'verify.capnp'), config)
    return await answered(join(dir, 'verify.capnp'), ask)
  } finally {
    rmSync(dir, { recursive: true, force: true })
  }
}

const entry = `import { verifyReceipt } from './core/case/verify-receipt.ts'
export default {
  async fetch(request) {
    const { keys, texts } = await request.json()
    const verify = (text) => verifyReceipt(text, { keys, subtle: crypto.subtle })
    return Response.json(await Promise.all(texts.map(verify)))
  },
}`

const config = `using Workerd = import "/workerd/workerd.capnp";
const config :Workerd.Config = (
  services = [ (name = "verify", worker = .verify) ],
  sockets = [ (name = "http", address = "127.0.0.1:0", http = (), service = "verify") ]
);
const verify :Workerd.Worker = (
  modules = [ (name = "entry.js", esModule = embed "entry.js") ],
  compatibilityDate = "2026-01-01"
);
`

async function bundle(outfile: string): Promise<void> {
  const stdin = { contents: entry, resolveDir: root, loader: 'ts' } as const
  await build({ stdin, bundle: true, format: 'esm', target: 'es2024', outfile, logLevel: 'silent' })
}

async function answered(file: string, ask: object): Promise<unknown> {
  const workerd = join(root, 'node_modules', 'workerd', 'bin', 'workerd')
  const child = spawn(workerd, ['serve', file, '--control-fd=3'], {
    stdio: ['ignore', 'inherit', 'inherit', 'pipe'],
  })
  try {
    const port = await new Promise<string>((resolve, reject) => {
      child.once('exit', (code) => reject(new Error(`workerd ended with ${code}`)))
      child.stdio[3]?.on('data', (chunk: Buffer) => {
        const [, found] = /"port":(\d+)/.exec(chunk.toString()) ?? []
        if (found !== undefined) resolve(found)
      })
    })
    const body = JSON.stringify(ask)
    return await (await fetch(`http://127.0.0.1:${port}/`, { method: 'POST', body })).json()
  } finally {
    child.removeAllListeners('exit').kill('SIGKILL')
  }
}
