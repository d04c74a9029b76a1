import type { ComponentChildren } from 'preact'

/** A part of the properties under its heading. */
export function Section({
  title,
  children,
}: {
  readonly title: string
  readonly children: ComponentChildren
}) {
  return (
    <section class="prop-section stack stack-tight" aria-label={title}>
      <h3 class="prop-title">{title}</h3>
      {children}
    </section>
  )
}
