import type { CaseId } from '../../../core/ids.ts'
import { blobsOf } from '../../blobs/blobs-of.ts'
import { readClock } from '../../clock.ts'
import type { Env } from '../../env.ts'
import { logError, traceOf } from '../../log.ts'
import { webhookPost } from '../../webhooks/post-webhook.ts'
import { sendRollUps } from '../across/send-roll-ups.ts'
import { dropUnused, emptyTrash } from '../drop-evidence.ts'
import { workOutFairness } from '../fairness/work-out.ts'
import { remindFollowUps } from '../follow-up/remind-follow-ups.ts'
import { nextHandover } from '../handover.ts'
import { runJobs } from '../jobs/run-jobs.ts'
import { runRetention } from '../retention/run-retention.ts'
import { tellErasures } from '../retention/tell-erasures.ts'
import { showCases } from '../show.ts'
import { signReceipts } from '../sign-receipts.ts'
import { directoryOf } from '../stubs.ts'
import { putAside, wakeCase } from '../wake-case.ts'
import { sendWebhooks } from '../webhooks/send-webhooks.ts'
import type { Room } from './open-room.ts'

/** How many cases one alarm moves before it lets others in; it rings again at once while there are more. */
const CASES_PER_ALARM = 50

/** What a region does when its alarm rings: whatever is due, each in transactions of its own. */
export async function ring(room: Room, env: Env): Promise<void> {
  const { store, mail, transact } = room
  const { office } = readClock(env)
  for (const id of store.cases.toWake(office, CASES_PER_ALARM)) wake(room, id)
  const handover = nextHandover(store)
  if (handover !== null && handover <= office) transact(showCases)
  transact(remindFollowUps)
  transact(runRetention)
  await signReceipts({ store, now: readClock(env), transact })
  await dropEvidence(room, env)
  const pause = () => scheduler.wait(0)
  await runJobs({ store, transact, pause })
  await workOutFairness({ store, transact, pause })
  await mail.work({ transact, settled: room.settled })
  await tellErasures({
    store,
    transact,
    tell: (region, erased) => directoryOf(env).noteErasures(region, erased),
  })
  await sendRollUps({
    store,
    now: readClock(env),
    transact,
    send: (region, rollUp) => directoryOf(env).keepRollUp(region, rollUp),
  })
  const post = webhookPost({ isLocal: env.MODE === 'local', through: env.WEBHOOK_NETWORK })
  await sendWebhooks({ store, post, transact })
}

function wake({ transact }: Room, id: CaseId): void {
  try {
    transact((store, now) => wakeCase(store, id, now))
  } catch (error) {
    logError('the clock could not act', { case: id, why: traceOf(error) })
    transact((store, now) => putAside(store, id, now))
  }
}

async function dropEvidence({ store, inUse, transact }: Room, env: Env): Promise<void> {
  const region = inUse() ? store.region.find() : undefined
  if (region === undefined) return
  transact((within, now) => dropUnused(within, region.id, now))
  await emptyTrash({ store, blobs: () => blobsOf(env), now: readClock(env), transact })
}
