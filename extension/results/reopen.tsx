import { CircleAlert, CloudUpload, RotateCcw } from 'lucide-preact'
import { useState } from 'preact/hooks'
import type { CaseView } from '../../core/case/view.ts'
import { jottedText } from '../../core/draft/jotting.ts'
import { mutationId } from '../../core/ids.ts'
import { PROTOCOL } from '../../core/protocol/version.ts'
import { say } from '../../core/text.ts'
import { Banner } from '../../ui/banner.tsx'
import { language, words } from '../../ui/text/messages.ts'
import { useDevice } from '../device.ts'
import { JottingState } from '../jottings/jotting-state.tsx'
import { TextBox } from '../jottings/text-box.tsx'
import { useJotting } from '../jottings/use-jotting.ts'
import { useOneAtATime } from '../one-at-a-time.ts'
import { useLive } from '../store/live.ts'
import { enqueueJotting, readOutbox } from '../store/outbox.ts'
import { readMe } from '../store/rows.ts'

/** For human resources, below a finished case: takes it up again, or agrees that somebody else does. */
export function Reopen({ view }: { readonly view: CaseView }) {
  const { db } = useDevice()
  const me = useLive(() => readMe(db))
  const last = useLive(
    async () =>
      (await readOutbox(db)).findLast(
        ({ mutation }) => mutation.kind === 'reopen-case' && mutation.case === view.id,
      ),
    [view.id],
  )
  const texts = words.value.reopen
  if (view.reopenings === undefined) return null
  const asked = view.reopening
  return (
    <section class="sheet sheet-padded stack" aria-labelledby="reopen-title">
      <h2 id="reopen-title" class="sheet-title">
        {texts.title}
      </h2>
      <p class="soft">{texts.hint}</p>
      {last?.delivery.kind === 'refused' && (
        <Banner tone="trouble" icon={CircleAlert} title={texts.refused}>
          <p>{say(last.delivery.problem.text.detail, language.value)}</p>
        </Banner>
      )}
      {asked && (
        <Banner tone="plain" icon={RotateCcw} title={texts.asked(asked.name)}>
          <p>{asked.reason}</p>
        </Banner>
      )}
      {last?.delivery.kind === 'waiting' ? (
        <Banner tone="plain" icon={CloudUpload} title={texts.sending} />
      ) : asked && asked.by === me?.person.id ? (
        <p>{texts.waits}</p>
      ) : (
        <ReopenForm view={view} />
      )}
    </section>
  )
}

function ReopenForm({ view }: { readonly view: CaseView }) {
  const device = useDevice()
  const jotting = useJotting('reopening', view.id)
  const [wrong, setWrong] = useState(false)
  const texts = words.value.reopen
  const reason = jottedText(jotting?.fields.value ?? {}, '/reason')
  const send = useOneAtATime(async (way: string) => {
    setWrong(reason.trim() === '')
    if (jotting === null || reason.trim() === '') return
    const id = mutationId(device.newId())
    const asked = { case: view.id, way, reason: reason.trim() }
    await jotting.keeper.flush()
    const mutation = { protocol: PROTOCOL, kind: 'reopen-case', id, ...asked } as const
    await enqueueJotting(device.db, mutation, { jotting: jotting.id, at: device.now() })
    void device.syncNow()
  })
  if (jotting === null) return null
  const ways = view.reopenings ?? []
  const offered = view.reopening ? ways.filter(({ id }) => id === view.reopening?.way) : ways
  return (
    <form class="stack" noValidate onSubmit={(event) => event.preventDefault()}>
      <TextBox
        id="reopen-reason"
        label={texts.reason}
        hint={texts.reasonHint}
        error={wrong ? texts.noReason : null}
        rows={3}
        most={4000}
        value={reason}
        onChange={(text) => jotting.write({ '/reason': text })}
      />
      <JottingState jotting={jotting} />
      <div class="row">
        {offered.map(({ id, title }) => (
          <button key={id} type="button" class="button" onClick={() => void send(id)}>
            <RotateCcw size={16} aria-hidden="true" />
            {view.reopening ? texts.agree(say(title, language.value)) : say(title, language.value)}
          </button>
        ))}
      </div>
    </form>
  )
}
