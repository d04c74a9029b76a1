import { ExternalLink, PanelRight } from 'lucide-preact'
import { useEffect, useState } from 'preact/hooks'
import { words } from '../../ui/text/messages.ts'
import { useDevice } from '../device.ts'
import type { SidePanel } from './browser-panel.ts'

/** Takes what is on the screen to the other place: from the tab or popup into the side panel, from there into a tab. */
export function PlaceButton({ route }: { readonly route: () => string }) {
  const { place, panel: find, openTab } = useDevice()
  const [panel, setPanel] = useState<SidePanel | null>(null)
  useEffect(() => {
    void find().then(setPanel)
  }, [])
  const texts = words.value.panel
  if (place === 'panel') {
    return (
      <button
        type="button"
        class="button button-icon"
        aria-label={texts.tab}
        title={texts.tab}
        onClick={() => openTab(route())}
      >
        <ExternalLink size={18} aria-hidden="true" />
      </button>
    )
  }
  if (panel === null) return null
  return (
    <button
      type="button"
      class="button button-icon"
      aria-label={texts.open}
      title={`${texts.open}. ${texts.openHint}`}
      onClick={() => {
        panel.open(route())
        if (place === 'popup') window.close()
      }}
    >
      <PanelRight size={18} aria-hidden="true" />
    </button>
  )
}
