import { Hono } from 'hono'
import { ok } from '../../core/result.ts'
import type { App } from '../app.ts'
import { knownRegion } from '../middleware/known-region.ts'
import { signedIn } from '../middleware/signed-in.ts'
import { askStaff } from './people.ts'

/** Work that goes on in batches: `GET …/jobs`, `POST …/jobs/{job}/stop`, `POST …/jobs/{job}/resume`. */
export const jobs = new Hono<App>()
  .use(knownRegion, signedIn)
  .get('/', (c) => askStaff(c, ok({ kind: 'jobs' })))
  .post('/:job/stop', (c) => askStaff(c, ok({ kind: 'steer-job', id: c.req.param('job'), to: 'stop' })))
  .post('/:job/resume', (c) => askStaff(c, ok({ kind: 'steer-job', id: c.req.param('job'), to: 'resume' })))

/** `GET /v1/regions/{region}/cycles`: how far each cycle is, and what to look at before the next. */
export const cycles = new Hono<App>()
  .use(knownRegion, signedIn)
  .get('/', (c) => askStaff(c, ok({ kind: 'cycles' })))

/** `GET /v1/regions/{region}/unit-needs`: what units were asked for coming cycles, and what they wrote. */
export const unitNeeds = new Hono<App>()
  .use(knownRegion, signedIn)
  .get('/', (c) => askStaff(c, ok({ kind: 'unit-needs' })))
