import { createHash } from 'node:crypto'
import { existsSync, globSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { build } from 'esbuild'
import { bundleScript, type Entry, type Script } from './bundle-scripts.ts'

const root = join(import.meta.dirname, '..', '..')
const module = join(root, 'worker', 'generated', 'portal-files.ts')

/**
 * Bundles what the public pages run and look like into one module of the worker: each file by a name that holds its
 * hash, so that a browser may keep it for ever. False where nothing has changed since.
 */
export async function generatePortal(): Promise<boolean> {
  const stamp = `// Made by \`npm run generate\` of ${sourcesHash()}: change portal/, not this file.`
  if (existsSync(module) && readFileSync(module, 'utf8').startsWith(`${stamp}\n`)) return false
  const files = await bundle()
  const text = `${stamp}
/** The files of the public pages by their names, and the names by what they are for. */
export const portalFiles: { readonly [name: string]: { readonly type: string; readonly body: string } } = ${JSON.stringify(files.bodies, null, 1)}

export const portalEntries = ${JSON.stringify(files.entries)} as const
`
  mkdirSync(dirname(module), { recursive: true })
  const beside = `${module}.${process.pid}`
  writeFileSync(beside, text)
  renameSync(beside, module)
  return true
}

const scripts: { readonly [name: string]: Script } = {
  survey: {
    entry: 'portal/survey/main.tsx',
    // What the surveys of the national pack ask with.
    alongside: ['ui/fields/rating.tsx', 'core/form/live/whole.ts'],
    words: ['ui/text/{language}-form.ts', 'core/form/error-words-{language}.ts'],
  },
  receipt: { entry: 'portal/receipt/main.ts', alongside: [], words: [] },
}

async function bundle() {
  const bodies: { [name: string]: { readonly type: string; readonly body: string } } = {}
  const entries: { [name: string]: Entry } = {}
  for (const [name, script] of Object.entries(scripts)) {
    const { files, entry } = await bundleScript(name, script)
    entries[name] = entry
    for (const { fileName, code } of files) {
      bodies[fileName] = { type: 'text/javascript; charset=utf-8', body: code }
    }
  }
  const look = await bundleLook()
  bodies[look.file] = { type: 'text/css; charset=utf-8', body: look.body }
  const sorted = Object.entries(bodies).toSorted(([a], [b]) => (a < b ? -1 : 1))
  return {
    bodies: Object.fromEntries(sorted),
    entries: { ...entries, look: { file: look.file } },
  }
}

async function bundleLook(): Promise<{ readonly file: string; readonly body: string }> {
  const { outputFiles } = await build({
    entryPoints: { look: join(root, 'portal', 'portal.css') },
    bundle: true,
    minify: true,
    entryNames: '[name]-[hash]',
    legalComments: 'none',
    // The pages are set in the system's typeface: no font travels over a weak line.
    loader: { '.woff2': 'empty' },
    outdir: join(root, 'out'),
    write: false,
  })
  const [made] = outputFiles
  if (made === undefined) throw new Error('the looks of the public pages came to nothing')
  return { file: basename(made.path), body: made.text.replace(/@font-face\{[^}]*\}/g, '') }
}

/** Of everything that the bundles can be made of, and of what makes them. */
function sourcesHash(): string {
  const hash = createHash('sha256')
  const files = globSync(
    [
      'portal/**/*.{ts,tsx,css}',
      'ui/**/*.{ts,tsx,css}',
      'core/**/*.{ts,js}',
      'scripts/portal/*.ts',
      'package-lock.json',
    ],
    { cwd: root },
  )
    .filter((file) => !file.includes('.test.'))
    .toSorted()
  for (const file of files) hash.update(`${file}\n`).update(readFileSync(join(root, file)))
  return hash.digest('hex')
}
