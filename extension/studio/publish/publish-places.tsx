import { type Messages, words } from '../../../ui/text/messages.ts'
import { TroubleBanner } from './trouble-banner.tsx'
import type { Packs } from './use-packs.ts'

type Place = keyof Messages['publish']['places']

type PlacesProps = {
  readonly title: string
  readonly places: readonly Place[]
  readonly place: Place
  /** The address that the name of a place is put behind. */
  readonly root: string
  readonly packs: Packs
}

/** The ways between the pages of publishing, and what keeps them from being shown. */
export function PublishPlaces({ title, places, place, root, packs: { list, trouble, reload } }: PlacesProps) {
  const texts = words.value.publish
  return (
    <>
      <nav class="publish-places" aria-label={title}>
        {places.map((each) => (
          <a
            key={each}
            class="publish-place"
            href={`${root}/${each}`}
            aria-current={each === place ? 'page' : undefined}
          >
            {texts.places[each]}
          </a>
        ))}
      </nav>
      {trouble && <TroubleBanner trouble={trouble} onRetry={reload} />}
      {list === null && trouble === null && <p role="status">{texts.loading}</p>}
    </>
  )
}
