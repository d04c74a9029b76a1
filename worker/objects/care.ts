import type { RegionId } from '../../core/ids.ts'
import { isObject } from '../../core/json.ts'
import { PROTOCOL } from '../../core/protocol/version.ts'
import { assertNever, err, ok, type Result } from '../../core/result.ts'
import type { Now } from '../clock.ts'
import type { Failure } from '../failure.ts'
import {
  type DumpCursor,
  dropAll,
  dumpPage,
  isWhole,
  migrationsOf,
  NotADump,
  restoreLine,
  restoreSequences,
} from '../storage/dump.ts'
import { migrate } from '../storage/migrate.ts'
import { regionMigrations } from '../storage/region-migrations.ts'
import type { Database } from '../storage/sql.ts'
import type { Store } from '../storage/store.ts'
import type { RowsCounted } from './durable-database.ts'
import { contentKey, partKey } from './evidence-keys.ts'
import type { Figures } from './meter.ts'

/** What an operator asks about a whole region. */
export type CareAsk =
  | { readonly kind: 'suspend' | 'resume' | 'erase' | 'metrics' }
  | { readonly kind: 'export'; readonly from: DumpCursor | null }
  | { readonly kind: 'files'; readonly after: string }
  | { readonly kind: 'file'; readonly key: string }

/** A region's object as far as its operator looks into it. */
export type Cared = {
  readonly database: Database
  readonly store: Store
  readonly figures: Figures
  /** Rows that were read and written since it started. */
  readonly rows: RowsCounted
  /** Of its database on the disk. */
  readonly bytes: number
  /** Seconds since the clock should have rung; 0 where it is on time. */
  readonly lagSeconds: number
}

/** Suspends a region, lets it go on, or gives its rows out: the last only while nothing in it can change. */
export function careFor(
  { database, store, figures, rows, bytes, lagSeconds }: Cared,
  { region, ask }: { readonly region: RegionId; readonly ask: CareAsk },
  now: Now,
): Result<string, Failure> {
  const isSuspended = store.region.suspendedAt() !== null
  switch (ask.kind) {
    case 'suspend':
    case 'resume': {
      const suspended = ask.kind === 'suspend'
      const changed = isSuspended !== suspended
      if (changed) turn(store, { region, to: ask.kind }, now)
      return ok(JSON.stringify({ protocol: PROTOCOL, region, suspended, changed }))
    }
    case 'export': {
      if (!isSuspended) return err({ kind: 'region-running' })
      const { lines, next } = dumpPage(database.sql, ask.from)
      const header = JSON.stringify({
        format: 'timbang-region',
        version: 1,
        region,
        migrations: migrationsOf(database.sql),
      })
      return ok(
        JSON.stringify({ protocol: PROTOCOL, lines: ask.from === null ? [header, ...lines] : lines, next }),
      )
    }
    case 'files': {
      if (!isSuspended) return err({ kind: 'region-running' })
      const keys = keysOf(store, region).filter((key) => key > ask.after)
      return ok(JSON.stringify({ protocol: PROTOCOL, keys: keys.slice(0, 1_000), more: keys.length > 1_000 }))
    }
    case 'file': {
      if (!isSuspended) return err({ kind: 'region-running' })
      const isOurs = keysOf(store, region).includes(ask.key)
      return isOurs ? ok(ask.key) : err({ kind: 'unknown-evidence' })
    }
    case 'metrics': {
      const stored = store.counts.read(now.office)
      return ok(
        JSON.stringify({
          protocol: PROTOCOL,
          region,
          suspended: isSuspended,
          ...stored,
          bytes,
          rows,
          lagSeconds,
          mail: {
            ...store.mails.counts(),
            waiting: store.mailEvents.count(),
            shut: store.mailSweeps.trouble(),
          },
          webhooks: store.webhookDeliveries.counts(now.office),
          figures,
        }),
      )
    }
    case 'erase':
      if (!isSuspended) return err({ kind: 'region-running' })
      dropAll(database)
      store.forget()
      return ok(JSON.stringify({ protocol: PROTOCOL, region, erased: true }))
    default:
      return assertNever(ask)
  }
}

