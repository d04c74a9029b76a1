import { Award } from 'lucide-preact'
import type { RecognitionView } from '../../core/followup/recognition.ts'
import { mutationId } from '../../core/ids.ts'
import { PROTOCOL } from '../../core/protocol/version.ts'
import { say } from '../../core/text.ts'
import { Empty } from '../../ui/empty.tsx'
import { language, words } from '../../ui/text/messages.ts'
import { writeDate } from '../../ui/time/write-time.ts'
import { useDevice } from '../device.ts'
import { useLive } from '../store/live.ts'
import { enqueue, readUnsettled } from '../store/outbox.ts'
import { readMe, readRows } from '../store/rows.ts'

/** One's own awards, each to be shared or not, and those that others share. */
export function AwardsPage() {
  const { db } = useDevice()
  const known = useLive(async () => {
    const [me, all, outbox] = await Promise.all([readMe(db), readRows(db, 'recognition'), readUnsettled(db)])
    const wishes = new Map(
      outbox.flatMap(({ mutation, delivery }) =>
        mutation.kind === 'share-recognition' && delivery.kind === 'waiting'
          ? [[mutation.recognition, mutation.shared] as const]
          : [],
      ),
    )
    const mine = all.filter(({ id, person }) => person === me?.person.id && !id.startsWith('told-'))
    const told = all.filter(({ id }) => id.startsWith('told-'))
    return { mine, told: told.toSorted((a, b) => (a.on < b.on ? 1 : -1)), wishes }
  })
  if (known === undefined) return null
  const texts = words.value.follow.awards
  return (
    <div class="page page-narrow">
      <header class="page-head">
        <h1>{texts.title}</h1>
        <p class="soft">{texts.lead}</p>
      </header>
      {known.mine.length > 0 && (
        <section class="stack" aria-labelledby="awards-mine">
          <h2 id="awards-mine">{texts.mine}</h2>
          {known.mine.map((award) => (
            <Own key={award.id} award={award} wish={known.wishes.get(award.id)} />
          ))}
        </section>
      )}
      <section class="stack" aria-labelledby="awards-all">
        <h2 id="awards-all">{texts.feed}</h2>
        {known.told.length === 0 ? (
          <div class="sheet">
            <Empty icon={Award} title={texts.empty} hint={texts.emptyHint} />
          </div>
        ) : (
          <ul class="stack">
            {known.told.map((award) => (
              <li key={award.id} class="sheet sheet-padded stack stack-tight">
                <p class="action-title">{award.name}</p>
                <p class="soft">
                  {award.post} · {award.unit}
                </p>
                <About award={award} />
              </li>
            ))}
          </ul>
        )}
      </section>
    </div>
  )
}

function Own({ award, wish }: { readonly award: RecognitionView; readonly wish: boolean | undefined }) {
  const device = useDevice()
  const texts = words.value.follow.awards
  const share = async (shared: boolean) => {
    const id = mutationId(device.newId())
    const asked = { kind: 'share-recognition', id, recognition: award.id, shared } as const
    await enqueue(device.db, { protocol: PROTOCOL, ...asked }, device.now())
    void device.syncNow()
  }
  return (
    <div class="sheet sheet-padded stack stack-tight">
      <About award={award} />
      {award.mayShare ? (
        <>
          <label class="row">
            <input
              type="checkbox"
              checked={wish ?? award.shared}
              aria-describedby={`hint-${award.id}`}
              onChange={({ currentTarget }) => void share(currentTarget.checked)}
            />
            {texts.share}
          </label>
          <p id={`hint-${award.id}`} class="soft">
            {texts.shareHint}
          </p>
          <p aria-live="polite">{wish !== undefined && texts.waiting}</p>
        </>
      ) : (
        <p class="soft">{texts.off}</p>
      )}
    </div>
  )
}

function About({ award }: { readonly award: RecognitionView }) {
  return (
    <>
      <p>{say(award.title, language.value)}</p>
      <p class="action-words">{award.citation}</p>
      <p class="soft">{words.value.follow.awards.on(writeDate(award.on, language.value))}</p>
    </>
  )
}
