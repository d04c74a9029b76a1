import { OPERATOR } from '../../support/worker.ts'
import { send } from '../../support/worker-device.ts'

/** Rows that the platform has counted in a region's object since it started: what it charges for. */
export type Rows = { readonly read: number; readonly written: number }

export async function rowsCounted(url: string, region: string): Promise<Rows> {
  const headers = { authorization: `Bearer ${OPERATOR}` }
  const { status, json, text } = await send(`${url}/v1/regions/${region}/metrics`, 'GET', headers)
  if (status !== 200) throw new Error(text)
  // The worker's own contract.
  return (json as { rows: Rows }).rows
}

export function rowsSince(before: Rows, after: Rows): Rows {
  return { read: after.read - before.read, written: after.written - before.written }
}
