import { noteBusy, noteHealth, readCursor } from '../store/cursor.ts'
import type { Database } from '../store/database.ts'
import { markDelivered, markPostponed, markRefused, readWaiting } from '../store/outbox.ts'
import { applyPage } from '../store/rows.ts'
import { keepTokens, readSession } from '../store/session.ts'
import { type AuthorisedDeps, authorised, refreshRequest } from './authorised.ts'
import { fetchChanges, fetchTokens, putMutation, type Wire } from './server.ts'
import type { SyncDeps } from './synchronise.ts'

/** Syncing with the real store and the real network. */
export function syncDeps(db: Database, wire: Wire, online: () => boolean): SyncDeps {
  const auth: AuthorisedDeps = {
    session: () => readSession(db),
    refresh: ({ server, region, keys }, refreshToken) =>
      fetchTokens(wire, { server, region: region.id, keys }, refreshRequest(refreshToken)),
    keep: (tokens) => keepTokens(db, tokens),
    now: Date.now,
  }
  return {
    outbox: {
      waiting: () => readWaiting(db),
      delivered: (item, receipt, at) => markDelivered(db, item, { receipt, at }),
      refused: (item, problem, at) => markRefused(db, item, { problem, at }),
      postponed: (item, wait) => markPostponed(db, item, wait),
    },
    changes: {
      position: async () => (await readCursor(db)).position,
      apply: (page) => applyPage(db, page, new Date().toISOString()),
    },
    send: (mutation) => authorised(auth, (session) => putMutation(wire, session, mutation)),
    fetchPage: (position) => authorised(auth, (session) => fetchChanges(wire, session, position)),
    health: async () => (await readCursor(db)).health,
    begin: (at) => noteBusy(db, at),
    end: (health) => noteHealth(db, health),
    online,
    now: Date.now,
    random: Math.random,
  }
}
