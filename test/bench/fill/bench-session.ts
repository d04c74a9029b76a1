import { personId, regionId } from '../../../core/ids.ts'
import type { Database } from '../../../extension/store/database.ts'
import { beginSession, readSession, type Session } from '../../../extension/store/session.ts'

/** Signs somebody in at a server where nothing answers, so that only what is on the device is measured. */
export async function benchSession(db: Database): Promise<Session> {
  const known = await readSession(db)
  if (known !== undefined) return known
  const session: Session = {
    key: 'current',
    server: 'http://127.0.0.1:9',
    region: { id: regionId('bench'), name: 'Bench' },
    person: personId('siti'),
    keys: await crypto.subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-256' }, false, ['sign', 'verify']),
    tokens: { access: 'none', accessUntil: '2099-01-01T00:00:00.000Z', refresh: 'none' },
  }
  await beginSession(db, session)
  return session
}
