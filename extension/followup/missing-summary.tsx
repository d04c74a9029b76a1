import { CircleAlert } from 'lucide-preact'
import { useLayoutEffect, useRef } from 'preact/hooks'
import { Banner } from '../../ui/banner.tsx'
import { words } from '../../ui/text/messages.ts'
import type { Missing } from './decision-draft.ts'
import { sayMissing } from './say-missing.ts'

type SummaryProps = {
  readonly missing: readonly Missing[]
  /** How often somebody has tried to send it: each time the summary gets the focus. */
  readonly tried: number
}

/** What keeps a decision from being sent, each line a way to its field. */
export function MissingSummary({ missing, tried }: SummaryProps) {
  const summary = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    if (tried > 0) summary.current?.focus()
  }, [tried])
  if (missing.length === 0) return null
  return (
    <div ref={summary} tabIndex={-1} role="alert">
      <Banner tone="trouble" icon={CircleAlert} title={words.value.follow.wrong(missing.length)}>
        <ul>
          {missing.map((one) => (
            <li key={one.field}>
              <button
                type="button"
                class="link-button"
                onClick={() => document.getElementById(one.field)?.focus()}
              >
                {sayMissing(one)}
              </button>
            </li>
          ))}
        </ul>
      </Banner>
    </div>
  )
}
