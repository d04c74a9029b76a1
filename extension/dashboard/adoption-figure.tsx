import type { Figures } from '../../core/dashboard/dashboard.ts'
import type { UnitLine } from '../../core/dashboard/result-figures.ts'
import { words } from '../../ui/text/messages.ts'
import { Bars, Legend } from './charts/bars.tsx'
import { Figure } from './charts/figure.tsx'
import { MOST_BARS } from './unit-figure.tsx'
import { count, share } from './write-figure.ts'

type AdoptionProps = { readonly units: readonly UnitLine[]; readonly figures: Figures }

/** Who of each unit has ever signed in, and who has sent something. */
export function AdoptionFigure({ units, figures: { adoption, appraised } }: AdoptionProps) {
  const texts = words.value.dashboard.adoption
  const { units: unitTexts } = words.value.dashboard
  const staffed = units.filter(({ people }) => people > 0)
  const largest = staffed.toSorted((a, b) => b.people - a.people).slice(0, MOST_BARS)
  const says = texts.says(
    count(adoption.signedIn),
    count(adoption.people),
    count(adoption.begun),
    count(appraised),
  )
  return (
    <Figure
      title={texts.title}
      says={
        largest.length < staffed.length
          ? `${says} ${unitTexts.more(count(largest.length), count(staffed.length))}`
          : says
      }
      table={() => ({
        titles: [unitTexts.unit, texts.people, texts.signedIn, unitTexts.total, texts.begun],
        rows: staffed.map((one) => [
          one.unit,
          count(one.people),
          `${count(one.signedIn)} (${share(one.signedIn, one.people)})`,
          count(one.total),
          `${count(one.begun)} (${share(one.begun, one.total)})`,
        ]),
      })}
    >
      <Bars
        most={Math.max(1, ...largest.map(({ people }) => people))}
        bars={largest.map((one) => ({
          key: one.unit,
          label: one.unit,
          figure: share(one.signedIn, one.people),
          parts: [
            { key: 'in', value: one.signedIn, tone: 0 },
            { key: 'not', value: one.people - one.signedIn, tone: 5 },
          ],
        }))}
      />
      <Legend
        entries={[
          { key: 'in', label: texts.signedIn, tone: 0 },
          { key: 'not', label: texts.notYet, tone: 5 },
        ]}
      />
    </Figure>
  )
}
