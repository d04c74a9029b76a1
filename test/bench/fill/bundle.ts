import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'esbuild'

const here = import.meta.dirname

/** Who is measured, with the page that draws them. */
export const contestants = {
  timbang: 'pages/timbang.tsx',
  'bare Preact + signals': 'pages/bare.tsx',
  'RJSF 6 + ajv8': 'rivals/rjsf.js',
  'JSON Forms 3 vanilla': 'rivals/json-forms.js',
  'form-js 2': 'rivals/form-js.js',
  'SurveyJS 2.5 js-ui': 'rivals/survey-js.js',
  'Form.io 5': 'rivals/form-io.js',
} as const

export type ContestantName = keyof typeof contestants

export const dist = join(here, '..', '..', '..', 'dist', 'bench-fill')

/** Installs the rivals beside the bench, exact as their lock says; throws with what npm said. */
export function installRivals(): void {
  const folder = join(here, 'rivals')
  if (existsSync(join(folder, 'node_modules', '@rjsf', 'core'))) return
  console.log('installing what the form view is measured against, once …')
  const { status, stderr } = spawnSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], {
    cwd: folder,
    encoding: 'utf8',
  })
  if (status !== 0) {
    throw new Error(
      `The registry does not give what test/bench/fill/rivals/package-lock.json asks for:\n${stderr}\n` +
        'Name the nearest version there is in rivals/package.json, and make its lock anew.',
    )
  }
}

/** What our page has threads do, by the names under which it asks for them. */
const threads = { 'save.worker': join(here, '..', '..', '..', 'extension', 'store', 'save.worker.ts') }

/** Bundles one page as it would ship: minified, for production. Returns its name in `dist`. */
export async function bundlePage(name: ContestantName): Promise<string> {
  mkdirSync(dist, { recursive: true })
  const file = name.replaceAll(/[^a-z0-9]+/gi, '-').toLowerCase()
  await build({
    entryPoints: { [file]: join(here, contestants[name]), ...(name === 'timbang' ? threads : {}) },
    outdir: dist,
    bundle: true,
    minify: true,
    splitting: true,
    format: 'esm',
    target: 'es2023',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    define: { 'process.env.NODE_ENV': '"production"', global: 'globalThis' },
    loader: {
      '.woff2': 'file',
      '.woff': 'file',
      '.ttf': 'file',
      '.eot': 'file',
      '.svg': 'dataurl',
      '.png': 'dataurl',
    },
    logLevel: 'error',
  })
  return file
}

/** The form's own styles, as `index.html` of the extension has them. */
export async function bundleStyles(): Promise<void> {
  const root = join(here, '..', '..', '..')
  await build({
    stdin: {
      contents: `@import './ui/styles.css'; @import './extension/shell/list.css'; @import './extension/shell/shell.css';`,
      loader: 'css',
      resolveDir: root,
    },
    outfile: join(dist, 'own.css'),
    bundle: true,
    minify: true,
    loader: { '.woff2': 'file', '.svg': 'dataurl' },
    logLevel: 'error',
  })
}
