import { createHash } from 'node:crypto'
import { existsSync, globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './contracts.ts'

/** The packs that others are built on, which the worker judges a published pack over. */
const baseIds = ['nasional'] as const

const module = join(root, 'worker', 'packs', 'generated', 'bases.js')

/** The modules with the bases as the worker carries them, where they are missing or older than the packs. */
export function dueBases(): readonly { readonly file: string; readonly text: string }[] {
  const bases = baseIds.map(filesOf)
  const json = JSON.stringify(bases)
  const hash = createHash('sha256').update(json).digest('hex')
  const stamp = `// Made by \`npm run generate\` of ${hash}: change the packs, not this file.`
  const declaration = module.replace(/\.js$/, '.d.ts')
  if (existsSync(declaration) && existsSync(module) && readFileSync(module, 'utf8').startsWith(`${stamp}\n`))
    return []
  // A text, so that nothing of it is read before somebody publishes.
  const text = `${stamp}\nexport const basesJson = ${JSON.stringify(json)}\n`
  return [
    { file: module, text },
    { file: declaration, text: 'export declare const basesJson: string\n' },
  ]
}

/** Without its cases, which hold a base to itself alone. */
function filesOf(id: string): { readonly [path: string]: unknown } {
  const paths = globSync(`{schemas,workflows}/${id}/**/*.json`, { cwd: root }).sort()
  return Object.fromEntries(
    paths
      .filter((path) => !path.endsWith('.cases.json'))
      .map((path) => [path.replaceAll('\\', '/'), JSON.parse(readFileSync(join(root, path), 'utf8'))]),
  )
}
