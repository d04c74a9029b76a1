import { ArrowRight, CircleAlert, CircleCheck, Clock, Download, Send } from 'lucide-preact'
import type { ComponentChildren } from 'preact'
import { say } from '../../core/text.ts'
import { Empty } from '../../ui/empty.tsx'
import { language, words } from '../../ui/text/messages.ts'
import { writeClock, writeMoment } from '../../ui/time/write-time.ts'
import { useDevice } from '../device.ts'
import { useLive } from '../store/live.ts'
import { readOutbox } from '../store/outbox.ts'
import { readRows } from '../store/rows.ts'
import { type Dispatch, type Dispatches, dispatchesOf } from './dispatches.ts'
import { downloadSubmission } from './download-submission.ts'
import { wayBack } from './way-back.ts'
import { whyWaiting } from './why-waiting.ts'

/** Everything that was sent from this device: what came back, what waits and why, what has arrived. */
export function OutboxPage() {
  const { db } = useDevice()
  const dispatches = useLive(async () => dispatchesOf(await readOutbox(db), await readRows(db, 'task')))
  if (dispatches === undefined) return null
  const { refused, waiting, delivered } = dispatches
  const texts = words.value.outbox
  return (
    <div class="page page-narrow">
      <header class="page-head">
        <h1>{texts.title}</h1>
        <p class="soft">{texts.lead}</p>
      </header>
      {refused.length + waiting.length + delivered.length === 0 && (
        <div class="sheet">
          <Empty icon={Send} title={texts.none} hint={texts.noneHint} />
        </div>
      )}
      <Refused refused={refused} />
      <Waiting waiting={waiting} />
      <Delivered delivered={delivered} />
    </div>
  )
}

function Refused({ refused }: Pick<Dispatches, 'refused'>) {
  const texts = words.value.outbox
  if (refused.length === 0) return null
  return (
    <Part title={texts.refused(refused.length)}>
      {refused.map((dispatch) => (
        <li key={dispatch.item.id} class="card card-refused">
          <Head dispatch={dispatch} icon={CircleAlert} />
          <p class="dispatch-why">{say(dispatch.item.delivery.problem.text.detail, language.value)}</p>
          <div class="card-foot">
            <a class="button" href={wayBack(dispatch.item.mutation)}>
              {texts.correct}
              <ArrowRight size={16} aria-hidden="true" />
            </a>
          </div>
        </li>
      ))}
    </Part>
  )
}

function Waiting({ waiting }: Pick<Dispatches, 'waiting'>) {
  const { online, syncNow, zone } = useDevice()
  const texts = words.value.outbox
  if (waiting.length === 0) return null
  const lanes = new Set<string>()
  const clock = (at: string) => writeClock(at, language.value, zone.value)
  return (
    <Part
      title={texts.waiting(waiting.length)}
      action={
        <button type="button" class="button" onClick={() => syncNow()}>
          {texts.tryNow}
        </button>
      }
    >
      {waiting.map((dispatch) => {
        const { lane, id, delivery } = dispatch.item
        const first = !lanes.has(lane)
        lanes.add(lane)
        return (
          <li key={id} class="card">
            <Head dispatch={dispatch} icon={Clock} />
            <p class="dispatch-why">
              {whyWaiting(delivery, { online: online.value, first, clock }, words.value)}
            </p>
          </li>
        )
      })}
    </Part>
  )
}

/** How many stand open; older ones are folded away. */
const newest = 20

function Delivered({ delivered }: Pick<Dispatches, 'delivered'>) {
  const texts = words.value.outbox
  if (delivered.length === 0) return null
  return (
    <>
      <Part title={texts.delivered(delivered.length)}>
        {delivered.slice(0, newest).map((dispatch) => (
          <Arrived key={dispatch.item.id} dispatch={dispatch} />
        ))}
      </Part>
      {delivered.length > newest && (
        <details class="done">
          <summary>{texts.older(delivered.length - newest)}</summary>
          <ul class="cards">
            {delivered.slice(newest).map((dispatch) => (
              <Arrived key={dispatch.item.id} dispatch={dispatch} />
            ))}
          </ul>
        </details>
      )}
    </>
  )
}

function Arrived({ dispatch }: { readonly dispatch: Dispatches['delivered'][number] }) {
  const { item } = dispatch
  const { zone } = useDevice()
  const { signed, appliedAt } = item.delivery.receipt
  const texts = words.value.outbox
  return (
    <li class="card">
      <Head dispatch={dispatch} icon={CircleCheck} />
      <p class="dispatch-why">{texts.arrived(writeMoment(appliedAt, language.value, zone.value))}</p>
      {signed && (
        <div class="card-foot">
          <button
            type="button"
            class="button button-quiet"
            title={texts.receiptHint}
            onClick={() => downloadSubmission(item, signed)}
          >
            <Download size={16} aria-hidden="true" />
            {texts.receipt}
          </button>
        </div>
      )}
    </li>
  )
}

type HeadProps = { readonly dispatch: Dispatch; readonly icon: typeof Clock }

function Head({ dispatch: { item, task }, icon: Icon }: HeadProps) {
  const { zone } = useDevice()
  const texts = words.value.outbox
  const { mutation } = item
  const title =
    mutation.kind === 'submit-task'
      ? task
        ? say(task.title, language.value)
        : texts.unknownTask(mutation.form.id)
      : texts.kinds[mutation.kind]
  const about = mutation.kind === 'open-cycle' ? mutation.cycle.name : task?.subject.name
  return (
    <div class="dispatch">
      <Icon size={18} aria-hidden="true" />
      <div>
        <h3 class="card-title">{title}</h3>
        <p class="card-subject">
          {about && `${about} · `}
          {texts.sentAt(writeMoment(item.addedAt, language.value, zone.value))}
        </p>
      </div>
    </div>
  )
}

type PartProps = {
  readonly title: string
  readonly action?: ComponentChildren
  readonly children: ComponentChildren
}

function Part({ title, action, children }: PartProps) {
  return (
    <section class="stack stack-tight">
      <div class="row row-apart">
        <h2 class="list-title">{title}</h2>
        {action}
      </div>
      <ul class="cards">{children}</ul>
    </section>
  )
}
