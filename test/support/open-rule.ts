import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'esbuild'
import { type Browser, chromium, type Page } from 'playwright-core'
import { browserPath } from '../../scripts/browser.ts'

export type RulePage = { readonly page: Page; readonly close: () => Promise<void> }

/** Opens the editors of rules and tables on a page of their own, which the build of the extension does not hold. */
export async function openRulePage(width = 1280): Promise<RulePage> {
  const folder = mkdtempSync(join(tmpdir(), 'timbang-rule-'))
  await build({
    entryPoints: {
      page: join(import.meta.dirname, 'rule-page.tsx'),
      styles: join(import.meta.dirname, '..', '..', 'ui', 'styles.css'),
    },
    outdir: folder,
    bundle: true,
    logLevel: 'silent',
    format: 'iife',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    loader: { '.woff2': 'file', '.svg': 'dataurl' },
  })
  writeFileSync(
    join(folder, 'page.html'),
    '<!doctype html><html lang="id"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Aturan</title><link rel="stylesheet" href="styles.css"><body><script src="page.js"></script></body></html>',
  )
  const browser: Browser = await chromium.launch({
    executablePath: await browserPath('chromium'),
    args: ['--no-sandbox', '--allow-file-access-from-files'],
  })
  const page = await browser.newPage({ viewport: { width, height: 900 } })
  await page.goto(pathToFileURL(join(folder, 'page.html')).href)
  return { page, close: () => browser.close() }
}
