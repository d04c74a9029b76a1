import { join } from 'node:path'
import { type OutputChunk, rolldown } from 'rolldown'

const root = join(import.meta.dirname, '..', '..')

/** What a page runs: its file, and what the browser may fetch at once beside it, in any language and in each. */
export type Entry = {
  readonly file: string
  readonly needs: readonly string[]
  readonly inLanguage: { readonly [language: string]: readonly string[] }
}

export type Script = {
  readonly entry: string
  /** Modules that are asked for only when a form has them, and that the forms of this page have: they come along. */
  readonly alongside: readonly string[]
  /** The words that it speaks, as `ui/text/{language}-form.ts`. */
  readonly words: readonly string[]
}

const languages = ['id', 'en']

/**
 * Bundles one page's script. On a slow line each file costs a way there and back, so everything that the page needs
 * whatever it shows is one file; only what its form may have besides, and the words of each language, stay apart.
 */
export async function bundleScript(
  name: string,
  { entry, alongside, words }: Script,
): Promise<{ readonly files: readonly OutputChunk[]; readonly entry: Entry }> {
  const always = new Set<string>()
  const bundle = await rolldown({
    input: { [name]: join(root, entry) },
    cwd: root,
    platform: 'browser',
    logLevel: 'silent',
    transform: { target: 'es2023', jsx: { runtime: 'automatic', importSource: 'preact' } },
    moduleTypes: { '.woff2': 'empty' },
  })
  const { output } = await bundle.generate({
    format: 'esm',
    minify: true,
    comments: false,
    entryFileNames: '[name]-[hash].js',
    chunkFileNames: 'part-[hash].js',
    codeSplitting: {
      groups: [
        {
          name: (id, graph) => {
            const gather = (module: string) => {
              if (always.has(module)) return
              always.add(module)
              graph.getModuleInfo(module)?.importedIds.forEach(gather)
            }
            if (always.size === 0) for (const file of [entry, ...alongside]) gather(join(root, file))
            return always.has(id) ? name : null
          },
        },
      ],
    },
  })
  await bundle.close()
  const files = output.filter((one) => one.type === 'chunk')
  const ofModule = (file: string) => files.find(({ facadeModuleId }) => facadeModuleId === join(root, file))
  const main = ofModule(entry)
  if (main === undefined) throw new Error(`${entry} is in no file`)
  const reached = (starts: readonly string[]) => {
    const found = new Set<string>()
    const reach = (chunk: OutputChunk | undefined) => {
      if (chunk === undefined || found.has(chunk.fileName)) return
      found.add(chunk.fileName)
      for (const needed of chunk.imports) reach(files.find(({ fileName }) => fileName === needed))
    }
    for (const file of starts) reach(ofModule(file))
    return [...found]
  }
  const needs = reached([entry, ...alongside]).filter((file) => file !== main.fileName)
  const inLanguage = Object.fromEntries(
    languages.map((language) => {
      const spoken = words.map((file) => file.replace('{language}', language))
      return [language, reached(spoken).filter((file) => file !== main.fileName && !needs.includes(file))]
    }),
  )
  return { files, entry: { file: main.fileName, needs, inLanguage } }
}
