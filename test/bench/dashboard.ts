import { launchExtension, newProfile } from '../support/extension.ts'
import { figuresOffice } from '../support/figures-office.ts'
import { signInAs } from '../support/person.ts'

/**
 * What the dashboard of ten thousand people costs, against the built worker on this machine: `npm run bench:dashboard`.
 * Nothing else may run meanwhile. Ends with 1 where it opens in more than a second, or a filter takes more than 100 ms.
 */
const people = Number(process.argv[2] ?? 10_000)
const tries = 20

const office = await figuresOffice({ people, units: 200 })
try {
  const hr = await office.as('nurul')
  const ask = async (query: string) => {
    const answer = await hr.request('GET', `/dashboard${query}`)
    if (answer.status !== 200) throw new Error(`${query}: ${answer.status}`)
    return (await answer.arrayBuffer()).byteLength
  }
  const [first, bytes] = await timed(() => ask('?cycle=2025'))
  say('first answer, from the disk', first, `${Math.round(bytes / 1024)} KB`)
  const queries = ['', '&unit=Kelurahan%20007', '&post=pelaksana', '&grade=III', '&post=jf-muda&grade=IV']
  const filters: number[] = []
  for (let n = 0; n < tries; n += 1) {
    filters.push((await timed(() => ask(`?cycle=2025${queries[n % queries.length]}`)))[0])
  }
  const slowest = Math.max(...filters.toSorted((a, b) => a - b).slice(0, -1))
  say(
    `${tries} filters, the slowest but one`,
    slowest,
    `median ${filters.toSorted((a, b) => a - b)[tries >> 1]?.toFixed(0)} ms`,
  )
  const browser = await launchExtension({ profile: newProfile() })
  const page = await signInAs(browser, office, 'wulan')
  const [opened] = await timed(async () => {
    await page.getByRole('link', { name: 'Dasbor' }).click()
    await page.getByRole('heading', { name: 'Sebaran predikat' }).waitFor()
  })
  say('open the page, drawn', opened, '')
  const chart = page.getByRole('figure', { name: 'Sebaran predikat' })
  const [filtered] = await timed(async () => {
    await page.getByRole('combobox', { name: 'Unit kerja' }).selectOption({ label: 'Kelurahan 003' })
    await chart.getByText(/ dari \d\d orang\.$/).waitFor()
  })
  say('a filter, drawn', filtered, '')
  await browser.close()
  if (opened > 1_000 || first > 1_000 || slowest > 100) process.exitCode = 1
} finally {
  await office.stop()
}

async function timed<T>(work: () => Promise<T>): Promise<readonly [number, T]> {
  const start = performance.now()
  const value = await work()
  return [performance.now() - start, value]
}

function say(what: string, milliseconds: number, more: string): void {
  console.log(`${milliseconds.toFixed(0).padStart(6)} ms  ${what}${more && `  (${more})`}`)
}
