import { HATCHES, Hatches, hatchOf, useHatches } from './hatches.tsx'

/** Part of a bar: how long, what it counts, and which of the tones it has. */
export type Part = { readonly key: string; readonly value: number; readonly tone: number }

export type Bar = {
  readonly key: string
  readonly label: string
  /** What stands at its end. */
  readonly figure: string
  readonly parts: readonly Part[]
}

type BarsProps = {
  readonly bars: readonly Bar[]
  /** What the whole width stands for. */
  readonly most: number
}

/**
 * Bars with parts, one under the other. They are as wide as there is room, in percent, so that nothing has to be
 * measured; what they say is in words beside them.
 */
export function Bars({ bars, most }: BarsProps) {
  const hatches = useHatches()
  return (
    <div class="bars">
      <Hatches of={hatches} />
      {bars.map(({ key, label, figure, parts }) => (
        <div key={key} class="bar">
          <span class="bar-label">{label}</span>
          <svg class="bar-track" width="100%" height="14" aria-hidden="true" focusable="false">
            <rect class="bar-ground" width="100%" height="14" />
            {placed(parts, most).map(({ key: part, from, width, tone }) => (
              <g key={part}>
                <rect class={`tone-${tone % HATCHES}`} x={from} width={width} height="14" />
                <rect class="hatch" fill={hatchOf(hatches, tone)} x={from} width={width} height="14" />
              </g>
            ))}
          </svg>
          <span class="bar-figure">{figure}</span>
        </div>
      ))}
    </div>
  )
}

function placed(parts: readonly Part[], most: number) {
  let sum = 0
  return parts.flatMap(({ key, value, tone }) => {
    if (value <= 0 || most <= 0) return []
    const from = percent(sum / most)
    sum += value
    return [{ key, tone, from, width: percent(value / most) }]
  })
}

function percent(share: number): string {
  return `${Math.round(share * 10_000) / 100}%`
}

export type Entry = { readonly key: string; readonly label: string; readonly tone: number }

/** What the tones stand for, with the hatch beside the colour. */
export function Legend({ entries }: { readonly entries: readonly Entry[] }) {
  const hatches = useHatches()
  return (
    <ul class="legend">
      {entries.map(({ key, label, tone }, n) => (
        <li key={key}>
          <svg class="legend-mark" width="14" height="14" aria-hidden="true" focusable="false">
            {n === 0 && <Hatches of={hatches} inline />}
            <rect class={`tone-${tone % HATCHES}`} width="14" height="14" />
            <rect class="hatch" fill={hatchOf(hatches, tone)} width="14" height="14" />
          </svg>
          {label}
        </li>
      ))}
    </ul>
  )
}
