import type { Context } from 'hono'
import type { RegionId } from '../core/ids.ts'
import type { Env } from './env.ts'
import type { Caller } from './objects/admit.ts'
import type { Keeper } from './objects/api-keys.ts'
import type { ApiKeyText } from './session/api-key-text.ts'

/** What Hono's contexts carry in this worker. */
export type App = {
  Bindings: Env
  Variables: {
    /** Set by `knownRegion`. */
    region: RegionId
    /** Set by `signedIn`. */
    caller: Caller
    /** Set by `keeper`. */
    keeper: Keeper
    /** Set by `withKey`; nobody has judged it yet. */
    key: ApiKeyText
    /** Set by `readJson`: parsed, not yet accepted by any parser. */
    body: unknown
  }
}

export type AppContext = Context<App>
