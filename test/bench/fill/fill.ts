/**
 * `npm run bench:fill`: what filling a form costs beside the best-known form libraries, in one run, on the same form.
 * Ratios hold on any machine; milliseconds are those of this one. Exits with 1 on a miss.
 * `npm run bench:fill -- once` takes one repetition instead of three, and half of the keys.
 */
import { bundlePage, bundleStyles, type ContestantName, contestants, installRivals } from './bundle.ts'
import { measureLists } from './lists.ts'
import { measure, type Times } from './measure.ts'
import { serve } from './serve.ts'
import { formSize, popupSize } from './sizes.ts'

const isShort = process.argv.includes('once')
const repetitions = isShort ? 1 : 3
const keys = isShort ? 7 : 15

type Rival = Exclude<ContestantName, 'timbang' | 'bare Preact + signals'>
type Verdict = {
  readonly what: string
  readonly measured: number
  readonly most: number
  readonly unit: string
}

const names = Object.keys(contestants).filter((name) => name in contestants) as ContestantName[]
const verdicts: Verdict[] = []

installRivals()
await bundleStyles()
const files = new Map<ContestantName, string>()
for (const name of names) files.set(name, await bundlePage(name))
const server = await serve()

const usual = await table(300, 1)
const slow = await table(300, 4)
const long = await table(1000, 1, ['timbang', 'bare Preact + signals', 'RJSF 6 + ajv8'])
server.close()

judge('300 fields: mount, to RJSF', ratio(usual, 'mount', 'RJSF 6 + ajv8'), 0.8, '×')
judge('300 fields: script a key, to the best library', ratioToBest(usual, 'script'), 0.2, '×')
judge('300 fields: main thread a key, to the best library', ratioToBest(usual, 'whole'), 0.6, '×')
judge('300 fields: main thread a key', own(usual).whole, 16, 'ms')
judge('1000 fields: main thread a key', own(long).whole, 25, 'ms')
judge('300 fields, 4× slower: mount, to RJSF', ratio(slow, 'mount', 'RJSF 6 + ajv8'), 0.8, '×')
judge('300 fields, 4× slower: script a key, to the best library', ratioToBest(slow, 'script'), 0.2, '×')
judge('300 fields, 4× slower: main thread a key, to the best library', ratioToBest(slow, 'whole'), 0.6, '×')

const few = await measureLists({ open: 200, drafts: 0, files: 0 }, repetitions)
judge('popup, 200 tasks, cold: list painted', few.popup, 150, 'ms')
judge('inbox, 200 tasks, cold: list painted', few.inbox, 150, 'ms')
const many = await measureLists({ open: 200, drafts: 5000, files: 2000 }, repetitions)
judge('popup, ten years of drafts, cold', many.popup, 225, 'ms')
judge('inbox, ten years of drafts, cold', many.inbox, 225, 'ms')
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

function judge(what: string, measured: number, most: number, unit: string): void {
  verdicts.push({ what, measured, most, unit })
}

async function table(
  count: number,
  throttle: number,
  among: readonly ContestantName[] = names,
): Promise<ReadonlyMap<ContestantName, Times>> {
  const found = new Map<ContestantName, Times>()
  console.log(`\n${count} fields${throttle === 1 ? '' : `, processor ${throttle}× slower`}`)
  console.log(
    `${''.padEnd(24)}${['mount', 'script/key', 'whole/key'].map((head) => head.padStart(14)).join('')}`,
  )
  for (const name of among) {
    const url = `${server.origin}/page/${files.get(name)}`
    try {
      const times = await measure({ url, count, repetitions, keys, throttle })
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
