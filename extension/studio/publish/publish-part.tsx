import { useEffect } from 'preact/hooks'
import { words } from '../../../ui/text/messages.ts'
import type { PartProps } from '../parts.ts'
import { CyclesPanel } from './cycles-panel.tsx'
import { HearingPanel } from './hearing-panel.tsx'
import { NewVersion } from './new-version.tsx'
import { PublishPlaces } from './publish-places.tsx'
import { usePacks } from './use-packs.ts'
import { VersionsPanel } from './versions-panel.tsx'

const places = ['new', 'versions', 'comments', 'cycles'] as const

/** From the work on this device to what the region goes by: handing in, deciding, hearing staff, moving cycles. */
export function PublishPart({ studio, at }: PartProps) {
  const packs = usePacks()
  // Others may have decided, and cycles been opened, since this place was looked at.
  useEffect(packs.reload, [at])
  const texts = words.value.publish
  const place = places.find((each) => each === at) ?? 'new'
  const { list } = packs
  return (
    <div class="stack">
      <div>
        <h2>{texts.title}</h2>
        <p class="soft">{texts.lead}</p>
      </div>
      <PublishPlaces
        title={texts.title}
        places={places}
        place={place}
        root={`#/studio/${studio.row.key}/publish`}
        packs={packs}
      />
      {list && place === 'new' && <NewVersion studio={studio} packs={packs} list={list} />}
      {list && place === 'versions' && <VersionsPanel packs={packs} list={list} />}
      {list && place === 'comments' && <HearingPanel packs={packs} list={list} />}
      {list && place === 'cycles' && <CyclesPanel packs={packs} list={list} />}
    </div>
  )
}
