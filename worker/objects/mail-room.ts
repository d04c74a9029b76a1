import { calendarOf } from '../../core/case/course.ts'
import type { Instant } from '../../core/workflow/model.ts'
import { type Now, shifted } from '../clock.ts'
import type { MailSender } from '../mail/mail.ts'
import type { Store } from '../storage/store.ts'
import { currentPack } from './current-pack.ts'
import { makeMails } from './mail-make.ts'
import { nextMorning, noteDeadlines } from './mail-note.ts'
import { postMails } from './mail-post.ts'

/** How long nothing is tried after the way out was shut: twice as long each time. */
const FIRST_PAUSE = 30_000
const LONGEST_PAUSE = 15 * 60_000

type Work = {
  readonly transact: <T>(work: (store: Store, now: Now) => T) => T
  readonly settled: () => Promise<void>
}

/** The region’s mail, one room of its object: when it next has something to do, and what it then does. */
export function mailRoom(store: Store, sender: MailSender | null) {
  store.mailEvents.turn(sender !== null)
  let pause: { readonly until: Instant; readonly length: number } | null = null

  return {
    next(): Instant | null {
      if (sender === null) return null
      const [made] = [store.mailEvents.nextDue(), store.mailSweeps.next()]
        .filter((at) => at !== null)
        .toSorted()
      const posted = store.mails.nextDue()
      const after = pause !== null && posted !== null && posted < pause.until ? pause.until : posted
      return [made ?? null, after].filter((at) => at !== null).toSorted()[0] ?? null
    },
    async work({ transact, settled }: Work): Promise<void> {
      if (sender === null) return
      transact((_, now) => {
        const sweepAt = store.mailSweeps.next()
        if (sweepAt === null || sweepAt <= now.office) {
          if (sweepAt !== null) noteDeadlines(store, now)
          store.mailSweeps.set(nextMorning(calendarOf(currentPack(store)), now.office))
        }
        makeMails(store, now)
      })
      const isShut = transact((_, now) => pause !== null && now.office < pause.until)
      if (isShut) return
      const down = await postMails({ store, sender, transact, settled })
      pause = transact((_, now) => {
        if (down === null) return null
        store.mailSweeps.noteTrouble(down, now.office)
        const length = pause === null ? FIRST_PAUSE : Math.min(2 * pause.length, LONGEST_PAUSE)
        return { until: shifted(now.office, length), length }
      })
    },
  }
}

export type MailRoom = ReturnType<typeof mailRoom>
