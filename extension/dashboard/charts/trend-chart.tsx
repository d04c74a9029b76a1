import { scaleLinear, scalePoint } from 'd3-scale'
import { line } from 'd3-shape'
import { useWidth } from './use-width.ts'

const HEIGHT = 200
const EDGE = { left: 48, right: 24, top: 20, bottom: 28 }

/** A point of a line; null where there is no number. */
export type TrendValue = { readonly key: string; readonly label: string; readonly value: number | null }

type TrendChartProps = { readonly points: readonly TrendValue[]; readonly write: (value: number) => string }

/** One number over cycles, each written beside its point. */
export function TrendChart({ points, write }: TrendChartProps) {
  const { ref, width } = useWidth<HTMLDivElement>()
  const values = points.flatMap(({ value }) => value ?? [])
  const x = scalePoint(
    points.map(({ key }) => key),
    [EDGE.left, Math.max(EDGE.left + 1, width - EDGE.right)],
  ).padding(0.5)
  const y = scaleLinear([Math.min(...values), Math.max(...values)], [HEIGHT - EDGE.bottom, EDGE.top]).nice(3)
  const path = line<TrendValue>()
    .defined(({ value }) => value !== null)
    .x(({ key }) => x(key) ?? 0)
    .y(({ value }) => y(value ?? 0))(points)
  return (
    <div ref={ref} class="plot">
      {width > 0 && values.length > 0 && (
        <svg width={width} height={HEIGHT} aria-hidden="true" focusable="false">
          {y.ticks(3).map((value) => (
            <g key={value}>
              <line class="grid" x1={EDGE.left} x2={width - EDGE.right} y1={y(value)} y2={y(value)} />
              <text class="tick" x={EDGE.left - 6} y={y(value) + 4} text-anchor="end">
                {write(value)}
              </text>
            </g>
          ))}
          <path class="trend-line" d={path ?? ''} />
          {points.map(({ key, label, value }) => (
            <g key={key}>
              <text class="tick" x={x(key)} y={HEIGHT - 8} text-anchor="middle">
                {shortened(label, width / points.length)}
              </text>
              {value !== null && (
                <>
                  <circle class="trend-point" cx={x(key)} cy={y(value)} r="4" />
                  <text class="trend-value" x={x(key)} y={y(value) - 9} text-anchor="middle">
                    {write(value)}
                  </text>
                </>
              )}
            </g>
          ))}
        </svg>
      )}
    </div>
  )
}

/** As much of a label as fits; the table has all of it. */
function shortened(label: string, room: number): string {
  const most = Math.max(3, Math.floor(room / 7))
  return label.length <= most ? label : `${label.slice(0, most - 1)}…`
}
