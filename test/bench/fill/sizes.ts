import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { build, type Metafile, type Plugin } from 'esbuild'
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

/** What the bundler puts behind a name. */
const hashed = '-12345678.js'

/** The one file of that name that is read in a call. */
function chunkOf(dir: string, name: string): string {
  const files = readdirSync(join(dir, 'chunks')).filter((file) => file.slice(0, -hashed.length) === name)
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
 * two languages: as one file, and as they come in the built extension, where what every page begins with is a file of
 * its own, of which only what a form needs counts, and the words are another.
 */
export async function formSize(): Promise<{ readonly whole: number; readonly files: number }> {
  const { outputs, contents } = await bundled(`
    export { ElementsView } from './ui/form/elements-view.tsx'
    export { openDraft } from './ui/form/draft.ts'
    export { openForm } from './core/form/open-form.ts'
    export { enForm } from './ui/text/en-form.ts'`)
  const dir = extensionDir('chrome')
  const begun = await begunWith()
  const shared = [...inputsOf(outputs)].filter((file) => begun.has(file))
  const common = await bundled(
    shared.map((file, index) => `export * as part${index} from './${file}'`).join('\n'),
  )
  const built = ['form', 'en-form'].map((name) => readFileSync(join(dir, chunkOf(dir, name))))
  return { whole: sum([contents]), files: sum([common.contents, ...built]) }
}

/** What the files hold that every tab begins with. */
async function begunWith(): Promise<ReadonlySet<string>> {
  const entries = ['inbox/popup.tsx', 'shell/mount.tsx', 'shell/app.tsx']
  const { outputs } = await bundled(
    entries.map((file, index) => `export * as page${index} from './extension/${file}'`).join('\n'),
  )
  return inputsOf(outputs)
}

type Outputs = Metafile['outputs']

/** The sources of a bundle. */
function inputsOf(outputs: Outputs): ReadonlySet<string> {
  const sources = Object.values(outputs).flatMap(({ inputs }) => Object.keys(inputs))
  return new Set(sources.filter((file) => file !== '<stdin>'))
}

/** What is read at once of these exports, as one file; nothing that is imported in a call. */
async function bundled(source: string): Promise<{ readonly outputs: Outputs; readonly contents: Buffer }> {
  const result = await build({
    stdin: { contents: source, loader: 'ts', resolveDir: root },
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
    loader: { '.css': 'empty', '.svg': 'empty' },
    define: { 'import.meta.env': '{}' },
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
  const outputs = Object.fromEntries([...needed].map((path) => [path, result.metafile.outputs[path]]))
  return { outputs: outputs as Outputs, contents: Buffer.concat(files) }
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
