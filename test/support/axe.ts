import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { AxeResults, RunOptions } from 'axe-core'
import type { Page } from 'playwright-core'
import { assertNever } from '../../core/result.ts'

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** What axe can tell of WCAG 2.2, levels A and AA, and what it counts as good practice for landmarks and headings. */
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** What colours alone can break: for a look in which nothing else differs from one that was judged whole. */
const ofColours = ['color-contrast', 'link-in-text-block']

/** Which rules: all, those of colours alone, or all others. */
export type Judged = 'all' | 'colours' | 'all but colours'

/** Every rule that a page breaks, with where and why: `image-alt at img: Element has no alt attribute`. */
export async function violationsOf(page: Page, judged: Judged = 'all'): Promise<readonly string[]> {
  // The debugger's way in, since the page's own policy takes no scripts from elsewhere (P4); once for each document.
  if (!(await page.evaluate('"axe" in window'))) await page.evaluate(source)
  const { violations } = await page.evaluate(runAxe, optionsOf(judged))
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} at ${target.join(' ')}: ${failureSummary ?? ''}`),
  )
}

function optionsOf(judged: Judged): RunOptions {
  const all: RunOptions = { runOnly: { type: 'tag', values: tags }, resultTypes: ['violations'] }
  switch (judged) {
    case 'all':
      return all
    case 'colours':
      return { ...all, runOnly: { type: 'rule', values: ofColours } }
    case 'all but colours':
      return { ...all, rules: Object.fromEntries(ofColours.map((rule) => [rule, { enabled: false }])) }
    default:
      return assertNever(judged)
  }
}

/** Runs in the page. What passes is nobody's to read, and is not carried out of it. */
async function runAxe(options: RunOptions): Promise<Pick<AxeResults, 'violations'>> {
  const { axe } = window as unknown as {
    axe: { run: (of: Document, by: RunOptions) => Promise<AxeResults> }
  }
  // Colours half-way between a button that can't be pressed and one that can are nobody's; what spins never ends.
  const passing = document
    .getAnimations()
    .filter(({ effect }) => effect?.getComputedTiming().endTime !== Number.POSITIVE_INFINITY)
  await Promise.allSettled(passing.map(({ finished }) => finished))
  const { violations } = await axe.run(document, options)
  return { violations }
}
