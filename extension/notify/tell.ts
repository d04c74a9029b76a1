import type { Instant } from '../../core/workflow/model.ts'
import { enShell } from '../../ui/text/en-shell.ts'
import { grouped } from '../../ui/text/grouped.ts'
import { idShell } from '../../ui/text/id-shell.ts'
import { readInbox } from '../inbox/read-inbox.ts'
import type { Database } from '../store/database.ts'
import { readOutbox } from '../store/outbox.ts'
import { readPreferences } from '../store/preferences.ts'
import { readMe, readRows } from '../store/rows.ts'
import { noteTold, readTold } from '../store/told.ts'
import { type Known, keysOf, type Notification, tellingOf } from './notification.ts'
import { sayNotification } from './say-notification.ts'

/** A notification in words, and where it leads. */
export type Spoken = Pick<Notification, 'kind' | 'route'> & {
  readonly title: string
  readonly message: string
}

/**
 * Says what is new since the last time, if the person wants to be told. It counts as said before it is shown: a
 * background that dies in between stays silent once, where it would else repeat itself.
 */
export async function tell(
  db: Database,
  now: Instant,
  show: (spoken: Spoken) => Promise<void>,
): Promise<void> {
  const { notify, quiet, language } = await readPreferences(db)
  const me = await readMe(db)
  if (!notify || me === undefined) return
  const [known, told] = await Promise.all([readKnown(db), readTold(db)])
  const telling = tellingOf({ ...known, told }, { now, zone: me.region.timeZone, quiet })
  await noteTold(db, telling.told, now)
  const words = grouped(language === 'id' ? idShell : enShell, language)
  for (const notification of telling.notifications) {
    const { kind, route } = notification
    await show({ kind, route, ...sayNotification(notification, words) })
  }
}

/** Before telling is switched on: what is on the screen now is no news. */
export async function settle(db: Database, now: Instant): Promise<void> {
  await noteTold(db, keysOf(await readKnown(db)), now)
}

async function readKnown(db: Database): Promise<Omit<Known, 'told'>> {
  const [inbox, notices, proposals, outbox] = await Promise.all([
    readInbox(db),
    readRows(db, 'notice'),
    readRows(db, 'proposal'),
    readOutbox(db),
  ])
  return { inbox, notices, proposals, outbox }
}
