import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { build, type Plugin } from 'esbuild'
import { extensionDir } from '../../../scripts/build.ts'

const root = join(import.meta.dirname, '..', '..', '..')

/**
 * Kilobytes, gzipped, of the script that the built popup loads by itself: what it draws with at first, the words of both
 * languages, and what opens the store, with Dexie, which it reads once that is drawn.
 */
export function popupSize(): number {
  const dir = extensionDir('chrome')
  const page = readFileSync(join(dir, 'popup.html'), 'utf8')
  const files = [...page.matchAll(/(?:src|href)="\/?([^"]+\.js)"/g)].map(([, file = '']) => file)
  const seen = new Set<string>()
  for (const file of [...files, chunkOf(dir, 'open-store')]) follow(dir, file, seen)
  const sizeOf = (file: string) => sum([readFileSync(join(dir, file))])
  // Indonesian comes with what it begins with; English is read in its place, beside it.
  return [...seen].reduce((total, file) => total + sizeOf(file), 0) + sizeOf(chunkOf(dir, 'en-shell'))
}

/** The one file of that name that is read in a call. */
function chunkOf(dir: string, name: string): string {
  const files = readdirSync(join(dir, 'chunks')).filter((file) => file.startsWith(`${name}-`))
  const [file] = files
  if (file === undefined || files.length > 1) throw new Error(`${name} is not one file of the extension`)
  return `chunks/${file}`
}

// Static imports alone: what is imported in a call is loaded when it is gone to.
function follow(dir: string, file: string, seen: Set<string>): void {
  if (seen.has(file) || !existsSync(join(dir, file))) return
  seen.add(file)
  const folder = file.split('/').slice(0, -1)
  const source = readFileSync(join(dir, file), 'utf8')
  for (const [, path = ''] of source.matchAll(/(?:from|import)\s*"(\.{1,2}\/[^"]+\.js)"/g)) {
    follow(dir, join(...folder, path), seen)
  }
}

/**
 * Kilobytes, gzipped, of form view, validator and rules with all words that a form says in English, the longer of the
 * two languages: as one file, and as the files that they come in, of which each is packed by itself.
 */
export async function formSize(): Promise<{ readonly whole: number; readonly files: number }> {
  const result = await build({
    stdin: {
      contents: `
        export { ElementsView } from './ui/form/elements-view.tsx'
        export { openDraft } from './ui/form/draft.ts'
        export { openForm } from './core/form/open-form.ts'
        export { enForm } from './ui/text/en-form.ts'`,
      loader: 'ts',
      resolveDir: root,
    },
    outdir: 'out',
    bundle: true,
    minify: true,
    splitting: true,
    write: false,
    metafile: true,
    format: 'esm',
    target: 'es2023',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    absWorkingDir: root,
    plugins: [iconsOneByOne],
    logLevel: 'silent',
  })
  const needed = new Set<string>()
  const need = (path: string) => {
    if (needed.has(path)) return
    needed.add(path)
    for (const { kind, path: next } of result.metafile.outputs[path]?.imports ?? []) {
      if (kind === 'import-statement') need(next)
    }
  }
  need('out/stdin.js')
  const isNeeded = (path: string) => [...needed].some((each) => path.endsWith(each))
  const files = result.outputFiles.filter(({ path }) => isNeeded(path)).map(({ contents }) => contents)
  return { whole: sum([Buffer.concat(files)]), files: sum(files) }
}

/**
 * The extension's bundler puts each icon with what draws it; esbuild would put all that a form can ever draw with its
 * first part, because one file names them all.
 */
const iconsOneByOne: Plugin = {
  name: 'icons one by one',
  setup(bundler) {
    const folder = join(root, 'node_modules', 'lucide-preact', 'dist', 'esm')
    const index = readFileSync(join(folder, 'lucide-preact.mjs'), 'utf8')
    const files = new Map<string, string>()
    for (const [, names = '', file = ''] of index.matchAll(
      /export \{ ([^}]+) \} from '(\.\/icons\/[^']+)'/g,
    )) {
      for (const [, name = ''] of names.matchAll(/default as (\w+)/g)) files.set(name, file)
    }
    bundler.onLoad({ filter: /\/ui\/.*\.tsx$/ }, ({ path }) => ({
      loader: 'tsx',
      contents: readFileSync(path, 'utf8').replaceAll(
        /import \{ ([^}]+) \} from 'lucide-preact'/g,
        (_, names: string) =>
          names
            .split(',')
            .map((each) => importOf(each.trim()))
            .join('\n'),
      ),
    }))
    const importOf = (each: string) => {
      const [name = '', own = name] = each.split(' as ')
      return `import ${own} from '${join(folder, files.get(name) ?? '')}'`
    }
  },
}

function sum(files: readonly Uint8Array[]): number {
  return files.reduce((total, file) => total + gzipSync(file, { level: 9 }).length, 0) / 1024
}
