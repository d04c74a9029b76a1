import type { LucideIcon } from 'lucide-preact'
import type { ComponentChildren } from 'preact'

type EmptyProps = {
  readonly icon: LucideIcon
  readonly title: string
  readonly hint: string
  readonly children?: ComponentChildren
}

/** A place with nothing in it says why, and what to do or to wait for. */
export function Empty({ icon: Icon, title, hint, children }: EmptyProps) {
  return (
    <div class="empty">
      <Icon size={32} strokeWidth={1.5} aria-hidden="true" />
      <p class="empty-title">{title}</p>
      <p>{hint}</p>
      {children}
    </div>
  )
}
