import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { build } from 'esbuild'

const root = join(import.meta.dirname, '..', '..')

export type CoreSize = {
  readonly minified: number
  readonly gzipped: number
  /** Minified bytes by folder, the largest first. */
  readonly folders: readonly (readonly [folder: string, bytes: number])[]
}

/** What the extension carries of core: everything that `extension/` and `ui/` import from it, bundled and minified. */
export async function coreSize(): Promise<CoreSize> {
  const result = await build({
    stdin: { contents: importsOfCore().join('\n'), resolveDir: root, loader: 'ts' },
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2023',
    write: false,
    metafile: true,
    absWorkingDir: root,
    logLevel: 'silent',
  })
  const [file] = result.outputFiles
  const [output] = Object.values(result.metafile.outputs)
  const folders = new Map<string, number>()
  for (const [path, { bytesInOutput }] of Object.entries(output?.inputs ?? {})) {
    const folder = path.split('/').slice(0, -1).join('/')
    folders.set(folder, (folders.get(folder) ?? 0) + bytesInOutput)
  }
  const contents = file?.contents ?? new Uint8Array()
  return {
    minified: contents.length,
    gzipped: gzipSync(contents, { level: 9 }).length,
    folders: [...folders].filter(([, bytes]) => bytes > 0).sort((a, b) => b[1] - a[1]),
  }
}

/** One export of all that is imported from each file of core; types weigh nothing and are left out. */
function importsOfCore(): readonly string[] {
  const names = new Map<string, Set<string>>()
  for (const file of globSync('{extension,ui}/**/*.{ts,tsx}', { cwd: root })) {
    if (/\.test\.|fixtures/.test(file)) continue
    const source = readFileSync(join(root, file), 'utf8')
    for (const [, list = '', path = ''] of source.matchAll(
      /import \{([^}]*)\} from '(?:\.\.\/)+(core\/[^']+)'/g,
    )) {
      const values = list.split(',').map((name) => name.trim())
      for (const name of values) {
        if (name === '' || name.startsWith('type ')) continue
        names.set(path, (names.get(path) ?? new Set()).add(name.replace(/ as .*/, '')))
      }
    }
  }
  return [...names].map(([path, found]) => `export { ${[...found].join(', ')} } from './${path}'`)
}
