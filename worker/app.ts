import type { Context } from 'hono'
import type { RegionId } from '../core/ids.ts'
import type { Env } from './env.ts'
import type { Caller } from './objects/admit.ts'

/** What Hono's contexts carry in this worker. */
export type App = {
  Bindings: Env
  Variables: {
    /** Set by `knownRegion`. */
    region: RegionId
    /** Set by `signedIn`. */
    caller: Caller
    /** Set by `readJson`: parsed, not yet accepted by any parser. */
    body: unknown
  }
}

export type AppContext = Context<App>
