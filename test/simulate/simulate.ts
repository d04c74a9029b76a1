import { parseArgs } from 'node:util'
import { packIds, readPack } from '../../cli/read-pack.ts'
import assumptions from './assumptions.json' with { type: 'json' }
import { monthlyCost } from './cost.ts'
import { meansOf, playedYears, rowsOfMean } from './mean-years.ts'
import measured from './measured.json' with { type: 'json' }
import prices from './prices.json' with { type: 'json' }
import { regionSizes } from './region-sizes.ts'
import { regionYear, together } from './year.ts'

const { values } = parseArgs({
  options: {
    regions: { type: 'string', default: '600' },
    people: { type: 'string', default: '4700000' },
    played: { type: 'string', default: '60' },
    json: { type: 'boolean', default: false },
  },
})
const [regions, people, played] = [values.regions, values.people, values.played].map((text) => {
  const number = Number(text)
  if (!Number.isInteger(number) || number < 1) throw new Error(`“${text}” is no whole number above 0`)
  return number
}) as [number, number, number]

const started = performance.now()
const ids = packIds().filter((id) => id !== 'nasional')
const byPack = new Map(ids.map((id, n) => [id, playedYears(readPack(id), { played, seed: n + 1 })]))
const all = [...byPack].map(([id, list]) => {
  const mean = meansOf(list)
  return { id, mean: { ...mean, ...keptOf(id, mean.contested) } }
})
const sizes = regionSizes({ regions, people }, assumptions)
const years = sizes.map((size, n) => {
  const course = all[n % all.length]
  if (course === undefined) throw new Error('no region has a pack')
  return regionYear(size, { mean: course.mean, rows: measured.recurring }, assumptions)
})
const whole = together(years)
const inAll = monthlyCost(whole, prices)

if (values.json) {
  console.log(
    JSON.stringify(
      { assumptions, prices, measured, courses: all, regions: years, whole, cost: inAll },
      null,
      2,
    ),
  )
} else {
  print()
}

/** Rows and bytes of an appraisal, as they were last measured. */
function keptOf(id: string, contested: number) {
  const found = measured.appraisals.find(({ region }) => region === id)
  if (found === undefined)
    throw new Error(`no rows of ${id} were measured: node test/simulate/measure-rows.ts`)
  const { accepted, contested: disputed } = found
  const storedBytes = accepted.bytes * (1 - contested) + disputed.bytes * contested
  return { ...rowsOfMean(found, contested), storedBytes }
}

function print(): void {
  const write = (number: number, digits = 0) =>
    number.toLocaleString('en', { maximumFractionDigits: digits, minimumFractionDigits: digits })
  console.log(`A year of ${write(people)} people in ${write(regions)} regions`)
  console.log(
    `\nPlayed through the rules of the regions: ${write(played)} appraisals of each course, ${write((performance.now() - started) / 1000, 1)} s; storage and rows as measured on ${measured.asOf}`,
  )
  console.table(
    Object.fromEntries(
      all.map(({ id, mean }) => [
        id,
        {
          'submissions a person': write(mean.submissions, 1),
          'alarms a person': write(mean.alarms, 1),
          'scored again %': write(mean.contested * 100, 1),
          'came to an end %': write(mean.ended * 100, 1),
          'KB kept a person': write(mean.storedBytes / 1024, 1),
        },
      ]),
    ),
  )
  const row = (year: (typeof years)[number], cost: number) => ({
    people: write(year.people),
    'requests a year': `${write(year.requests / 1e6, 2)} M`,
    submissions: `${write(year.submissions / 1e6, 3)} M`,
    'rows GB': write(year.storedGigabytes, 2),
    'files GB': write(year.fileGigabytes, 1),
    'years until 10 GB': write(prices.limits.objectGigabytes / year.storedGigabytes),
    'peak hour: sent': write(year.peakHour.submissions),
    'req/s': write(year.peakHour.requestsASecond, 1),
    'USD a month': write(cost, 2),
  })
  const middle = years[Math.floor(years.length / 2)]
  const ends = { largest: years[0], median: middle, smallest: years.at(-1) }
  console.log('\nOne region alone, each with a plan of its own')
  console.table(
    Object.fromEntries(
      Object.entries(ends).flatMap(([name, year]) =>
        year ? [[name, row(year, monthlyCost(year, prices).total)]] : [],
      ),
    ),
  )
  console.log('All regions in one account, with the same last day')
  console.table({ 'in all': { ...row(whole, inAll.total), 'years until 10 GB': '–' } })
  console.log(
    'USD a month, by part:',
    Object.fromEntries(Object.entries(inAll.parts).map(([part, usd]) => [part, Number(usd.toFixed(2))])),
  )
  const most = Math.max(...years.map(({ peakHour }) => peakHour.requestsASecond))
  console.log(
    `\nThe busiest object answers ${write(most, 1)} requests a second in its peak (soft limit of the platform: ${write(prices.limits.objectRequestsASecond)}).`,
  )
  console.log('\nAssumptions', JSON.stringify(assumptions, null, 2))
  console.log(`Rows: ${measured.source}; ${measured.asOf}; ${measured.confidence}.`)
  console.log(`Prices: ${prices.source}; ${prices.asOf}; ${prices.confidence}.`)
}
