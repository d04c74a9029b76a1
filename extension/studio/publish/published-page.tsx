import { useEffect } from 'preact/hooks'
import { words } from '../../../ui/text/messages.ts'
import { CyclesPanel } from './cycles-panel.tsx'
import { HearingPanel } from './hearing-panel.tsx'
import { PublishPlaces } from './publish-places.tsx'
import { usePacks } from './use-packs.ts'
import { VersionsPanel } from './versions-panel.tsx'

const places = ['versions', 'comments', 'cycles'] as const

/** What the region has published and what waits, for an officer who writes no pack on this device. */
export function PublishedPage({ at }: { readonly at: string | null }) {
  const packs = usePacks()
  useEffect(packs.reload, [at])
  const { list } = packs
  const { versionsTitle, versionsLead, places: names } = words.value.publish
  const place = places.find((each) => each === at) ?? 'versions'
  return (
    <div class="page stack">
      <header class="page-head">
        <h1>{versionsTitle}</h1>
        <p class="soft">{versionsLead}</p>
      </header>
      <PublishPlaces
        title={versionsTitle}
        places={places}
        place={place}
        root="#/studio/versions"
        packs={packs}
      />
      <h2 class="visually-hidden">{names[place]}</h2>
      {list && place === 'versions' && <VersionsPanel packs={packs} list={list} />}
      {list && place === 'comments' && <HearingPanel packs={packs} list={list} />}
      {list && place === 'cycles' && <CyclesPanel packs={packs} list={list} />}
    </div>
  )
}
