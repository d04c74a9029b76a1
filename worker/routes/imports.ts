import { Hono } from 'hono'
import {
  parseApplyImport,
  parseImportRows,
  parseOpenImport,
} from '../../core/protocol/parse-staff-request.ts'
import type { ImportPart } from '../../core/protocol/staff.ts'
import { err, ok, type Result } from '../../core/result.ts'
import type { App, AppContext } from '../app.ts'
import type { Failure } from '../failure.ts'
import { knownRegion } from '../middleware/known-region.ts'
import { readJson } from '../middleware/read-json.ts'
import { signedIn } from '../middleware/signed-in.ts'
import type { StaffAsk } from '../objects/staff/ask.ts'
import { accept, wrongAt } from './accept.ts'
import { pageOf } from './page.ts'
import { askStaff } from './people.ts'

/** A chunk of a thousand rows is some 300 KB; who is gone may be thousands. */
const CHUNK_BYTES = 4 * 1024 ** 2

/** A list of staff on its way in: announced, sent in chunks, looked at, applied as one or thrown away. */
export const imports = new Hono<App>()
  .put('/:id', knownRegion, signedIn, readJson(16 * 1024), (c) => askStaff(c, opened(c)))
  .put('/:id/rows/:from', knownRegion, signedIn, readJson(CHUNK_BYTES), (c) => askStaff(c, rows(c)))
  .post('/:id/apply', knownRegion, signedIn, readJson(CHUNK_BYTES), (c) => askStaff(c, applied(c)))
  .get('/:id', knownRegion, signedIn, (c) => askStaff(c, reviewed(c)))
  .delete('/:id', knownRegion, signedIn, (c) => askStaff(c, ok({ kind: 'drop-import', id: idOf(c) })))

function opened(c: AppContext): Result<StaffAsk, Failure> {
  const body = accept(parseOpenImport, c.var.body)
  if (body.kind === 'err') return body
  if (body.value.id !== idOf(c)) return wrongAt('/id', 'const', 'must be what the address says')
  return ok({ kind: 'open-import', opened: body.value })
}

function rows(c: AppContext): Result<StaffAsk, Failure> {
  const from = c.req.param('from') ?? ''
  if (!/^\d{1,6}$/.test(from)) return wrongAt('/from', 'minimum', 'must be a whole number from 0 on')
  const body = accept(parseImportRows, c.var.body)
  if (body.kind === 'err') return body
  return ok({ kind: 'import-rows', id: idOf(c), from: Number(from), rows: body.value.rows })
}

function applied(c: AppContext): Result<StaffAsk, Failure> {
  const body = accept(parseApplyImport, c.var.body)
  return body.kind === 'err' ? body : ok({ kind: 'apply-import', id: idOf(c), apply: body.value })
}

function reviewed(c: AppContext): Result<StaffAsk, Failure> {
  const page = pageOf(c.req.query())
  if (page.kind === 'err') return err(page.error)
  const part = parts.find((one) => one === (c.req.query('part') ?? 'faults'))
  if (part === undefined) return wrongAt('/part', 'enum', `must be one of ${parts.join(', ')}`)
  return ok({ kind: 'review-import', id: idOf(c), part, page: page.value })
}

const parts: readonly ImportPart[] = ['faults', 'warnings', 'fresh', 'changed', 'units', 'gone']

function idOf(c: AppContext): string {
  return c.req.param('id') ?? ''
}
