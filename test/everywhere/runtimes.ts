import { execFileSync, spawn } from 'node:child_process'
import { existsSync, writeFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { build } from 'esbuild'
import { chromium } from 'playwright-core'
import { launch } from 'puppeteer-core'
import type { Pack } from '../../core/pack/model.ts'
import { browserPath } from '../../scripts/browser.ts'
import type { Digests } from './digest.ts'

const root = join(import.meta.dirname, '..', '..')

/** One file that any JavaScript runtime can take: the corpus, core, and the pack. */
export async function bundle(pack: Pack, dir: string): Promise<string> {
  const contents = `import { digest } from './digest.ts'
    globalThis.timbangDigest = () => digest(${JSON.stringify(pack)})`
  const outfile = join(dir, 'corpus.js')
  await build({
    stdin: { contents, resolveDir: import.meta.dirname, loader: 'ts' },
    bundle: true,
    format: 'iife',
    target: 'es2024',
    outfile,
    logLevel: 'silent',
  })
  return outfile
}

/** Every other Node on the path, so that an old one is tried where there is one. */
export function nodesOnPath(): readonly string[] {
  const own = join(root, 'node_modules')
  const found = (process.env.PATH ?? '')
    .split(delimiter)
    .filter((dir) => !dir.startsWith(own))
    .map((dir) => join(dir, 'node'))
  return [...new Set(found)].filter((path) => existsSync(path))
}

/** In a Node, with code generation from strings forbidden, as a Worker and an extension page forbid it. */
export function inNode(node: string, corpus: string): Digests {
  const script = `require(${JSON.stringify(corpus)}); console.log(JSON.stringify(timbangDigest()))`
  const output = execFileSync(node, ['--disallow-code-generation-from-strings', '-e', script], {
    encoding: 'utf8',
  })
  return JSON.parse(output)
}

/** In the very workerd that serves the worker. */
export async function inWorkerd(_corpus: string, dir: string): Promise<Digests> {
  const entry = 'import "corpus.js"; export default { fetch: () => Response.json(timbangDigest()) }'
  writeFileSync(join(dir, 'entry.js'), entry)
  writeFileSync(
    join(dir, 'corpus.capnp'),
    `using Workerd = import "/workerd/workerd.capnp";
const config :Workerd.Config = (
  services = [ (name = "corpus", worker = .corpus) ],
  sockets = [ (name = "http", address = "127.0.0.1:0", http = (), service = "corpus") ]
);
const corpus :Workerd.Worker = (
  modules = [ (name = "entry.js", esModule = embed "entry.js"), (name = "corpus.js", esModule = embed "corpus.js") ],
  compatibilityDate = "2026-01-01"
);
`,
  )
  const workerd = join(root, 'node_modules', 'workerd', 'bin', 'workerd')
  const child = spawn(workerd, ['serve', join(dir, 'corpus.capnp'), '--control-fd=3'], {
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
    return (await (await fetch(`http://127.0.0.1:${port}/`)).json()) as Digests
  } finally {
    child.removeAllListeners('exit').kill('SIGKILL')
  }
}

export async function inChromium(corpus: string): Promise<Digests> {
  const args = [
    '--no-sandbox',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ]
  const browser = await chromium.launch({ executablePath: await browserPath('chromium'), args })
  try {
    const page = await browser.newPage()
    await page.addScriptTag({ path: corpus })
    return await page.evaluate<Digests>('timbangDigest()')
  } finally {
    await browser.close()
  }
}

export async function inFirefox(corpus: string): Promise<Digests> {
  const browser = await launch({
    browser: 'firefox',
    executablePath: await browserPath('firefox'),
    headless: true,
  })
  try {
    const page = await browser.newPage()
    await page.addScriptTag({ path: corpus })
    return (await page.evaluate('timbangDigest()')) as Digests
  } finally {
    await browser.close()
  }
}
