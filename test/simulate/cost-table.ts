import assumptions from './assumptions.json' with { type: 'json' }
import { monthlyCost } from './cost.ts'
import { rowsOfMean } from './mean-years.ts'
import measured from './measured.json' with { type: 'json' }
import prices from './prices.json' with { type: 'json' }
import { type MeanYear, type RegionYear, regionYear, together } from './year.ts'

/** `node test/simulate/cost-table.ts` prints the table of docs/operator.md; a test holds one to the other. */
export function costTable(): string {
  const mean = meanCourse()
  const rows = [1, 10, 600].map((regions) => {
    const one = regionYear(measured.people, { mean, rows: measured.recurring }, assumptions)
    return rowOf(regions, together(Array.from({ length: regions }, () => one)))
  })
  return [
    '| regions | people | requests a month | rows written a month | rows read a month | rows kept after a year | files after a year | a month |',
    '|---|---|---|---|---|---|---|---|',
    ...rows,
  ].join('\n')
}

function rowOf(regions: number, year: RegionYear): string {
  const million = (amount: number) => `${write(amount / 12 / 1e6, amount / 12 < 1e7 ? 2 : 0)} million`
  const gigabytes = (amount: number) => `${write(amount, amount < 0.1 ? 3 : amount < 10 ? 1 : 0)} GB`
  const cells = [
    write(regions),
    write(year.people),
    million(year.requests),
    million(year.rowsWritten),
    million(year.rowsRead),
    gigabytes(year.storedGigabytes),
    gigabytes(year.fileGigabytes),
    `${write(monthlyCost(year, prices).total, 2)} ${prices.currency}`,
  ]
  return `| ${cells.join(' | ')} |`
}

/** The regions' courses in equal parts. */
export function meanCourse(): MeanYear {
  const all = measured.appraisals.map(({ submissions, alarms, contestedShare, accepted, contested }) => ({
    submissions,
    alarms,
    storedBytes: accepted.bytes * (1 - contestedShare) + contested.bytes * contestedShare,
    ...rowsOfMean({ accepted, contested }, contestedShare),
  }))
  const mean = (of: (year: MeanYear) => number) => all.reduce((sum, one) => sum + of(one), 0) / all.length
  return {
    submissions: mean((one) => one.submissions),
    alarms: mean((one) => one.alarms),
    storedBytes: mean((one) => one.storedBytes),
    rowsWritten: mean((one) => one.rowsWritten),
    rowsRead: mean((one) => one.rowsRead),
  }
}

function write(number: number, digits = 0): string {
  return number.toLocaleString('en', { maximumFractionDigits: digits, minimumFractionDigits: digits })
}

if (import.meta.main) console.log(costTable())
