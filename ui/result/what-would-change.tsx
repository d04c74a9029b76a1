import { ArrowDown, ArrowUp } from 'lucide-preact'
import { useMemo } from 'preact/hooks'
import type { PackView } from '../../core/case/view.ts'
import { own } from '../../core/json.ts'
import type { Scored } from '../../core/scoring/model.ts'
import { sayNextRating, sayReach } from '../../core/scoring/say-reach.ts'
import { type Reach, withinReach } from '../../core/scoring/within-reach.ts'
import { say } from '../../core/text.ts'
import { language, words } from '../text/messages.ts'
import { criteriaIn } from './criteria-in.ts'

type ChangeProps = { readonly result: Scored; readonly pack: PackView }

/** The nearest figures at which the predicate would be another one, or honestly that no single figure is enough. */
export function WhatWouldChange({ result, pack }: ChangeProps) {
  const criteria = criteriaIn(pack)
  const found = useMemo(() => withinReach(result, criteria), [result, criteria])
  const texts = words.value.myResult
  const { better, worse, ratings } = found
  const isHighest = ratings.length > 0 && ratings.every(({ next }) => next === null)
  return (
    <section class="sheet" aria-labelledby="change-title">
      <h2 id="change-title" class="sheet-title">
        {texts.change}
      </h2>
      <div class="sheet-note stack">
        <p class="soft">{texts.changeLead}</p>
        {better.length > 0 && <Sentences reaches={better} up />}
        {better.length === 0 && (
          <p>{isHighest ? texts.changeHighest : texts.changeNone(predicateIn(result, pack))}</p>
        )}
        {better.length === 0 && ratings.length > 0 && !isHighest && (
          <>
            <h3 class="part-title">{texts.changeDistance}</h3>
            <ul class="plain-list">
              {ratings.map((rating) => (
                <li key={rating.step}>{sayNextRating(rating, criteria, language.value)}</li>
              ))}
            </ul>
          </>
        )}
        {worse.length > 0 && (
          <details>
            <summary>{texts.changeWorse}</summary>
            <Sentences reaches={worse} />
          </details>
        )}
      </div>
    </section>
  )

  function Sentences({ reaches, up = false }: { readonly reaches: readonly Reach[]; readonly up?: boolean }) {
    const Icon = up ? ArrowUp : ArrowDown
    return (
      <ul class="reaches">
        {reaches.map((reach) => (
          <li key={`${reach.step} ${reach.to}`} class="reach">
            <Icon size={18} aria-hidden="true" />
            <p>
              {sayReach(reach, criteria, language.value)}
              {reach.kind === 'rated' && <span class="figure-note">{texts.changeRated}</span>}
            </p>
          </li>
        ))}
      </ul>
    )
  }
}

function predicateIn({ outputs }: Scored, { scoring }: PackView): string {
  const { predicate } = outputs
  if (typeof predicate !== 'string') return ''
  const word = own(scoring.outcomes, predicate)
  return word ? say(word, language.value) : predicate
}
