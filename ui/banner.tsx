import type { LucideIcon } from 'lucide-preact'
import type { ComponentChildren } from 'preact'

type BannerProps = {
  readonly tone: 'plain' | 'good' | 'warning' | 'trouble'
  readonly icon: LucideIcon
  readonly title: string
  readonly children?: ComponentChildren
}

/** A message that stands in the flow: what is the case, and what to do about it. */
export function Banner({ tone, icon: Icon, title, children }: BannerProps) {
  return (
    <div class={`banner banner-${tone}`}>
      <Icon size={20} aria-hidden="true" />
      <div class="banner-body">
        <p class="banner-title">{title}</p>
        {children}
      </div>
    </div>
  )
}
