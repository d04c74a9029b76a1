import { BookOpen } from 'lucide-preact'
import type { PackView } from '../../core/case/view.ts'
import { escapePointer, own } from '../../core/json.ts'
import type { Band } from '../../core/scoring/model.ts'
import { say } from '../../core/text.ts'
import { writeNumber } from '../number/write-number.ts'
import { PredicateMatrix } from '../result/predicate-matrix.tsx'
import { language, words } from '../text/messages.ts'
import { sourcesFor, stepsReading, titleOf } from './criteria-words.ts'
import { LayerWord } from './layer-word.tsx'

/** From a number to a rating by bands, from two ratings to the predicate by the matrix. */
export function PredicateCriteria({ pack }: { readonly pack: PackView }) {
  const texts = words.value.criteria
  const { bands, matrices } = pack.scoring
  return (
    <section class="sheet sheet-padded criteria-section stack">
      <h2>{texts.predicate}</h2>
      <p class="soft">{texts.predicateLead}</p>
      {Object.entries(bands).map(([name, list]) => (
        <div key={name}>
          <h3>
            {[...new Set(stepsReading(pack, `bands.${name}`).map(titleOf))].join(', ')}
            <LayerWord pack={pack} at={[`/scoring/bands/${escapePointer(name)}`]} />
          </h3>
          <ul class="criteria-bands">
            {list.map((band, index) => (
              <BandLine key={band.id} pack={pack} band={band} isLast={index === list.length - 1} />
            ))}
          </ul>
          <Sources pack={pack} path={`bands.${name}`} />
        </div>
      ))}
      {own(matrices, 'predicate') && (
        <div>
          <h3>
            {texts.matrix}
            <LayerWord pack={pack} at={['/scoring/matrices/predicate']} />
          </h3>
          <PredicateMatrix scoring={pack.scoring} mine={false} />
          <Sources pack={pack} path="matrices.predicate" />
        </div>
      )}
    </section>
  )
}

type BandProps = { readonly pack: PackView; readonly band: Band; readonly isLast: boolean }

function BandLine({ pack, band, isLast }: BandProps) {
  const texts = words.value.criteria
  const [from, to] = [writeNumber(band.from, language.value), writeNumber(band.to, language.value)]
  const outcome = own(pack.scoring.outcomes, band.id)
  return (
    <li class="criteria-band">
      <span>{outcome ? say(outcome, language.value) : band.id}</span>
      <span class="figure-main">{isLast ? texts.upTo(from, to) : texts.below(from, to)}</span>
    </li>
  )
}

function Sources({ pack, path }: { readonly pack: PackView; readonly path: string }) {
  return (
    <>
      {sourcesFor(pack, path).map(({ title }) => (
        <p key={title.id} class="why-note soft">
          <BookOpen size={14} aria-hidden="true" /> {words.value.result.source}: {say(title, language.value)}
        </p>
      ))}
    </>
  )
}
