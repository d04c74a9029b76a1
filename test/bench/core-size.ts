import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { build, type Metafile, type Plugin } from 'esbuild'
import { chunksOfForms } from './form-chunks.ts'

const root = join(import.meta.dirname, '..', '..')

const entries = ['popup/main.tsx', 'background.ts', 'app/main.tsx'].map(
  (path) => `extension/entrypoints/${path}`,
)
const tab = 'extension/entrypoints/app/main.tsx'
const fillPage = 'extension/fill/fill-page.tsx'
const texts = 'ui/text/messages.ts'

export type CoreSize = {
  /** Everything of core that the extension can ever load, as if it were one file. */
  readonly all: Weight
  /** What each part of the extension has loaded of core when it is shown, the heaviest first. */
  readonly screens: readonly Screen[]
  /** What the page that fills in a form has loaded by groups of the forms in `schemas/`, the heaviest first. */
  readonly filling: readonly Filling[]
  /** Minified bytes of all by folder, the largest first. */
  readonly folders: readonly (readonly [folder: string, bytes: number])[]
}

export type Weight = { readonly minified: number; readonly gzipped: number }

export type Screen = {
  /** The file that it begins with; pages of the tab count with the tab around them. */
  readonly file: string
  readonly atOnce: Weight
  /** With all that core itself may load later for it, such as the formats that few forms name. */
  readonly atMost: Weight
}

export type Filling = {
  /** The files of core that these forms need beside the page's own. */
  readonly chunks: readonly string[]
  readonly forms: number
  readonly weight: Weight
}

/** What the extension carries of core: what `extension/` and `ui/` import from it, bundled and minified. */
export async function coreSize(): Promise<CoreSize> {
  const { inputs } = await graphOf(entries)
  const files = new Set(Object.keys(inputs))
  const outside = [...files].filter(isOutside)
  const later = new Set(outside.flatMap((file) => importsOf(inputs, file, 'dynamic-import')))
  const inTab = [...closureOf(inputs, tab), await heavierWords(inputs)]
  const screens = await Promise.all(
    [...entries, ...later].map(async (file) => {
      const isPage = !entries.includes(file) || file === tab
      const loaded = [...new Set([...closureOf(inputs, file), ...(isPage ? inTab : [])])]
      const [atOnce, atMost] = await Promise.all([bundle(loaded, 'at once'), bundle(loaded, 'with the rest')])
      return { file, atOnce: weigh(atOnce.contents), atMost: weigh(atMost.contents) }
    }),
  )
  const page = [...closureOf(inputs, fillPage), ...inTab]
  const filling = await Promise.all(
    (await chunksOfForms()).map(async ({ chunks, forms }) => {
      const { contents } = await bundle([...new Set([...page, ...chunks])], 'at once')
      return { chunks, forms, weight: weigh(contents) }
    }),
  )
  const all = await bundle([...outside, ...[...later].filter((file) => !isOutside(file))], 'with the rest')
  return {
    all: weigh(all.contents),
    screens: screens.sort((a, b) => b.atOnce.gzipped - a.atOnce.gzipped),
    filling: filling.sort((a, b) => b.weight.gzipped - a.weight.gzipped),
    folders: foldersOf(all.metafile),
  }
}

type Inputs = Metafile['inputs']

/** Of the words of core that a tab reads in one language before it draws, those that weigh more. */
async function heavierWords(inputs: Inputs): Promise<string> {
  const words = importsOf(inputs, texts, 'dynamic-import').filter((file) =>
    file.startsWith('core/form/error-words-'),
  )
  const weighed = await Promise.all(
    words.map(async (file) => ({ file, ...weigh((await bundle([file], 'at once')).contents) })),
  )
  const [heavier] = weighed.sort((a, b) => b.gzipped - a.gzipped)
  if (heavier === undefined) throw new Error(`${texts} reads no words of core`)
  return heavier.file
}

