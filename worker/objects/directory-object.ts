import { DurableObject } from 'cloudflare:workers'
import type { RegionId } from '../../core/ids.ts'
import type { RegionList } from '../../core/protocol/session.ts'
import { PROTOCOL } from '../../core/protocol/version.ts'
import { readClock } from '../clock.ts'
import type { Env } from '../env.ts'
import { directoryMigrations } from '../storage/directory-migrations.ts'
import { migrate } from '../storage/migrate.ts'
import { type ListedRegion, regionsTable } from '../storage/regions.ts'
import { durableDatabase } from './durable-database.ts'

/** The one list of regions, for people to choose theirs from. */
export class DirectoryObject extends DurableObject<Env> {
  readonly #database = durableDatabase(this.ctx.storage)
  readonly #regions = regionsTable(this.#database.sql)

  constructor(ctx: DurableObjectState, env: Env) {
    super(ctx, env)
    migrate(this.#database, directoryMigrations, readClock(env).office)
  }

  async list(region: ListedRegion): Promise<void> {
    this.#regions.list(region, readClock(this.env).office)
  }

  async unlist(region: RegionId): Promise<void> {
    this.#regions.unlist(region)
  }

  async has(region: RegionId): Promise<boolean> {
    return this.#regions.has(region)
  }

  /** A `RegionList` as JSON text. */
  async regions(): Promise<string> {
    const list: RegionList = { protocol: PROTOCOL, regions: this.#regions.all() }
    return JSON.stringify(list)
  }
}
