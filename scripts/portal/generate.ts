import { createHash } from 'node:crypto'
import { existsSync, globSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname, extname, join } from 'node:path'
import { build } from 'esbuild'

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

const entryPoints = {
  survey: join(root, 'portal', 'survey', 'main.tsx'),
  receipt: join(root, 'portal', 'receipt', 'main.ts'),
  look: join(root, 'portal', 'portal.css'),
}

const types: { readonly [extension: string]: string } = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
}

async function bundle() {
  const outdir = join(root, 'out')
  const { outputFiles, metafile } = await build({
    entryPoints,
    bundle: true,
    splitting: true,
    format: 'esm',
    minify: true,
    target: 'es2023',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    entryNames: '[name]-[hash]',
    chunkNames: 'part-[hash]',
    legalComments: 'none',
    // The pages are set in the system's typeface: no font travels over a weak line.
    loader: { '.woff2': 'empty' },
    outdir,
    absWorkingDir: root,
    write: false,
    metafile: true,
  })
  const bodies = Object.fromEntries(
    outputFiles
      .map(({ path, text }) => [path.slice(outdir.length + 1), text] as const)
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, body]) => [
        name,
        {
          type: types[extname(name)] ?? 'application/octet-stream',
          body: body.replace(/@font-face\{[^}]*\}/g, ''),
        },
      ]),
  )
  const entries = Object.fromEntries(
    Object.entries(metafile.outputs).flatMap(([path, { entryPoint, imports }]) => {
      const name = Object.entries(entryPoints).find(
        ([, file]) => entryPoint !== undefined && file.endsWith(entryPoint),
      )
      if (name === undefined) return []
      const file = (output: string) => output.slice('out/'.length)
      const needed = imports.filter(({ kind }) => kind === 'import-statement').map((each) => file(each.path))
      return [[name[0], { file: file(path), needs: needed }]]
    }),
  )
  return { bodies, entries }
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
