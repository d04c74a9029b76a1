import type { Instant } from '../../../core/workflow/model.ts'
import { clockOffset } from '../../clock.ts'
import type { Env } from '../../env.ts'
import type { Store } from '../../storage/store.ts'
import { nextHandover } from '../handover.ts'
import type { MailRoom } from '../mail-room.ts'
import { nextRetention } from '../retention/run-retention.ts'
import { nextSigning } from '../sign-receipts.ts'

type Ringing = { readonly storage: DurableObjectStorage; readonly env: Env }
type Rung = { readonly store: Store; readonly mail: MailRoom }

/** The alarm of a region: rings when anything in it next has something to do, by the office's time. */
export function alarmClock({ storage, env }: Ringing, { store, mail }: Rung) {
  let setTo: number | null | undefined
  return {
    set(): void {
      const next = nextRing(store, mail)
      const isStill = next === null || store.region.suspendedAt() !== null
      const at = isStill ? null : Date.parse(next) - clockOffset(env)
      if (at === setTo) return
      setTo = at
      // Nobody waits for it: the platform holds every answer back until what was written before it is safe.
      void (at === null ? storage.deleteAlarm() : storage.setAlarm(at))
    },
    /** It has rung, and rings no more until it is set anew. */
    rung(): void {
      setTo = undefined
    },
    stop(): void {
      setTo = null
      void storage.deleteAlarm()
    },
    /** Milliseconds by which it should have rung before now. */
    lateness: (): number => (setTo ? Math.max(0, Date.now() - setTo) : 0),
  }
}

export type AlarmClock = ReturnType<typeof alarmClock>

function nextRing(store: Store, mail: MailRoom): Instant | null {
  const [next] = [
    store.cases.nextWake(),
    nextHandover(store),
    nextSigning(store),
    store.evidence.nextDrop(),
    store.evidenceTrash.next(),
    store.followUps.nextWake(),
    store.jobs.running()?.at ?? null,
    store.fairness.next()?.looked.at ?? null,
    store.unsentRollUps.next(),
    nextRetention(store),
    store.erasures.nextTelling(),
    store.webhookDecided.next(),
    store.webhookDeliveries.nextDue(),
    mail.next(),
  ]
    .filter((at) => at !== null)
    .toSorted()
  return next ?? null
}
