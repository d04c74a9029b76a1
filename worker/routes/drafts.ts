import { Hono } from 'hono'
import { type DraftCopy, largestDraftCopy } from '../../core/protocol/draft-copy.ts'
import { parseDraftCopy } from '../../core/protocol/parse-draft-copy.ts'
import type { Result } from '../../core/result.ts'
import type { App, AppContext } from '../app.ts'
import type { Failure } from '../failure.ts'
import { knownRegion } from '../middleware/known-region.ts'
import { readJson } from '../middleware/read-json.ts'
import { signedIn } from '../middleware/signed-in.ts'
import { regionOf } from '../objects/stubs.ts'
import { refuse, respond } from '../respond.ts'
import { accept, wrongAt } from './accept.ts'
import { pageOf } from './page.ts'

/**
 * `PUT /v1/regions/{region}/drafts/{task}`: a copy of what this device holds of a draft.
 * `GET /v1/regions/{region}/drafts?cursor=&limit=`: the copies of the person's other devices.
 */
export const drafts = new Hono<App>()
  .put('/:task', knownRegion, signedIn, readJson(largestDraftCopy), async (c) => {
    const copy = copyIn(c)
    if (copy.kind === 'err') return refuse(c, copy.error)
    return respond(c, await regionOf(c.env, c.var.region).keepDraft(c.var.caller, copy.value))
  })
  .get('/', knownRegion, signedIn, async (c) => {
    const page = pageOf(c.req.query())
    if (page.kind === 'err') return refuse(c, page.error)
    return respond(c, await regionOf(c.env, c.var.region).drafts(c.var.caller, page.value))
  })

function copyIn(c: AppContext): Result<DraftCopy, Failure> {
  const body = accept(parseDraftCopy, c.var.body)
  if (body.kind === 'err' || body.value.task === c.req.param('task')) return body
  return wrongAt('/task', 'const', 'must be what the address says')
}
