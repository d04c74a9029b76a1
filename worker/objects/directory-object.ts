import { DurableObject } from 'cloudflare:workers'
import type { RegionId } from '../../core/ids.ts'
import type { RegionList } from '../../core/protocol/session.ts'
import { PROTOCOL } from '../../core/protocol/version.ts'
import type { Result } from '../../core/result.ts'
import type { RollUp } from '../../core/roll-up/roll-up.ts'
import { readClock } from '../clock.ts'
import type { Env } from '../env.ts'
import type { Failure } from '../failure.ts'
import type { ApiKeyText } from '../session/api-key-text.ts'
import { openDirectory } from '../storage/directory.ts'
import { directoryMigrations } from '../storage/directory-migrations.ts'
import type { ErasureList } from '../storage/erasure-lists.ts'
import type { Erased } from '../storage/erasures.ts'
import { migrate } from '../storage/migrate.ts'
import type { ListedRegion } from '../storage/regions.ts'
import { readRollUps } from './across/read-roll-ups.ts'
import { type ReadersAsk, readers } from './across/readers.ts'
import { durableDatabase } from './durable-database.ts'

/** The one list of regions, for people to choose theirs from, with what each lets others know. */
export class DirectoryObject extends DurableObject<Env> {
  readonly #database = durableDatabase(this.ctx.storage)
  readonly #directory = openDirectory(this.#database)

  constructor(ctx: DurableObjectState, env: Env) {
    super(ctx, env)
    migrate(this.#database, directoryMigrations, readClock(env).office)
  }

  async list(region: ListedRegion): Promise<void> {
    const now = readClock(this.env).office
    this.#directory.transaction(() => {
      this.#directory.regions.list(region, now)
      this.#directory.erasureLists.begin(region.id, now)
    })
  }

  async unlist(region: RegionId): Promise<void> {
    this.#directory.transaction(() => {
      this.#directory.rollUps.removeOf(region)
      this.#directory.regions.unlist(region)
    })
  }

  /** Takes the figures of a closed cycle that a region sends. */
  async keepRollUp(region: RegionId, rollUp: RollUp): Promise<void> {
    this.#directory.rollUps.put(region, rollUp)
  }

  /** Takes who was erased in a region; the list stays when the region goes. */
  async noteErasures(region: RegionId, erased: readonly Erased[]): Promise<void> {
    this.#directory.transaction(() => this.#directory.erasureLists.add(region, erased))
  }

  async erasuresOf(region: RegionId): Promise<ErasureList> {
    return this.#directory.erasureLists.of(region)
  }

  /** A `RollUpList` as JSON text, for who holds a reader's key. */
  async readRollUps(key: ApiKeyText): Promise<Result<string, Failure>> {
    return readRollUps(this.#directory, key, readClock(this.env))
  }

  async readers(ask: ReadersAsk): Promise<Result<string, Failure>> {
    return this.#directory.transaction(() => readers(this.#directory, ask, readClock(this.env)))
  }

  async has(region: RegionId): Promise<boolean> {
    return this.#directory.regions.has(region)
  }

  /** A `RegionList` as JSON text. */
  async regions(): Promise<string> {
    const list: RegionList = { protocol: PROTOCOL, regions: this.#directory.regions.all() }
    return JSON.stringify(list)
  }
}
