import { scaleLinear } from 'd3-scale'
import type { CycleScreen, OfficialLine } from '../../core/calibration/screen.ts'
import { saySeverity } from '../../core/fairness/severity-sentences.ts'
import type { FairnessAnswer } from '../../core/protocol/fairness.ts'
import { say } from '../../core/text.ts'
import { language, words } from '../../ui/text/messages.ts'
import { Figure } from '../dashboard/charts/figure.tsx'
import { useWidth } from '../dashboard/charts/use-width.ts'
import { Source } from './source.tsx'
import { figure, signed } from './write.ts'

type SeverityProps = { readonly screen: CycleScreen; readonly names: FairnessAnswer['names'] }

/** More rows than this are no picture any more; the table has all. */
const MOST_ROWS = 40
/** Pixels that half a figure below the axis takes. */
const EDGE = 24

/** How generous each official is beside others who rated the same people, with how certain that is. */
export function SeverityFigure({ screen, names }: SeverityProps) {
  const texts = words.value.fairness
  const nameOf = (line: OfficialLine) => names[line.rater]?.name ?? texts.gone
  const lines = screen.officials.toSorted(
    (a, b) => Math.abs(b.leniency?.points ?? 0) - Math.abs(a.leniency?.points ?? 0),
  )
  const flagged = lines.filter(({ verdict }) => verdict === 'lenient' || verdict === 'strict')
  const drawn = lines.filter(({ leniency }) => leniency !== null).slice(0, MOST_ROWS)
  return (
    <Figure
      title={texts.severity}
      says={`${texts.severityLead(figure(screen.practical))} ${texts.severitySays(flagged.length, lines.length)}`}
      table={() => ({
        titles: [
          texts.official,
          texts.rated,
          texts.raw,
          texts.adjusted,
          texts.leniency,
          texts.standardError,
          texts.verdict,
        ],
        rows: lines.map((line) => [
          nameOf(line),
          String(line.people),
          figure(line.mean),
          figure(line.adjusted),
          signed(line.leniency?.points ?? null),
          figure(line.leniency?.standardError ?? null),
          texts.verdicts[line.verdict],
        ]),
      })}
    >
      {drawn.length > 0 && <Leniencies lines={drawn} nameOf={nameOf} practical={screen.practical} />}
      {flagged.length > 0 && (
        <ul class="stack stack-tight">
          {flagged.map((line) => (
            <li key={line.rater}>{sentenceOf(line, nameOf(line))}</li>
          ))}
        </ul>
      )}
      <Source text={texts.sources.severity} />
    </Figure>
  )
}

function sentenceOf({ rater, people, leniency, verdict }: OfficialLine, name: string): string {
  const kind = verdict === 'few' ? 'not-estimable' : verdict
  const effect = { rater, ratings: people, component: 0, leniency }
  return say(saySeverity({ rater: effect, kind }, name), language.value)
}

type LenienciesProps = {
  readonly lines: readonly OfficialLine[]
  readonly nameOf: (line: OfficialLine) => string
  readonly practical: number
}

/** A point each with its 95 % interval, around a line for the middle; beyond the band a difference matters. */
function Leniencies({ lines, nameOf, practical }: LenienciesProps) {
  const { ref, width } = useWidth<HTMLDivElement>()
  const texts = words.value.fairness
  const reach = Math.max(
    practical * 1.5,
    ...lines.map(({ leniency }) => Math.abs(leniency?.points ?? 0) + 1.96 * (leniency?.standardError ?? 0)),
  )
  const x = scaleLinear([-reach, reach], [EDGE, Math.max(EDGE + 1, width - EDGE)]).nice(4)
  return (
    <div class="leniencies">
      <p class="leniency-sides soft" aria-hidden="true">
        <span>← {texts.strictSide}</span>
        <span>{texts.lenientSide} →</span>
      </p>
      {lines.map((line) => (
        <div key={line.rater} class="bar">
          <span class="bar-label">{nameOf(line)}</span>
          <svg class="bar-track" width="100%" height="20" aria-hidden="true" focusable="false">
            <rect
              class="leniency-band"
              x={x(-practical)}
              width={Math.max(0, x(practical) - x(-practical))}
              height="20"
            />
            <line class="leniency-middle" x1={x(0)} x2={x(0)} y1="0" y2="20" />
            <Point line={line} x={x} />
          </svg>
          <span class="bar-figure">
            {signed(line.leniency?.points ?? null)} · {texts.verdicts[line.verdict]}
          </span>
        </div>
      ))}
      <div ref={ref} class="leniency-axis" aria-hidden="true">
        <svg width={width} height="18" aria-hidden="true" focusable="false">
          {x.ticks(4).map((tick) => (
            <text key={tick} class="tick" x={x(tick)} y="13" text-anchor="middle">
              {signed(tick, 1)}
            </text>
          ))}
        </svg>
      </div>
    </div>
  )
}

type PointProps = { readonly line: OfficialLine; readonly x: (value: number) => number }

function Point({ line: { leniency, verdict }, x }: PointProps) {
  if (leniency === null) return null
  const { points, standardError } = leniency
  const off = 1.96 * (standardError ?? 0)
  const isFlagged = verdict === 'lenient' || verdict === 'strict'
  return (
    <>
      <line class="leniency-reach" x1={x(points - off)} x2={x(points + off)} y1="10" y2="10" />
      {isFlagged ? (
        <path class="leniency-flag" d={`M${x(points)} 2l8 8-8 8-8-8z`} />
      ) : (
        <circle class="leniency-point" cx={x(points)} cy="10" r="5" />
      )}
    </>
  )
}
