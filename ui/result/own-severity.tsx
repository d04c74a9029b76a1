import { figure } from '../../core/fairness/figure.ts'
import type { RoleGap } from '../../core/fairness/role-disagreement.ts'
import { say } from '../../core/text.ts'
import { language, words } from '../text/messages.ts'

/** How an official's marks compare with those of the others who rated the same people: to them alone. */
export function OwnSeverity({ gaps }: { readonly gaps: readonly RoleGap[] }) {
  const texts = words.value.team
  const told = gaps.filter(({ mean }) => mean !== null)
  return (
    <section class="sheet" aria-labelledby="severity-title">
      <h2 id="severity-title" class="sheet-title">
        {texts.severity}
      </h2>
      <div class="sheet-note stack stack-tight">
        <p class="soft">{texts.severityLead}</p>
        {told.length === 0 && <p>{texts.severityNone}</p>}
        {told.map((gap) => (
          <p key={gap.roles[1]}>{sentenceFor(gap)}</p>
        ))}
      </div>
    </section>
  )
}

function sentenceFor({ roles: [, other], mean, people }: RoleGap): string {
  const texts = words.value.team
  const size = mean ?? 0
  const points = say(figure(Math.abs(size), 2), language.value)
  const by = size > 0.005 ? texts.milder(points) : size < -0.005 ? texts.stricter(points) : texts.alike
  return texts.severityOf[other === 'self' ? 'self' : 'peer'](by, people)
}
