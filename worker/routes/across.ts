import { Hono } from 'hono'
import { writeCsv } from '../../core/exchange/table/csv.ts'
import { isId } from '../../core/ids.ts'
import { parseMakeReader } from '../../core/protocol/parse-program-request.ts'
import type { RollUpList } from '../../core/protocol/roll-ups.ts'
import { rollUpTable } from '../../core/roll-up/roll-up-table.ts'
import type { App, AppContext } from '../app.ts'
import { operator } from '../middleware/operator.ts'
import { readJson } from '../middleware/read-json.ts'
import { withKey } from '../middleware/with-key.ts'
import type { ReadersAsk } from '../objects/across/readers.ts'
import { directoryOf } from '../objects/stubs.ts'
import { refuse, respond } from '../respond.ts'
import { newApiKey } from '../session/api-key-text.ts'
import { accept } from './accept.ts'

/** `GET /v1/roll-ups`: what regions let others know, as JSON or with `?format=csv`, for who holds a reader's key. */
export const rollUps = new Hono<App>().get('/', withKey, async (c) => {
  const found = await directoryOf(c.env).readRollUps(c.var.key)
  if (found.kind === 'err' || c.req.query('format') !== 'csv') return respond(c, found)
  // The directory's own answer.
  const list = JSON.parse(found.value) as RollUpList
  const { titles, rows } = rollUpTable(list, 'id')
  return c.body(writeCsv([titles, ...rows]), {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': 'attachment; filename="timbang-daerah.csv"',
    },
  })
})

/** `/v1/readers`: who may compare regions, for the operator. */
export const readers = new Hono<App>()
  .get('/', operator('reader.manage'), (c) => ask(c, { kind: 'list' }))
  .post('/', readJson(64 * 1024), operator('reader.manage'), (c) => {
    const make = accept(parseMakeReader, c.var.body)
    return make.kind === 'err'
      ? refuse(c, make.error)
      : ask(c, { kind: 'make', make: make.value, fresh: newApiKey() })
  })
  .delete('/:reader', operator('reader.manage'), (c) => {
    const id = c.req.param('reader')
    return isId(id) ? ask(c, { kind: 'remove', id }) : refuse(c, { kind: 'unknown-api-key' })
  })

async function ask(c: AppContext, about: ReadersAsk): Promise<Response> {
  return respond(c, await directoryOf(c.env).readers(about))
}
