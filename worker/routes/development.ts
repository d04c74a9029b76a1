import { Hono } from 'hono'
import { cycleId, isId } from '../../core/ids.ts'
import { err, ok, type Result } from '../../core/result.ts'
import type { App, AppContext } from '../app.ts'
import type { Failure } from '../failure.ts'
import { knownRegion } from '../middleware/known-region.ts'
import { signedIn } from '../middleware/signed-in.ts'
import type { DevelopmentAsk } from '../objects/follow-up/development.ts'
import { regionOf } from '../objects/stubs.ts'
import { refuse, respond } from '../respond.ts'

/** `GET /v1/regions/{region}/follow-ups?cycle=`: how far the follow-up of each result is. */
export const followUps = new Hono<App>()
  .use(knownRegion, signedIn)
  .get('/', (c) => answer(c, ofCycle(c, 'follow-ups')))

/** `GET /v1/regions/{region}/training-needs?cycle=`: what the people of a region need. */
export const trainingNeeds = new Hono<App>()
  .use(knownRegion, signedIn)
  .get('/', (c) => answer(c, ofCycle(c, 'needs')))

/** `GET /v1/regions/{region}/programmes?programme=`: programmes, the catalogue and changes of policy. */
export const programmes = new Hono<App>()
  .use(knownRegion, signedIn)
  .get('/', (c) => answer(c, ok({ kind: 'programmes', programme: c.req.query('programme') ?? null })))

/** `GET /v1/regions/{region}/talents`: whoever was put forward. */
export const talents = new Hono<App>()
  .use(knownRegion, signedIn)
  .get('/', (c) => answer(c, ok({ kind: 'talents' })))

/** `GET /v1/regions/{region}/ranking?cycle=`: results in their order, where the region uses one. */
export const ranking = new Hono<App>()
  .use(knownRegion, signedIn)
  .get('/', (c) => answer(c, ofCycle(c, 'ranking')))

function ofCycle(c: AppContext, kind: 'follow-ups' | 'needs' | 'ranking'): Result<DevelopmentAsk, Failure> {
  const cycle = c.req.query('cycle')
  if (cycle === undefined) return ok({ kind, cycle: null })
  return isId(cycle) ? ok({ kind, cycle: cycleId(cycle) }) : err({ kind: 'unknown-cycle' })
}

async function answer(c: AppContext, ask: Result<DevelopmentAsk, Failure>): Promise<Response> {
  if (ask.kind === 'err') return refuse(c, ask.error)
  return respond(c, await regionOf(c.env, c.var.region).development(c.var.caller, ask.value))
}