/** Which file imports which, without packages and styles. */
async function graphOf(entryPoints: string[]): Promise<Metafile> {
  const { metafile } = await build({
    ...settings,
    entryPoints,
    splitting: true,
    outdir: 'graph',
    packages: 'external',
    loader: { '.css': 'empty', '.svg': 'empty' },
    jsx: 'automatic',
    jsxImportSource: 'preact',
  })
  return metafile
}

const settings = {
  bundle: true,
  minify: true,
  format: 'esm',
  target: 'es2023',
  write: false,
  metafile: true,
  absWorkingDir: root,
  logLevel: 'silent',
} as const

function importsOf(inputs: Inputs, file: string, kind: string): readonly string[] {
  const imports = inputs[file]?.imports ?? []
  return imports.filter((each) => each.kind === kind && each.external !== true).map(({ path }) => path)
}

/** A file and all that it imports outside of core, without what is loaded later; a file of core is there itself. */
function closureOf(inputs: Inputs, file: string, found = new Set<string>()): ReadonlySet<string> {
  if (found.has(file) || (found.size > 0 && !isOutside(file))) return found
  found.add(file)
  if (!isOutside(file)) return found
  for (const next of importsOf(inputs, file, 'import-statement')) closureOf(inputs, next, found)
  return found
}

function isOutside(file: string): boolean {
  return !file.startsWith('core/')
}

/** One export of all that these files import from core, and of whole files of core that are loaded by themselves. */
async function bundle(files: readonly string[], what: 'at once' | 'with the rest') {
  const whole = files.filter((file) => !isOutside(file))
  const contents = [
    ...importsFrom(files.filter(isOutside)).map(
      // Two files may call something by one name.
      ([path, names], index) =>
        `export { ${[...names].map((name) => `${name} as ${name}${index}`).join(', ')} } from './${path}'`,
    ),
    ...whole.map((path, index) => `export * as whole${index} from './${path}'`),
  ].join('\n')
  const result = await build({
    ...settings,
    stdin: { contents, resolveDir: root, loader: 'ts' },
    plugins: what === 'at once' ? [withoutTheRest] : [],
  })
  return { contents: result.outputFiles[0]?.contents ?? new Uint8Array(), metafile: result.metafile }
}

const withoutTheRest: Plugin = {
  name: 'without what is loaded later',
  setup({ onResolve }) {
    onResolve({ filter: /./ }, ({ kind, path }) =>
      kind === 'dynamic-import' ? { path, external: true } : undefined,
    )
  },
}

function importsFrom(
  files: Iterable<string>,
): readonly (readonly [path: string, names: ReadonlySet<string>])[] {
  const found = new Map<string, Set<string>>()
  for (const file of files) {
    const source = readFileSync(join(root, file), 'utf8')
    for (const [, list = '', path = ''] of source.matchAll(coreImport)) {
      const values = list.split(',').map((name) => name.trim())
      for (const name of values) {
        if (name === '' || name.startsWith('type ')) continue
        found.set(path, (found.get(path) ?? new Set()).add(name.replace(/ as .*/, '')))
      }
    }
  }
  return [...found]
}

const coreImport = /import \{([^}]*)\} from '(?:\.\.\/)+(core\/[^']+)'/g

function weigh(contents: Uint8Array): Weight {
  return { minified: contents.length, gzipped: gzipSync(contents, { level: 9 }).length }
}

function foldersOf({ outputs }: Metafile): CoreSize['folders'] {
  const folders = new Map<string, number>()
  for (const output of Object.values(outputs)) {
    for (const [path, { bytesInOutput }] of Object.entries(output.inputs)) {
      const folder = path.split('/').slice(0, -1).join('/')
      folders.set(folder, (folders.get(folder) ?? 0) + bytesInOutput)
    }
  }
  return [...folders].filter(([, bytes]) => bytes > 0).sort((a, b) => b[1] - a[1])
}
