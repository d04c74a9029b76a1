import { useState } from 'preact/hooks'
import { type ExchangeProblem, sayPlace } from '../../../core/exchange/problem.ts'
import { say } from '../../../core/text.ts'
import { language, words } from '../../../ui/text/messages.ts'

type ListProps = { readonly findings: readonly ExchangeProblem[]; readonly tone: 'error' | 'warning' }

/** What is wrong with a file, or is not the same in it: where, and what would be right. */
export function FindingList({ findings, tone }: ListProps) {
  const [isOpen, setOpen] = useState(false)
  const more = findings.slice(most)
  return (
    <>
      <Lines findings={findings.slice(0, most)} tone={tone} />
      {more.length > 0 && (
        <details class="finding-more" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
          <summary>{words.value.studio.more(more.length)}</summary>
          {isOpen && <Lines findings={more} tone={tone} />}
        </details>
      )}
    </>
  )
}

const most = 50

function Lines({ findings, tone }: ListProps) {
  return (
    <ul class="stack stack-tight">
      {findings.map((finding, n) => {
        const place = sayPlace(finding.place, language.value)
        return (
          <li key={`${n}-${finding.kind}`} class={`finding finding-${tone}`}>
            {place !== '' && <strong>{place}: </strong>}
            {say(finding.text, language.value)}
          </li>
        )
      })}
    </ul>
  )
}
