import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { buildWorker } from './build-worker.ts'

const root = join(import.meta.dirname, '..')

/** Where the built extension lies; this folder is what "Load unpacked" takes. */
export function extensionDir(browser: 'chrome' | 'firefox'): string {
  return join(root, 'dist', 'extension', `${browser}-mv3`)
}

/** Builds the worker bundle and both extensions; says each step; throws with the tool's own output. */
export async function buildAll(say: (line: string) => void): Promise<void> {
  say('Building the worker …')
  await buildWorker()
  for (const browser of ['chrome', 'firefox'] as const) {
    say(`Building the extension for ${browser === 'chrome' ? 'Chrome' : 'Firefox'} …`)
    await run(['wxt', 'build', '-b', browser, '--mv3'])
  }
}

async function run([command, ...args]: readonly [string, ...string[]]): Promise<void> {
  const output: Buffer[] = []
  const child = spawn(join(root, 'node_modules', '.bin', command), args, {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  child.stdout.on('data', (chunk: Buffer) => output.push(chunk))
  child.stderr.on('data', (chunk: Buffer) => output.push(chunk))
  const code = await new Promise<number | null>((resolve) => child.on('close', resolve))
  if (code !== 0) throw new Error(`${command} ${args.join(' ')} failed:\n${Buffer.concat(output).toString()}`)
}

if (import.meta.main) await buildAll((line) => console.log(line))
