import { Layers } from 'lucide-preact'
import type { PackView } from '../../core/case/view.ts'
import { words } from '../text/messages.ts'
import { layerAt, settingsOf } from './layer.ts'

/** A quiet word on who set what stands at these pointers; nothing where there is only one who could have. */
export function LayerWord({ pack, at }: { readonly pack: PackView; readonly at: readonly string[] }) {
  const layer = layerAt(pack, at)
  if (layer === null) return null
  return <span class={`layer layer-${layer}`}>{words.value.layer[layer]}</span>
}

/** Under a figure of the explanation: who set the weights, limits or targets that it rests on. */
export function FigureLayers({ pack, figure }: { readonly pack: PackView; readonly figure: string }) {
  const texts = words.value.layer
  const settings = settingsOf(pack, figure)
  if (settings.length === 0) return null
  const said = settings.map(({ setting, layer }) => `${texts.settings[setting]} ${texts[layer]}`)
  return (
    <p class="why-note soft">
      <Layers size={14} aria-hidden="true" /> {said.join(' · ')}
    </p>
  )
}
