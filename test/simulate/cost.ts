import type { RegionYear } from './year.ts'

type Metered = { readonly included: number; readonly perMillion: number }
type Kept = { readonly included: number; readonly perUnit: number }

export type Prices = {
  readonly monthly: number
  readonly workers: { readonly requests: Metered; readonly cpuMilliseconds: Metered }
  readonly objects: {
    readonly requests: Metered
    readonly gigabyteSeconds: Metered
    readonly rowsRead: Metered
    readonly rowsWritten: Metered
    readonly gigabyteMonths: Kept
  }
  readonly files: { readonly gigabyteMonths: Kept; readonly writes: Metered; readonly reads: Metered }
}

/** What a month costs in the provider's currency, part by part: the mean month of a year, storage as at its end. */
export type Cost = { readonly total: number; readonly parts: { readonly [part: string]: number } }

/**
 * The price of a year's mean month for one account. What is included counts once an account, so regions that share one
 * are priced together.
 */
export function monthlyCost(year: RegionYear, prices: Prices): Cost {
  const metered = (amount: number, { included, perMillion }: Metered) =>
    (Math.max(0, amount / 12 - included) / 1e6) * perMillion
  const kept = (amount: number, { included, perUnit }: Kept) => Math.max(0, amount - included) * perUnit
  const { workers, objects, files } = prices
  const parts = {
    plan: prices.monthly,
    workerRequests: metered(year.requests, workers.requests),
    workerCpu: metered(year.cpuMilliseconds, workers.cpuMilliseconds),
    objectRequests: metered(year.requests + year.alarms, objects.requests),
    objectDuration: metered(year.objectGigabyteSeconds, objects.gigabyteSeconds),
    rowsRead: metered(year.rowsRead, objects.rowsRead),
    rowsWritten: metered(year.rowsWritten, objects.rowsWritten),
    rowsKept: kept(year.storedGigabytes, objects.gigabyteMonths),
    filesKept: kept(year.fileGigabytes, files.gigabyteMonths),
    filesWritten: metered(year.fileWrites, files.writes),
    filesRead: metered(year.fileWrites * 2, files.reads),
  }
  return { total: Object.values(parts).reduce((sum, part) => sum + part, 0), parts }
}
