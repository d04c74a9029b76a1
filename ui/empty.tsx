import type { LucideIcon } from 'lucide-preact'
import type { ComponentChildren } from 'preact'

type EmptyProps = {
  readonly icon: LucideIcon
  readonly title: string
  readonly hint: string
  /** The title is that of the whole page. */
  readonly alone?: boolean
  readonly children?: ComponentChildren
}

/** A place with nothing in it says why, and what to do or to wait for. */
export function Empty({ icon: Icon, title, hint, alone = false, children }: EmptyProps) {
  const Title = alone ? 'h1' : 'p'
  return (
    <div class="empty">
      <Icon size={32} strokeWidth={1.5} aria-hidden="true" />
      <Title class="empty-title">{title}</Title>
      <p>{hint}</p>
      {children}
    </div>
  )
}
