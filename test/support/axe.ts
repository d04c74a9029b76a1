import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { AxeResults, RunOptions } from 'axe-core'
import type { Page } from 'playwright-core'

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** What axe can tell of WCAG 2.2, levels A and AA, and what it counts as good practice for landmarks and headings. */
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** Every rule that a page breaks, with where and why: `image-alt at img: Element has no alt attribute`. */
export async function violationsOf(page: Page): Promise<readonly string[]> {
  // The debugger's way in, since the page's own policy takes no scripts from elsewhere (P4).
  await page.evaluate(`if (!window.axe) { ${source} }`)
  const { violations } = await page.evaluate(runAxe, { runOnly: { type: 'tag', values: tags } } as RunOptions)
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} at ${target.join(' ')}: ${failureSummary ?? ''}`),
  )
}

/** Runs in the page. */
function runAxe(options: RunOptions): Promise<AxeResults> {
  return (
    window as unknown as { axe: { run: (of: Document, by: RunOptions) => Promise<AxeResults> } }
  ).axe.run(document, options)
}
