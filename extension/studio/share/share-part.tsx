import { words } from '../../../ui/text/messages.ts'
import type { PartProps } from '../parts.ts'
import { ExportForm } from './export-form.tsx'
import { ExportPack } from './export-pack.tsx'
import { TakeForm } from './take-form.tsx'

/** To other regions and from them: the pack as one signed file, its forms in formats of others. */
export function SharePart({ studio }: PartProps) {
  const texts = words.value.share
  return (
    <div class="stack stack-loose">
      <div>
        <h2>{texts.title}</h2>
        <p class="soft">{texts.lead}</p>
      </div>
      <ExportPack studio={studio} />
      <ExportForm studio={studio} />
      <TakeForm studio={studio} />
    </div>
  )
}
