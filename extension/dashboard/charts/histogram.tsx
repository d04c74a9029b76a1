import { scaleLinear } from 'd3-scale'
import type { Bin } from '../../../core/dashboard/spread.ts'
import { useWidth } from './use-width.ts'

const HEIGHT = 180
const EDGE = { left: 44, right: 16, top: 8, bottom: 24 }

type HistogramProps = { readonly bins: readonly Bin[]; readonly write: (value: number) => string }

/** How many have a score between two round numbers. */
export function Histogram({ bins, write }: HistogramProps) {
  const { ref, width } = useWidth<HTMLDivElement>()
  const [first, last] = [bins[0], bins.at(-1)]
  const most = Math.max(1, ...bins.map(({ count }) => count))
  const x = scaleLinear(
    [first?.from ?? 0, last?.to ?? 1],
    [EDGE.left, Math.max(EDGE.left + 1, width - EDGE.right)],
  )
  const y = scaleLinear([0, most], [HEIGHT - EDGE.bottom, EDGE.top]).nice(4)
  const ticks = x.ticks(Math.max(2, Math.floor(width / 80)))
  return (
    <div ref={ref} class="plot">
      {width > 0 && (
        <svg width={width} height={HEIGHT} aria-hidden="true" focusable="false">
          {y
            .ticks(4)
            .filter(Number.isInteger)
            .map((value) => (
              <g key={value}>
                <line class="grid" x1={EDGE.left} x2={width - EDGE.right} y1={y(value)} y2={y(value)} />
                <text class="tick" x={EDGE.left - 6} y={y(value) + 4} text-anchor="end">
                  {write(value)}
                </text>
              </g>
            ))}
          {bins.map(({ from, to, count }) => (
            <rect
              key={from}
              class="tone-0"
              x={x(from) + 1}
              width={Math.max(1, x(to) - x(from) - 2)}
              y={y(count)}
              height={HEIGHT - EDGE.bottom - y(count)}
            />
          ))}
          {ticks.map((value) => (
            <text key={value} class="tick" x={x(value)} y={HEIGHT - 6} text-anchor="middle">
              {write(value)}
            </text>
          ))}
        </svg>
      )}
    </div>
  )
}
