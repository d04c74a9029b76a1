import { figure } from '../../core/fairness/figure.ts'
import type { RoleGap } from '../../core/fairness/role-disagreement.ts'
import type { OwnFairness } from '../../core/protocol/fairness.ts'
import { assertNever } from '../../core/result.ts'
import { say } from '../../core/text.ts'
import { language, words } from '../text/messages.ts'

type SeverityProps = {
  readonly gaps: readonly RoleGap[]
  /** What the region's model says of them; null offline, and before it has answered. */
  readonly own: OwnFairness | null
  /** The day of an instant in the reader's words. */
  readonly day: (at: string) => string
}

/** How an official's marks compare with those of the others who rated the same people: to them alone. */
export function OwnSeverity({ gaps, own, day }: SeverityProps) {
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
        <h3 class="small-title">{texts.model}</h3>
        <p class="soft">{texts.modelLead}</p>
        <p>{own === null ? texts.modelAway : modelSentence(own)}</p>
        {own?.at && <p class="soft">{texts.modelAsOf(own.cycle.name, day(own.at))}</p>}
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

/** Why there is nothing to tell is told as plainly as what there is. */
function modelSentence({ line }: OwnFairness): string {
  const texts = words.value.team
  switch (line.kind) {
    case 'not-looked':
      return texts.modelNotLooked
    case 'no-ratings':
      return texts.modelNoRatings
    case 'few-people':
      return texts.modelFewPeople(line.people)
    case 'not-estimable':
      return texts.modelAlone(line.people)
    case 'few-officials':
      return texts.modelFewOfficials
    case 'told': {
      const points = say(figure(Math.abs(line.points), 2), language.value)
      const by =
        line.points > 0.005
          ? texts.modelMilder(points)
          : line.points < -0.005
            ? texts.modelStricter(points)
            : texts.modelAlike
      const error = line.standardError === null ? null : say(figure(line.standardError, 2), language.value)
      return texts.modelTold(by, { people: line.people, error, verdict: texts.verdicts[line.verdict] })
    }
    default:
      return assertNever(line)
  }
}
