import { personId } from '../../core/ids.ts'
import { PROTOCOL } from '../../core/protocol/version.ts'
import { launchExtension, newProfile } from '../support/extension.ts'
import type { OfficeClient } from '../support/office-client.ts'
import { signInAs } from '../support/person.ts'

/** A list of human resources: where it is, what says that it is drawn, and its search. */
const lists = [
  { name: 'people', at: '#/people', ready: 'main table tbody tr', search: 'main input[type=search]' },
  { name: 'units', at: '#/people/units', ready: '[role=tree] [role=treeitem]', search: '#unit-query' },
  { name: 'slips', at: '#/people/slips', ready: 'main h1', search: null },
  { name: 'opening a cycle', at: '#/hr/new', ready: 'main .unit', search: 'main .sheet input[type=search]' },
  { name: 'cycles', at: '#/hr', ready: 'main table tbody tr', search: 'main input[type=search]' },
  { name: 'audit', at: '#/audit', ready: 'main h1', search: null },
] as const

/** Opens each list of human resources on a processor 4 times slower: until it is drawn, and the longest key of a search. */
export async function timeLists({ server, hr }: { readonly server: string; readonly hr: OfficeClient }) {
  const issued = await hr.ask('POST', '/codes', {
    protocol: PROTOCOL,
    people: [personId('gita')],
    replace: true,
  })
  const code = String(Object(issued.json).slips[0].code)
  const browser = await launchExtension({ profile: newProfile() })
  try {
    const page = await signInAs(browser, { server, codeOf: () => code }, 'gita')
    // All of the office has to be here first.
    await page.locator('.sync:not(.sync-busy)').waitFor({ timeout: 600_000 })
    const line = await page.context().newCDPSession(page)
    await line.send('Emulation.setCPUThrottlingRate', { rate: 4 })
    for (const { name, at, ready, search } of lists) {
      await page.evaluate(() => {
        location.hash = '#/settings'
      })
      await page.locator('main h1').waitFor()
      const start = performance.now()
      await page.evaluate((hash) => {
        location.hash = hash
      }, at)
      try {
        await page.locator(ready).first().waitFor({ timeout: 60_000 })
      } catch {
        console.log(`  ${name}: not drawn within a minute`)
        continue
      }
      const drawn = performance.now() - start
      const box = search === null ? null : page.locator(search).first()
      const keys = box && (await box.count()) > 0 ? await timeKeys(box) : null
      const nodes = await page.evaluate(() => document.querySelectorAll('main *').length)
      const typed = keys === null ? '' : `, a key in its search ${keys.toFixed(0)} ms at most`
      console.log(
        `${(drawn / 1000).toFixed(2)} s  ${name}, drawn on a processor 4 times slower${typed} (${nodes} elements)`,
      )
    }
  } finally {
    await browser.close()
  }
}

type Box = ReturnType<Awaited<ReturnType<typeof signInAs>>['locator']>

/** The longest time from a key until what it changed is painted. */
async function timeKeys(box: Box): Promise<number> {
  return box.evaluate(async (input) => {
    let longest = 0
    for (const text of ['p', 'pe', 'peg', 'peg 7', 'peg 77']) {
      const start = performance.now()
      Object.assign(input, { value: text })
      input.dispatchEvent(new Event('input', { bubbles: true }))
      await new Promise((painted) => requestAnimationFrame(() => setTimeout(painted, 0)))
      longest = Math.max(longest, performance.now() - start)
      await new Promise((soon) => setTimeout(soon, 300))
    }
    return longest
  })
}
