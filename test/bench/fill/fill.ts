/**
 * `npm run bench:fill`: what filling a form costs beside the best-known form libraries, in one run, on the same form.
 * Ratios hold on any machine; milliseconds are those of this one. Exits with 1 on a miss.
 * `npm run bench:fill -- once` takes one repetition instead of three, and half of the keys; `-- lists` measures popup
 * and inbox alone, `--against <folder>` another build of the extension beside them.
 */
import { loadavg } from 'node:os'
import { parseArgs } from 'node:util'
import { extensionDir } from '../../../scripts/build.ts'
import { bundlePage, bundleStyles, type ContestantName, contestants, installRivals } from './bundle.ts'
import { measureLists } from './lists.ts'
import { measure, type Times } from './measure.ts'
import { serve } from './serve.ts'
import { formSize, popupSize } from './sizes.ts'

const isShort = process.argv.includes('once')
const repetitions = isShort ? 1 : 3
const keys = isShort ? 7 : 15
const { values: asked } = parseArgs({
  options: { against: { type: 'string' }, rounds: { type: 'string' } },
  allowPositionals: true,
})

type Rival = Exclude<ContestantName, 'timbang' | 'bare Preact + signals'>
type Verdict = {
  readonly what: string
  readonly measured: number
  readonly most: number
  readonly unit: string
}

const names = Object.keys(contestants).filter((name) => name in contestants) as ContestantName[]
const verdicts: Verdict[] = []

if (!process.argv.includes('lists')) await measureForms()
await measureColdLists()
judge('script of the popup', popupSize(), 60, 'KB gz')
const size = await formSize()
judge('form view, validator and rules, as one file', size.whole, 45, 'KB gz')
judge('form view, validator and rules, as they come in the extension', size.files, 45, 'KB gz')
console.log()

console.log(`${'what'.padEnd(64)}${'target'.padStart(14)}${'measured'.padStart(14)}`)
for (const { what, measured, most, unit } of verdicts) {
  const digits = unit === '×' ? 2 : 1
  const passes = measured <= most
  console.log(
    `${what.padEnd(64)}${`≤ ${most} ${unit}`.padStart(14)}${`${measured.toFixed(digits)} ${unit}`.padStart(14)}  ${passes ? 'pass' : 'MISS'}`,
  )
}
process.exitCode = verdicts.every(({ measured, most }) => measured <= most) ? 0 : 1

async function measureForms(): Promise<void> {
  installRivals()
  await bundleStyles()
  const files = new Map<ContestantName, string>()
  for (const name of names) files.set(name, await bundlePage(name))
  const server = await serve()

  const urlOf = (name: ContestantName) => `${server.origin}/page/${files.get(name)}`

  const usual = await table(urlOf, { count: 300, throttle: 1 })
  const slow = await table(urlOf, { count: 300, throttle: 4 })
  const few = ['timbang', 'bare Preact + signals', 'RJSF 6 + ajv8'] as const
  const long = await table(urlOf, { count: 1000, throttle: 1, among: few })
  server.close()

  judge('300 fields: mount, to RJSF', ratio(usual, 'mount', 'RJSF 6 + ajv8'), 0.8, '×')
  judge('300 fields: script a key, to the best library', ratioToBest(usual, 'script'), 0.2, '×')
  judge('300 fields: main thread a key, to the best library', ratioToBest(usual, 'whole'), 0.6, '×')
  judge('300 fields: main thread a key', own(usual).whole, 16, 'ms')
  judge('1000 fields: main thread a key', own(long).whole, 25, 'ms')
  judge('300 fields, 4× slower: mount, to RJSF', ratio(slow, 'mount', 'RJSF 6 + ajv8'), 0.8, '×')
  judge('300 fields, 4× slower: script a key, to the best library', ratioToBest(slow, 'script'), 0.2, '×')
  judge('300 fields, 4× slower: main thread a key, to the best library', ratioToBest(slow, 'whole'), 0.6, '×')
}

/** Popup and inbox from cold, beside another build where one is named; of each also what a page of one word takes. */
async function measureColdLists(): Promise<void> {
  const built = { name: 'this build', dir: extensionDir('chrome') }
  const among =
    asked.against === undefined ? [built] : [built, { name: 'the other build', dir: asked.against }]
  const rounds = Number(asked.rounds ?? repetitions)
  const cases = [
    { title: '200 tasks', seed: { open: 200, drafts: 0, files: 0 }, most: 150 },
    { title: 'ten years of drafts', seed: { open: 200, drafts: 5000, files: 2000 }, most: 225 },
  ]
  for (const { title, seed, most } of cases) {
    const found = await measureLists(seed, among, rounds)
    console.log(`\n${title}, from cold, ${rounds} rounds, load ${loadavg()[0]?.toFixed(1)}`)
    const times = [...found].map(([name, each]) => ({ name, ...each }))
    for (const { name, popup, inbox, word } of times) {
      const figures = [popup, inbox, word].map((ms) => `${ms.toFixed(0)} ms`.padStart(10)).join('')
      console.log(`${name.padEnd(24)}${figures}   (popup, inbox, a page of one word)`)
    }
    const [ours, other] = times
    if (ours === undefined) continue
    judge(`popup, ${title}, cold: list painted`, ours.popup, most, 'ms')
    judge(`inbox, ${title}, cold: list painted`, ours.inbox, most, 'ms')
    if (other === undefined) continue
    console.log(
      `to the other build       ${(ours.popup / other.popup).toFixed(2)} ×, ${(ours.inbox / other.inbox).toFixed(2)} ×`,
    )
  }
}

function judge(what: string, measured: number, most: number, unit: string): void {
  verdicts.push({ what, measured, most, unit })
}

type Asked = {
  readonly count: number
  readonly throttle: number
  readonly among?: readonly ContestantName[]
}

async function table(
  urlOf: (name: ContestantName) => string,
  { count, throttle, among = names }: Asked,
): Promise<ReadonlyMap<ContestantName, Times>> {
  const found = new Map<ContestantName, Times>()
  console.log(`\n${count} fields${throttle === 1 ? '' : `, processor ${throttle}× slower`}`)
  console.log(
    `${''.padEnd(24)}${['mount', 'script/key', 'whole/key'].map((head) => head.padStart(14)).join('')}`,
  )
  for (const name of among) {
    try {
      const times = await measure({ url: urlOf(name), count, repetitions, keys, throttle })
      found.set(name, times)
      const figures = [times.mount, times.script, times.whole].map((ms) => `${ms.toFixed(1)} ms`.padStart(14))
      console.log(`${name.padEnd(24)}${figures.join('')}`)
    } catch (error) {
      console.log(
        `${name.padEnd(24)}  could not be measured: ${error instanceof Error ? error.message : error}`,
      )
    }
  }
  return found
}

function own(times: ReadonlyMap<ContestantName, Times>): Times {
  return times.get('timbang') ?? { mount: Number.NaN, script: Number.NaN, whole: Number.NaN }
}

function ratio(times: ReadonlyMap<ContestantName, Times>, what: keyof Times, rival: Rival): number {
  return own(times)[what] / (times.get(rival)?.[what] ?? Number.NaN)
}

/** The bare page is no library: it is what the same inputs cost at least. */
function ratioToBest(times: ReadonlyMap<ContestantName, Times>, what: keyof Times): number {
  const rivals = [...times].filter(([name]) => name !== 'timbang' && name !== 'bare Preact + signals')
  // Who takes nothing at all was not measured.
  const found = rivals.map(([, each]) => each[what]).filter((ms) => ms > 0)
  return own(times)[what] / Math.min(...found)
}
