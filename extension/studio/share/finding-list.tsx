import { type ExchangeProblem, sayPlace } from '../../../core/exchange/problem.ts'
import { say } from '../../../core/text.ts'
import { language, words } from '../../../ui/text/messages.ts'

type ListProps = { readonly findings: readonly ExchangeProblem[]; readonly tone: 'error' | 'warning' }

/** What is wrong with a file, or is not the same in it: where, and what would be right. */
export function FindingList({ findings, tone }: ListProps) {
  const left = findings.length - most
  return (
    <ul class="stack stack-tight">
      {findings.slice(0, most).map((finding, n) => {
        const place = sayPlace(finding.place, language.value)
        return (
          <li key={`${n}-${finding.kind}`} class={`finding finding-${tone}`}>
            {place !== '' && <strong>{place}: </strong>}
            {say(finding.text, language.value)}
          </li>
        )
      })}
      {left > 0 && <li class="soft">{words.value.studio.more(left)}</li>}
    </ul>
  )
}

const most = 50
