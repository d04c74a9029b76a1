import type { CycleScreen } from '../../core/calibration/screen.ts'
import { sayAgreement, sayConcordance, sayIntraclass } from '../../core/fairness/agreement-sentences.ts'
import { say, type Text } from '../../core/text.ts'
import { language, words } from '../../ui/text/messages.ts'
import { Bars } from '../dashboard/charts/bars.tsx'
import { Figure } from '../dashboard/charts/figure.tsx'
import { Source } from './source.tsx'
import { figure } from './write.ts'

type Line = {
  readonly key: string
  readonly label: string
  /** 1 is full agreement; null where it can't be worked out. */
  readonly value: number | null
  readonly says: Text
  readonly source: string
}

/** How far ratings can be relied on, by every figure that the field has for it. */
export function AgreementFigure({ reliability }: Pick<CycleScreen, 'reliability'>) {
  const texts = words.value.fairness
  const lines = linesOf(reliability)
  return (
    <Figure
      title={texts.agreements}
      says={texts.agreementsSays}
      table={() => ({
        titles: [texts.agreements, texts.figure],
        rows: lines.map(({ label, value }) => [label, figure(value, 2)]),
      })}
    >
      <Bars
        most={1}
        bars={lines.map(({ key, label, value }) => ({
          key,
          label,
          figure: figure(value, 2),
          // Less than chance is drawn as nothing; its figure says how much less.
          parts: [{ key, value: Math.min(1, Math.max(0, value ?? 0)), tone: 0 }],
        }))}
      />
      <dl class="stack stack-tight">
        {lines.map(({ key, label, says, source }) => (
          <div key={key}>
            <dt class="small-title">{label}</dt>
            <dd>
              {say(says, language.value)}
              <Source text={source} />
            </dd>
          </div>
        ))}
      </dl>
      {reliability.peers === null && <p class="soft">{texts.reliabilityNone}</p>}
    </Figure>
  )
}

function linesOf({ peers, agreement, steps, order }: CycleScreen['reliability']): readonly Line[] {
  const { roleNames, sources, ...texts } = words.value.fairness
  const line = (key: string, label: string, [value, says]: readonly [number | null, Text]): Line => ({
    key,
    label,
    value,
    says,
    source:
      sources[key === 'single' || key === 'mean' ? 'intraclass' : (key as 'alpha' | 'fleiss' | 'kendall')],
  })
  const found = [line('alpha', texts.agreement, [agreement.alpha, sayAgreement(agreement.alpha)])]
  if (peers !== null) {
    const { single, mean, raters } = peers
    found.unshift(
      line('single', texts.oneRating, [single.value, sayIntraclass(single)]),
      line('mean', texts.meanOf(raters), [mean.value, sayIntraclass(mean)]),
    )
  }
  if (steps) found.push(line('fleiss', texts.sameStep, [steps.kappa, sayAgreement(steps.kappa)]))
  if (order) {
    const { roles, people, w, p } = order
    const label = texts.sameOrder(roles.map((role) => roleNames[role]).join(', '))
    found.push(line('kendall', label, [w, sayConcordance({ w, p, raters: roles.length, ratees: people })]))
  }
  return found
}
