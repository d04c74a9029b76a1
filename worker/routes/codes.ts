import { Hono } from 'hono'
import { parseIssueCodes } from '../../core/protocol/parse-staff-request.ts'
import type { App } from '../app.ts'
import { knownRegion } from '../middleware/known-region.ts'
import { readJson } from '../middleware/read-json.ts'
import { signedIn } from '../middleware/signed-in.ts'
import { newActivationCode } from '../session/secrets.ts'
import { accept } from './accept.ts'
import { askStaff } from './people.ts'

/** `POST /v1/regions/{region}/codes`: human resources issues activation codes to be printed on slips. */
export const codes = new Hono<App>().post('/', knownRegion, signedIn, readJson(64 * 1024), (c) => {
  const body = accept(parseIssueCodes, c.var.body)
  if (body.kind === 'err') return askStaff(c, body)
  const fresh = body.value.people.map(() => newActivationCode())
  return askStaff(c, { kind: 'ok', value: { kind: 'codes', issue: body.value, codes: fresh } })
})
