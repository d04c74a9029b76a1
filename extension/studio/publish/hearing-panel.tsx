import { MessagesSquare } from 'lucide-preact'
import { useRef, useState } from 'preact/hooks'
import { packRef } from '../../../core/case/refs.ts'
import type { CommentView } from '../../../core/case/view.ts'
import { mutationId } from '../../../core/ids.ts'
import type { ListedVersion, VersionList } from '../../../core/protocol/versions.ts'
import { Empty } from '../../../ui/empty.tsx'
import { language, words } from '../../../ui/text/messages.ts'
import { readDate } from '../../../ui/time/read-date.ts'
import { writeMoment } from '../../../ui/time/write-time.ts'
import { useDevice } from '../../device.ts'
import { JottingState } from '../../jottings/jotting-state.tsx'
import { dateIn, dateText } from '../../jottings/kept-fields.ts'
import { LeftWords } from '../../jottings/left-words.tsx'
import { TextForm } from '../../jottings/text-form.tsx'
import { useKeptFields } from '../../jottings/use-kept-fields.ts'
import { PeriodField } from '../../people/period-field.tsx'
import { useLive } from '../../store/live.ts'
import { readRows } from '../../store/rows.ts'
import { TroubleBanner } from './trouble-banner.tsx'
import type { Packs, Trouble } from './use-packs.ts'

type PanelProps = { readonly packs: Packs; readonly list: VersionList }

/** Lets staff say something about a version, and answers them. */
export function HearingPanel({ packs, list }: PanelProps) {
  const { db } = useDevice()
  const comments = useLive(() => readRows(db, 'comment'))
  const texts = words.value.publish
  const hearable = list.versions.filter(
    ({ state, proposed, comments: window }) =>
      proposed !== null && (state === 'proposed' || state === 'published' || window !== null),
  )
  if (comments === undefined) return null
  if (hearable.length === 0) {
    return (
      <div class="sheet">
        <Empty icon={MessagesSquare} title={texts.nothingToHear} hint={texts.nothingToHearHint} />
      </div>
    )
  }
  return (
    <div class="stack">
      {hearable.map((version) => (
        <Hearing
          key={packRef(version.pack)}
          packs={packs}
          version={version}
          comments={comments.filter(({ pack }) => pack === packRef(version.pack))}
        />
      ))}
    </div>
  )
}

type HearingProps = {
  readonly packs: Packs
  readonly version: ListedVersion
  readonly comments: readonly CommentView[]
}

const noDate = { until: '' }

function Hearing({ packs, version, comments }: HearingProps) {
  const { zone, clock } = useDevice()
  const { fields, change, empty, isBegun, jotting } = useKeptFields(`hear-${packRef(version.pack)}`, noDate)
  const until = dateIn(fields.until)
  const [checked, setChecked] = useState(false)
  const [trouble, setTrouble] = useState<Trouble | null>(null)
  const texts = words.value.publish
  const window = version.comments
  const canOpen = version.state === 'proposed' || version.state === 'published'
  const isOpen = window !== null && canOpen && clock.value <= window.until
  // Whoever answers the last comment still reads it, and what was begun stands open.
  const opens = useRef(false)
  opens.current ||= isOpen || isBegun || comments.some(({ answer }) => answer === null)
  const date = readDate(until)
  const open = async () => {
    setChecked(true)
    if (date.kind !== 'date') return
    const answer = await packs.act({ kind: 'open-comments', pack: version.pack, until: date.date })
    setTrouble(answer.kind === 'ok' ? null : answer)
    if (answer.kind === 'ok') {
      setChecked(false)
      empty()
    }
  }
  return (
    <details class="sheet sheet-padded" open={opens.current}>
      <summary>
        {texts.version(version.pack.version)}{' '}
        <span class="soft">
          {texts.commentCount(comments.length, comments.filter(({ answer }) => answer === null).length)}
        </span>
      </summary>
      <div class="stack">
        {window && canOpen && (
          <p class="soft">
            {isOpen
              ? texts.window(writeMoment(window.until, language.value, zone.value))
              : texts.windowOver(writeMoment(window.until, language.value, zone.value))}
          </p>
        )}
        {canOpen && (
          <form
            class="stack stack-tight"
            noValidate
            onSubmit={(event) => {
              event.preventDefault()
              void open()
            }}
          >
            <PeriodField
              id={`hear-${version.pack.version}`}
              label={window ? texts.longer : texts.until}
              parts={until}
              error={checked && date.kind !== 'date' ? texts.untilWrong : null}
              onChange={(parts) => change({ until: dateText(parts) })}
            />
            {jotting && <JottingState jotting={jotting} />}
            <p>
              <button type="submit" class="button">
                {window ? texts.extend : texts.openHearing}
              </button>
            </p>
          </form>
        )}
        {trouble && <TroubleBanner trouble={trouble} />}
        <ul class="stack">
          {comments.map((comment) => (
            <Comment key={comment.id} packs={packs} comment={comment} />
          ))}
        </ul>
      </div>
    </details>
  )
}

function Comment({ packs, comment }: { readonly packs: Packs; readonly comment: CommentView }) {
  const { zone } = useDevice()
  const [trouble, setTrouble] = useState<Trouble | null>(null)
  const texts = words.value.publish
  const moment = (at: string) => writeMoment(at, language.value, zone.value)
  const send = async (text: string) => {
    const answer = await packs.act({ kind: 'answer-comment', comment: mutationId(comment.id), text })
    setTrouble(answer.kind === 'ok' ? null : answer)
    return answer.kind === 'ok'
  }
  return (
    <li class="publish-comment">
      <p class="soft">
        {comment.by.name} · {comment.by.unit} · {moment(comment.at)}
      </p>
      <p class="publish-said">{comment.text}</p>
      {comment.answer ? (
        <>
          <p class="publish-answer">
            <strong>{texts.answered}:</strong> {comment.answer.text}
          </p>
          {/* A colleague may have been quicker. */}
          <LeftWords kept={{ kind: 'answer', of: comment.id }} />
        </>
      ) : (
        <TextForm
          id={`answer-${comment.id}`}
          kept={{ kind: 'answer', of: comment.id }}
          label={texts.answer}
          rows={2}
          missing={texts.answerMissing}
          submit={texts.sendAnswer}
          onSend={send}
          trouble={trouble && <TroubleBanner trouble={trouble} />}
        />
      )}
    </li>
  )
}
