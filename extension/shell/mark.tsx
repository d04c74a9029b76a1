/** The mark: a balance at rest, its beam level. */
export function Mark({ size = 28 }: { readonly size?: number }) {
  return (
    <svg class="mark" width={size} height={size} viewBox="0 0 32 32" aria-hidden="true">
      <rect class="mark-ground" width="32" height="32" rx="8" />
      <g class="mark-lines" fill="none" stroke-width="2" stroke-linecap="round" stroke-linejoin="round">
        <path d="M16 6.5v18M11 24.5h10M6.5 10.5h19" />
        <path d="M8.5 10.5l-3.5 7a3.5 3.5 0 0 0 7 0z" />
        <path d="M23.5 10.5l-3.5 7a3.5 3.5 0 0 0 7 0z" />
      </g>
    </svg>
  )
}
