import { Hono } from 'hono'
import { isObject, type Json } from '../../core/json.ts'
import type { RegionList } from '../../core/protocol/session.ts'
import { PROTOCOL } from '../../core/protocol/version.ts'
import type { App, AppContext } from '../app.ts'
import { blobsOf } from '../blobs/blobs-of.ts'
import type { Env } from '../env.ts'
import { logError, traceOf } from '../log.ts'
import { operator } from '../middleware/operator.ts'
import { directoryOf, regionOf } from '../objects/stubs.ts'
import { refuse } from '../respond.ts'
import { VERSION } from '../version.ts'

/**
 * `GET /health`: answers only when the objects and their storage do. `?depth=files` writes, reads and takes away a file as
 * well, where people's evidence lies; `?depth=regions`, for the operator, asks every region how late its clock is and what
 * waits (LG3).
 */
export const health = new Hono<App>().get('/', async (c) => {
  await directoryOf(c.env).regions()
  const plain = { status: 'ok', version: VERSION, protocol: PROTOCOL }
  const depth = c.req.query('depth')
  if (depth === 'regions') return holdsSecret(c, async () => c.json({ ...plain, ...(await depthOf(c.env)) }))
  if (depth !== 'files') return c.json(plain)
  return (await keepsFiles(c.env)) ? c.json({ ...plain, files: 'ok' }) : refuse(c, { kind: 'unavailable' })
})

async function keepsFiles(env: Env): Promise<boolean> {
  const key = `health/${crypto.randomUUID()}`
  const bytes = Uint8Array.from(new TextEncoder().encode(key))
  try {
    await blobsOf(env).put(key, bytes)
    const read = await blobsOf(env).get(key)
    await blobsOf(env).remove([key])
    return read !== null && new TextDecoder().decode(read) === key
  } catch (error) {
    logError('files cannot be kept', { why: traceOf(error) })
    return false
  }
}

const asOperator = operator('region.measure')

async function holdsSecret(c: AppContext, answer: () => Promise<Response>): Promise<Response> {
  let granted: Response | undefined
  const refused = await asOperator(c, async () => {
    granted = await answer()
  })
  return granted ?? refused ?? refuse(c, { kind: 'not-operator' })
}

/** As many regions are asked at once. */
const AT_ONCE = 20

type Depth = {
  readonly regions: number
  readonly unreachable: number
  readonly suspended: number
  readonly lagSeconds: number
  readonly waiting: { readonly [of: string]: number }
}

/** Sums over all regions, and the latest of their clocks; a region that does not answer is counted and holds nothing up. */
async function depthOf(env: Env): Promise<Depth> {
  // The directory's own answer: a `RegionList`.
  const { regions } = JSON.parse(await directoryOf(env).regions()) as RegionList
  const all = regions.map(({ id }) => id)
  let depth: Depth = { regions: all.length, unreachable: 0, suspended: 0, lagSeconds: 0, waiting: {} }
  for (let from = 0; from < all.length; from += AT_ONCE) {
    const asked = all.slice(from, from + AT_ONCE).map((id) => regionOf(env, id).care(id, { kind: 'metrics' }))
    for (const answer of await Promise.allSettled(asked)) {
      const figures = answer.status === 'fulfilled' && answer.value.kind === 'ok' ? answer.value.value : null
      depth =
        figures === null ? { ...depth, unreachable: depth.unreachable + 1 } : plus(depth, JSON.parse(figures))
    }
  }
  return depth
}

function plus(depth: Depth, figures: Json): Depth {
  if (!isObject(figures)) return depth
  const waiting = { ...depth.waiting }
  const mail = isObject(figures.mail) ? figures.mail.queued : 0
  const events = isObject(figures.webhooks) ? figures.webhooks.waiting : 0
  const all = { ...(isObject(figures.waiting) ? figures.waiting : {}), mail: mail ?? 0, events: events ?? 0 }
  for (const [of, count] of Object.entries(all)) waiting[of] = (waiting[of] ?? 0) + Number(count)
  return {
    ...depth,
    suspended: depth.suspended + Number(figures.suspended === true),
    lagSeconds: Math.max(depth.lagSeconds, Number(figures.lagSeconds ?? 0)),
    waiting,
  }
}
