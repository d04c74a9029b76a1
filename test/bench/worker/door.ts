import { Hono } from 'hono'
import { ok, type Result } from '../../../core/result.ts'
import type { App } from '../../../worker/app.ts'
import type { Env } from '../../../worker/env.ts'
import type { Failure } from '../../../worker/failure.ts'
import app from '../../../worker/index.ts'
import { configured } from '../../../worker/middleware/configured.ts'
import { declared } from '../../../worker/middleware/declared.ts'
import { extensionsOnly, securityHeaders } from '../../../worker/middleware/headers.ts'
import { knownRegion } from '../../../worker/middleware/known-region.ts'
import { logged } from '../../../worker/middleware/logged.ts'
import { readBytes } from '../../../worker/middleware/read-bytes.ts'
import { signedIn } from '../../../worker/middleware/signed-in.ts'
import { unhurried } from '../../../worker/middleware/unhurried.ts'
import { admit, type Caller } from '../../../worker/objects/admit.ts'
import { RegionObject as Region } from '../../../worker/objects/region-object.ts'
import { refuse, respond } from '../../../worker/respond.ts'

export { DirectoryObject } from '../../../worker/objects/directory-object.ts'

/** The region as it is, but for what becomes of a body that comes with `?raw`: it is stored as it came, and that is all. */
export class RegionObject extends Region {
  async keepBody(caller: Caller, id: string, body: string): Promise<Result<string, Failure>> {
    const { sql } = this.room.database
    return this.room.admitted(caller, (store, now): Result<string, Failure> => {
      const admitted = admit(store, caller, now)
      if (admitted.kind === 'err') return admitted
      sql('CREATE TABLE IF NOT EXISTS bodies (id TEXT PRIMARY KEY, body TEXT NOT NULL)')
      sql('INSERT OR REPLACE INTO bodies VALUES (?, ?)', id, body)
      return ok('{}')
    })
  }
}

const LIMIT = 1024 ** 2

/** The same doorman: every middleware of a submission, the token, the proof and its replay, the paces, the region. */
const door = new Hono<App>()
  .use(logged, securityHeaders, configured, extensionsOnly, declared, unhurried)
  .put('/v1/regions/:region/mutations/:id', knownRegion, signedIn, async (c) => {
    const bytes = await readBytes(c.req.raw, LIMIT)
    if (bytes === undefined) return refuse(c, { kind: 'too-large', limit: LIMIT })
    // Ours, as it is exported above.
    const region = c.env.REGION.get(c.env.REGION.idFromName(c.var.region)) as unknown as RegionObject
    return respond(c, await region.keepBody(c.var.caller, c.req.param('id'), new TextDecoder().decode(bytes)))
  })

// biome-ignore lint/style/noDefaultExport: the platform asks for one
export default {
  fetch: (request: Request, env: Env, ctx: ExecutionContext) =>
    new URL(request.url).search === '?raw' ? door.fetch(request, env, ctx) : app.fetch(request, env, ctx),
}