function turn(
  store: Store,
  { region, to }: { readonly region: RegionId; readonly to: 'suspend' | 'resume' },
  now: Now,
): void {
  store.region.setSuspendedAt(to === 'suspend' ? now.office : null)
  store.audit.add({
    at: now.office,
    action: to === 'suspend' ? 'region-suspended' : 'region-resumed',
    actor: { kind: 'operator' },
    subject: region,
    detail: {},
  })
}

/** Where the bytes of a region's files lie, in order: whole ones, and the parts of those that are coming. */
export function keysOf(store: Store, region: RegionId): readonly string[] {
  return store.evidence
    .all()
    .flatMap((row) =>
      row.state === 'here'
        ? [contentKey(region, row)]
        : store.evidence.parts(row.id).map((n) => partKey(region, row.id, n)),
    )
    .toSorted()
}

/** A piece of an export on its way back; `n` counts from 0. */
export type RestorePiece = { readonly n: number; readonly lines: readonly string[]; readonly last: boolean }

/**
 * Puts a piece of an export into a region that has never been set up, in its own transaction. With the last, the
 * counts have to be those of the rows; the region is there after `restored`. Broken off before, it is begun anew with the
 * first.
 */
export function restore(
  database: Database,
  { region, piece }: { readonly region: RegionId; readonly piece: RestorePiece },
  now: Now,
): Result<null, Failure> {
  const { sql } = database
  const wrong = (problem: string): Result<never, Failure> => err({ kind: 'bad-export', problem })
  const [header, ...rows] = piece.n === 0 ? piece.lines : ['', ...piece.lines]
  if (piece.n === 0) {
    const migrations = readHeader(header, region)
    if (migrations === undefined) return wrong('header')
    dropAll(database)
    sql('DROP TABLE IF EXISTS _restoring')
    migrate(database, migrations, now.office)
    sql('CREATE TABLE _restoring (next INTEGER NOT NULL)')
    sql('INSERT INTO _restoring VALUES (0)')
  }
  if (pieceAwaited(sql) !== piece.n) return wrong('order')
  const end = piece.last ? rows.at(-1) : undefined
  try {
    return database.transaction(() => {
      for (const line of end === undefined ? rows : rows.slice(0, -1)) {
        const json = parseJson(line)
        if (!Array.isArray(json)) throw new NotADump('line')
        restoreLine(sql, json)
      }
      sql('UPDATE _restoring SET next = next + 1')
      if (end === undefined) return ok(null)
      const counts = parseJson(end)
      if (!isObject(counts) || !isObject(counts.rows) || !isWhole(sql, counts.rows)) throw new NotADump('end')
      if (!isObject(counts.sequences)) throw new NotADump('end')
      restoreSequences(sql, counts.sequences)
      return ok(null)
    })
  } catch (error) {
    // What does not fit, or is there twice, has changed nothing.
    if (error instanceof NotADump) return wrong(error.message)
    if (error instanceof Error && error.message.includes('constraint')) return wrong('row')
    throw error
  }
}

/** The whole of an export is there: from now on the region is. */
export function restored(sql: Database['sql']): void {
  sql('DROP TABLE _restoring')
}

/** Whether an export is on its way into this database, so that the region is not there yet. */
export function isRestoring(sql: Database['sql']): boolean {
  return sql("SELECT 1 FROM sqlite_master WHERE name = '_restoring'").length > 0
}

function pieceAwaited(sql: Database['sql']): unknown {
  return isRestoring(sql) ? sql('SELECT next FROM _restoring')[0]?.next : undefined
}

/** The migrations that the exported database had been through, which have to be the first of ours. */
function readHeader(line: string | undefined, region: RegionId) {
  const header = parseJson(line ?? '')
  if (!isObject(header) || header.format !== 'timbang-region' || header.version !== 1) return undefined
  const { migrations } = header
  if (header.region !== region || !Array.isArray(migrations) || migrations.length === 0) return undefined
  const ours = regionMigrations.slice(0, migrations.length)
  const isPast = ours.length === migrations.length && ours.every(({ id }, n) => id === migrations[n])
  return isPast ? ours : undefined
}

/** What a line says; undefined for what is no JSON. */
function parseJson(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    return undefined
  }
}
