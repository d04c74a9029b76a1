import { useEffect } from 'preact/hooks'
import { words } from '../../../ui/text/messages.ts'
import type { PartProps } from '../parts.ts'
import { CyclesPanel } from './cycles-panel.tsx'
import { HearingPanel } from './hearing-panel.tsx'
import { NewVersion } from './new-version.tsx'
import { TroubleBanner } from './trouble-banner.tsx'
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
  const { list, trouble } = packs
  return (
    <div class="stack">
      <div>
        <h2>{texts.title}</h2>
        <p class="soft">{texts.lead}</p>
      </div>
      <nav class="publish-places" aria-label={texts.title}>
        {places.map((each) => (
          <a
            key={each}
            class="publish-place"
            href={`#/studio/${studio.row.key}/publish/${each}`}
            aria-current={each === place ? 'page' : undefined}
          >
            {texts.places[each]}
          </a>
        ))}
      </nav>
      {trouble && <TroubleBanner trouble={trouble} onRetry={packs.reload} />}
      {list === null && trouble === null && <p role="status">{texts.loading}</p>}
      {list && place === 'new' && <NewVersion studio={studio} packs={packs} list={list} />}
      {list && place === 'versions' && <VersionsPanel packs={packs} list={list} />}
      {list && place === 'comments' && <HearingPanel packs={packs} list={list} />}
      {list && place === 'cycles' && <CyclesPanel packs={packs} list={list} />}
    </div>
  )
}
