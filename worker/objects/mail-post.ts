import { sayDigest } from '../../core/people/mail-digest.ts'
import { assertNever } from '../../core/result.ts'
import { type Now, shifted } from '../clock.ts'
import { logError, traceOf } from '../log.ts'
import type { Mail, MailOutcome, MailSender } from '../mail/mail.ts'
import type { StoredMail } from '../storage/mails.ts'
import type { Store } from '../storage/store.ts'
import { addressOf } from './mail-make.ts'

/** Mails that one alarm sends before it lets others in. */
const POSTED_AT_ONCE = 20

const MINUTE = 60_000
/** How long is waited before each further try of one mail; after the last it is given up. */
const waits = [5, 15, 60, 180, 360, 720].map((minutes) => minutes * MINUTE)

type Posting = {
  readonly store: Store
  readonly sender: MailSender
  readonly transact: <T>(work: (store: Store, now: Now) => T) => T
  /** Ends when all that was written is on the disk. */
  readonly settled: () => Promise<void>
}

/**
 * Sends what waits. A mail is marked as leaving, on the disk, before its words leave: one that is found so after the
 * worker was killed may have arrived and is never sent again (EM3). Gives why the way out was shut, or null.
 */
export async function postMails({ store, sender, transact, settled }: Posting): Promise<string | null> {
  const mails = transact((_, now) => {
    for (const { id } of store.mails.leftSending()) {
      store.mails.move(id, { state: 'unsure', trouble: 'killed while sending' }, now.office)
    }
    const region = store.region.find()?.name ?? ''
    return store.mails.due(now.office, POSTED_AT_ONCE).flatMap((one) => prepared(store, { one, region }, now))
  })
  if (mails.length === 0) return null
  const stored = new Map(mails.map(({ one, mail }) => [mail.id, one]))
  try {
    const { down } = await sender(
      mails.map(({ mail }) => mail),
      {
        sending: async ({ id }) => {
          transact((_, now) => store.mails.move(id, { state: 'sending' }, now.office))
          await settled()
        },
        settled: (mail, outcome) => {
          const one = stored.get(mail.id)
          if (one !== undefined) transact((_, now) => settle(store, { one, mail, outcome }, now))
        },
      },
    )
    return down
  } catch (error) {
    logError('mail could not be sent', { why: traceOf(error) })
    return 'broken'
  }
}

type Prepared = { readonly one: StoredMail; readonly mail: Mail }

/** A mail in the words of its person's choice; one whose person wants none by now is over. */
function prepared(
  store: Store,
  { one, region }: { readonly one: StoredMail; readonly region: string },
  now: Now,
): readonly Prepared[] {
  const to = addressOf(store, one.person)
  if (to === null) {
    store.mails.move(one.id, { state: 'given-up', trouble: 'no address' }, now.office)
    return []
  }
  const { language } = store.mailChoices.of(one.person)
  return [{ one, mail: { id: one.id, to, ...sayDigest(one.digest, { region, language }) } }]
}

function settle(
  store: Store,
  { one, mail, outcome }: { readonly one: StoredMail; readonly mail: Mail; readonly outcome: MailOutcome },
  now: Now,
): void {
  const move = (to: Parameters<typeof store.mails.move>[1]) => store.mails.move(one.id, to, now.office)
  switch (outcome.kind) {
    case 'sent':
      store.mailChoices.noteArrival(one.person)
      move({ state: 'sent' })
      break
    case 'bounced':
      store.mailChoices.noteBounce(one.person, mail.to)
      move({ state: 'bounced', trouble: outcome.why })
      break
    case 'unsure':
      move({ state: 'unsure', trouble: outcome.why })
      break
    case 'later': {
      const wait = waits[one.tries]
      if (wait === undefined) move({ state: 'given-up', trouble: outcome.why })
      else move({ state: 'queued', trouble: outcome.why, dueAt: shifted(now.office, wait) })
      break
    }
    default:
      assertNever(outcome)
  }
}
