import { useId } from 'preact/hooks'

/** How many tones there are; more parts begin anew. */
export const HATCHES = 6

/** A name for the hatches of one chart. */
export function useHatches(): string {
  return `h${useId().replaceAll(/[^\w-]/g, '')}`
}

/** The fill of a tone's hatch, which is seen where colours are the system's own. */
export function hatchOf(hatches: string, tone: number): string {
  return `url(#${hatches}-${tone % HATCHES})`
}

const lines: readonly string[] = [
  'M0 0h8v8h-8z',
  'M0 8L8 0M-2 2L2 -2M6 10L10 6',
  'M0 4h8',
  'M4 0v8',
  'M4 2a2 2 0 1 0 .01 0',
  '',
]

/** The hatches themselves; they take no room. `inline` where they stand in a drawing already. */
export function Hatches({ of, inline = false }: { readonly of: string; readonly inline?: boolean }) {
  const patterns = (
    <defs>
      {lines.map((path, tone) => (
        <pattern key={tone} id={`${of}-${tone}`} width="8" height="8" patternUnits="userSpaceOnUse">
          <path class={tone === 0 ? 'hatch-full' : 'hatch-line'} d={path} />
        </pattern>
      ))}
    </defs>
  )
  return inline ? (
    patterns
  ) : (
    <svg class="hatches" width="0" height="0" aria-hidden="true" focusable="false">
      {patterns}
    </svg>
  )
}
