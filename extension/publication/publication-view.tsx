import { words } from '../../ui/text/messages.ts'
import { useDevice } from '../device.ts'
import { TroubleBanner } from '../people/staff/trouble-banner.tsx'
import { useLive } from '../store/live.ts'
import { readMe } from '../store/rows.ts'
import { NewPublication } from './new-publication.tsx'
import { PublicationCard } from './publication-card.tsx'
import { usePublications } from './use-publications.ts'

/** Publishing figures: what would be seen, who agrees, and what everybody reads. */
export function PublicationView() {
  const { db, online } = useDevice()
  const publishing = usePublications()
  const known = useLive(async () => ({ me: await readMe(db) }))
  const { list, trouble, look } = publishing
  const texts = words.value.publication
  // Whose proposal it is decides what can be pressed.
  if (known === undefined) return null
  const { me } = known
  if (list === null) {
    return online.value ? (
      <TroubleBanner trouble={trouble} retry={() => void look()} />
    ) : (
      <p class="soft">{texts.offline}</p>
    )
  }
  return (
    <>
      <p class="soft">{texts.lead}</p>
      <TroubleBanner trouble={trouble} retry={() => void look()} />
      <NewPublication list={list} publishing={publishing} />
      <section class="stack" aria-label={texts.published}>
        <h2>{texts.published}</h2>
        {list.publications.length === 0 && <p class="soft">{texts.none}</p>}
        {list.publications.map((one) => (
          <PublicationCard
            key={`${one.figures.cycle.id} ${one.figures.version}`}
            publication={one}
            region={me?.region.id ?? ''}
            isMine={one.proposed.by === me?.person.id}
            people={list.people}
            decide={(decision, reason) =>
              publishing.decide(one.figures.cycle.id, { version: one.figures.version, decision, reason })
            }
          />
        ))}
      </section>
    </>
  )
}
