import type { SkpSheet } from '../../core/case/view.ts'
import type { Behaviour, ScoringDocument } from '../../core/scoring/model.ts'
import { say } from '../../core/text.ts'
import { language, words } from '../text/messages.ts'

type AnnexesProps = {
  readonly sheet: SkpSheet
  readonly behaviours: readonly Behaviour[]
  readonly outcomes: ScoringDocument['outcomes']
}

/** What a plan says beside its rows: the rating that was set, special expectations, and the annexes. */
export function SkpAnnexes({ sheet, behaviours, outcomes }: AnnexesProps) {
  const texts = words.value.skp
  const rating = sheet.rating === undefined ? undefined : outcomes[sheet.rating]
  const expected = behaviours.flatMap(({ id, name }) => {
    const text = sheet.expectations?.[id]
    return text === undefined ? [] : [[say(name, language.value), text] as const]
  })
  const annexes = (['resources', 'accountability', 'consequences'] as const).flatMap((name) => {
    const text = sheet[name]
    return text === undefined ? [] : [[texts[name], text] as const]
  })
  const set = [
    ...(rating ? [[texts.rating, say(rating, language.value)] as const] : []),
    ...(sheet.reason === undefined ? [] : [[texts.reason, sheet.reason] as const]),
  ]
  return (
    <>
      <Facts title={texts.whole} facts={set} />
      <Facts title={texts.expectations} facts={expected} />
      <Facts title={texts.annexes} facts={annexes} />
    </>
  )
}

type FactsProps = { readonly title: string; readonly facts: readonly (readonly [string, string])[] }

function Facts({ title, facts }: FactsProps) {
  if (facts.length === 0) return null
  return (
    <section>
      <h3 class="skp-heading">{title}</h3>
      <dl class="answer-facts">
        {facts.map(([name, text]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
