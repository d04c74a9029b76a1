import { Award } from 'lucide-preact'
import { Empty } from '../../ui/empty.tsx'
import { words } from '../../ui/text/messages.ts'
import { useDevice } from '../device.ts'
import { useLive } from '../store/live.ts'
import { readUnsettled } from '../store/outbox.ts'
import { readMe, readPack, readRows } from '../store/rows.ts'
import { AboutRecognition } from './about-recognition.tsx'
import { OwnRecognition } from './own-recognition.tsx'
import { RemoveThanks } from './remove-thanks.tsx'
import { ThanksForm } from './thanks-form.tsx'

/** One's own awards and thanks, each to be shared or not, what one has given, and what others share. */
export function AwardsPage() {
  const { db } = useDevice()
  const known = useLive(async () => {
    const [me, all, outbox, pack, people] = await Promise.all([
      readMe(db),
      readRows(db, 'recognition'),
      readUnsettled(db),
      readPack(db, null),
      readRows(db, 'colleague'),
    ])
    const wishes = new Map(
      outbox.flatMap(({ mutation, delivery }) =>
        mutation.kind === 'share-recognition' && delivery.kind === 'waiting'
          ? [[mutation.recognition, mutation.shared] as const]
          : [],
      ),
    )
    const newestFirst = all.toSorted((a, b) => (a.on < b.on ? 1 : -1))
    const of = (beside: string) => newestFirst.filter(({ id }) => id.startsWith(beside))
    const thanked = outbox.flatMap(({ mutation, delivery }) =>
      mutation.kind === 'give-thanks' && delivery.kind === 'waiting' ? [mutation] : [],
    )
    return {
      mine: newestFirst.filter(({ id, person }) => person === me?.person.id && !/^(told|given)-/.test(id)),
      told: of('told-'),
      given: of('given-'),
      thanked,
      wishes,
      thanks: pack?.policies.followUp?.thanks === 'named',
      colleagues: people
        .filter(({ id }) => id !== me?.person.id)
        .toSorted((a, b) => a.name.localeCompare(b.name, 'id')),
    }
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
            <OwnRecognition key={award.id} award={award} wish={known.wishes.get(award.id)} />
          ))}
        </section>
      )}
      {known.thanks && (
        <section class="stack" aria-labelledby="awards-thanks">
          <h2 id="awards-thanks">{texts.thanks}</h2>
          <ThanksForm colleagues={known.colleagues} />
        </section>
      )}
      {(known.given.length > 0 || known.thanked.length > 0) && (
        <section class="stack" aria-labelledby="awards-given">
          <h2 id="awards-given">{texts.given}</h2>
          <ul class="stack">
            {known.thanked.map(({ id, to, words }) => (
              <li key={id} class="sheet sheet-padded stack stack-tight">
                <p class="action-title">{known.colleagues.find((one) => one.id === to)?.name}</p>
                <p class="action-words">{words}</p>
                <p class="soft">{texts.waiting}</p>
              </li>
            ))}
            {known.given.map((award) => (
              <li key={award.id} class="sheet sheet-padded stack stack-tight">
                <p class="action-title">{award.name}</p>
                <AboutRecognition award={award} />
                <RemoveThanks thanks={award} id={award.id.slice('given-'.length)} says={texts.takeBack} />
              </li>
            ))}
          </ul>
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
                <AboutRecognition award={award} />
              </li>
            ))}
          </ul>
        )}
      </section>
    </div>
  )
}
