import { CircleCheckBig, CloudUpload, Download } from 'lucide-preact'
import type { TaskView } from '../../core/case/view.ts'
import { referencesIn } from '../../core/evidence/reference.ts'
import { NEEDS_SPEC } from '../../core/people/needs/unit-need.ts'
import type { MutationReceipt } from '../../core/protocol/mutation.ts'
import { say } from '../../core/text.ts'
import { FileList } from '../../ui/evidence/file-list.tsx'
import { language, words } from '../../ui/text/messages.ts'
import { writeMoment } from '../../ui/time/write-time.ts'
import { useDevice } from '../device.ts'
import { DeskFor } from '../evidence/desk-for.tsx'
import { downloadSubmission } from '../outbox/download-submission.ts'
import { hashOf } from '../shell/route.ts'
import type { OutboxItem } from '../store/outbox.ts'

type SentProps = { readonly task: TaskView; readonly item: OutboxItem | undefined }

/** What became of a sent form: still here, or received, with its receipt. */
export function SentPage({ task, item }: SentProps) {
  const zone = useDevice().zone.value
  const { sent } = words.value
  const moment = (at: string) => writeMoment(at, language.value, zone)
  const waiting = item?.delivery.kind === 'waiting' ? item.delivery : null
  const receipt = item?.delivery.kind === 'delivered' ? item.delivery.receipt : null
  const Icon = waiting ? CloudUpload : CircleCheckBig
  return (
    <div class="page page-narrow">
      <div class="page-head" role="status">
        <p class="soft">{say(task.title, language.value)}</p>
        <h1 class="sent-title">
          <Icon size={28} aria-hidden="true" />
          {waiting ? sent.queuedTitle : sent.deliveredTitle}
        </h1>
      </div>
      <div class="sheet sheet-padded stack">
        {waiting && <p>{sent.queuedHint}</p>}
        {item && <p>{sent.filledAt(moment(item.addedAt))}</p>}
        {waiting && waiting.attempts > 0 && <p class="soft">{sent.trouble(waiting.attempts)}</p>}
        {!waiting && (receipt || task.doneAt) && (
          <p>{sent.deliveredAt(moment(receipt?.appliedAt ?? task.doneAt ?? ''))}</p>
        )}
        <SentFiles task={task} item={item} />
        {item && receipt?.signed && (
          <div>
            <SaveReceipt item={item} signed={receipt.signed} />
          </div>
        )}
        {receipt && (
          <dl class="facts receipt">
            <dt>{sent.receipt}</dt>
            <dd>{receipt.mutation}</dd>
            <dt>{sent.audit}</dt>
            <dd class="hash">{receipt.audit}</dd>
          </dl>
        )}
        <div class="row">
          <a class="button button-main" href="#/">
            {sent.toInbox}
          </a>
          {/* What a unit needs belongs to no appraisal. */}
          {task.spec !== NEEDS_SPEC && (
            <a class="button" href={`#/case/${task.case}`}>
              {sent.toResult}
            </a>
          )}
          <a class="button" href={hashOf({ kind: 'print', task: task.id, blank: item === undefined })}>
            {words.value.print.link}
          </a>
        </div>
      </div>
    </div>
  )
}

type SaveProps = { readonly item: OutboxItem; readonly signed: NonNullable<MutationReceipt['signed']> }

function SaveReceipt({ item, signed }: SaveProps) {
  const { outbox } = words.value
  return (
    <button
      type="button"
      class="button"
      title={outbox.receiptHint}
      onClick={() => downloadSubmission(item, signed)}
    >
      <Download size={18} aria-hidden="true" />
      {outbox.receipt}
    </button>
  )
}

/** The files of what was sent, and how far each is: they may follow long after the form. */
function SentFiles({ task, item }: SentProps) {
  const files = item?.mutation.kind === 'submit-task' ? referencesIn(item.mutation.answers) : []
  if (files.length === 0) return null
  return (
    <DeskFor task={task}>
      <h2>{words.value.evidence.given}</h2>
      <FileList files={files} />
    </DeskFor>
  )
}
