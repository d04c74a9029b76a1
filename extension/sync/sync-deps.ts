import { noteBusy, noteHealth, readCursor } from '../store/cursor.ts'
import type { Database } from '../store/database.ts'
import { deviceName } from '../store/device-name.ts'
import { copyOf, noteCopied, readDrafter, readMark, readToCopy, takeIn } from '../store/draft-copies.ts'
import { readDraft } from '../store/drafts.ts'
import { markDelivered } from '../store/mark-delivered.ts'
import { markPostponed, markRefused, readSender, readWaiting } from '../store/outbox.ts'
import { applyPage } from '../store/rows.ts'
import { keepTokens, readSession, type Session } from '../store/session.ts'
import { readThisDevice } from '../store/this-device.ts'
import { type AuthorisedDeps, authorised, refreshRequest } from './authorised.ts'
import { fetchChanges, fetchDrafts, fetchTokens, putDraft, putMutation, type Wire } from './server.ts'
import type { SyncDeps } from './synchronise.ts'

/** Asking with the tokens of whoever is signed in. */
export function authDeps(db: Database, wire: Wire): AuthorisedDeps {
  return {
    session: () => readSession(db),
    refresh: ({ server, region, keys }, refreshToken) =>
      fetchTokens(wire, { server, region: region.id, keys }, refreshRequest(refreshToken)),
    keep: (kept) => keepTokens(db, kept),
    now: Date.now,
  }
}

/** Syncing with the real store and the real network. */
export function syncDeps(db: Database, wire: Wire, online: () => boolean): SyncDeps {
  const plain = authDeps(db, wire)
  let asker: Session | undefined
  let refused: string | null = null
  const auth: AuthorisedDeps = {
    ...plain,
    async refresh(session, refreshToken) {
      const answer = await plain.refresh(session, refreshToken)
      if (answer.kind === 'refused' || answer.kind === 'unauthorised') refused = refreshToken
      return answer
    },
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
      apply: async (page, position) => {
        if (asker !== undefined) await applyPage(db, page, { at: new Date().toISOString(), asker, position })
      },
    },
    // What waits is read together with who waits: somebody else may have signed in since it was listed.
    send: (mutation) =>
      authorised({ ...auth, session: () => readSender(db, mutation.id) }, (session) =>
        putMutation(wire, session, mutation),
      ),
    fetchPage: (position) =>
      authorised(auth, (session) => {
        asker = session
        return fetchChanges(wire, session, position)
      }),
    drafts: {
      behind: async () => (await readToCopy(db)).map(({ task }) => task),
      copy: async (task) => {
        const [draft, device] = await Promise.all([readDraft(db, task), readThisDevice(db)])
        if (draft === undefined || draft.row.sent !== null) return undefined
        return copyOf(draft, { id: device.id, name: device.name ?? deviceName(navigator.userAgent) })
      },
      put: (copy) =>
        authorised({ ...auth, session: () => readDrafter(db, copy) }, (session) =>
          putDraft(wire, session, copy),
        ),
      kept: (copy, problem) =>
        noteCopied(db, { task: copy.task, seen: copy.seen, at: new Date().toISOString(), problem }),
      position: () => readMark(db),
      fetchPage: (position) =>
        authorised(auth, (session) => {
          asker = session
          return fetchDrafts(wire, session, position)
        }),
      takeIn: async (page, position) => {
        if (asker !== undefined) await takeIn(db, page, { asker, position })
      },
    },
    health: async () => (await readCursor(db)).health,
    begin: (at) => noteBusy(db, at),
    async end(health) {
      const noted = await noteHealth(db, health, { refused })
      refused = null
      return noted
    },
    online,
    now: Date.now,
    random: Math.random,
  }
}
