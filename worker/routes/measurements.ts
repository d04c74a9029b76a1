import { Hono } from 'hono'
import { createMiddleware } from 'hono/factory'
import { parsePutMeasurements } from '../../core/protocol/parse-program-request.ts'
import { ok } from '../../core/result.ts'
import type { App, AppContext } from '../app.ts'
import { knownRegion } from '../middleware/known-region.ts'
import { readJson } from '../middleware/read-json.ts'
import { signedIn } from '../middleware/signed-in.ts'
import { withKey } from '../middleware/with-key.ts'
import { refuse } from '../respond.ts'
import { accept } from './accept.ts'
import { askAsProgram } from './api-keys.ts'
import { pageOf } from './page.ts'
import { askStaff } from './people.ts'

/** Five thousand values are some 1.5 MB. */
const BYTES = 4 * 1024 ** 2

/** Human resources with a session, or a program with its key: the header says which. */
const either = createMiddleware<App>((c, next) => (isProgram(c) ? withKey(c, next) : signedIn(c, next)))

/** `/v1/regions/{region}/measurements`: values of indicators from other systems. */
export const measurements = new Hono<App>()
  .get('/', knownRegion, signedIn, (c) => {
    const page = pageOf(c.req.query())
    return page.kind === 'err'
      ? refuse(c, page.error)
      : askStaff(c, ok({ kind: 'list-measurements', page: page.value }))
  })
  .put('/', readJson(BYTES), knownRegion, either, (c) => put(c, 'put-measurements'))
  .post('/plan', readJson(BYTES), knownRegion, either, (c) => put(c, 'review-measurements'))

async function put(c: AppContext, kind: 'put-measurements' | 'review-measurements'): Promise<Response> {
  const body = accept(parsePutMeasurements, c.var.body)
  if (body.kind === 'err') return refuse(c, body.error)
  const ask = { kind, put: body.value }
  return isProgram(c) ? askAsProgram(c, ask) : askStaff(c, ok(ask))
}

function isProgram(c: AppContext): boolean {
  return /^bearer /i.test(c.req.header('authorization') ?? '')
}
