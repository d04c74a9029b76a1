import { say } from '../../../core/text.ts'
import { language, words } from '../../../ui/text/messages.ts'
import type { CaseRunner } from './case-runner.ts'

/** Which ways of the scoring no case goes. */
export function Coverage({ runner }: { readonly runner: CaseRunner }) {
  const { report } = runner.trying.value
  if (report === null) return null
  const { branches, unreached } = report
  const texts = words.value.cases
  return (
    <section class="sheet sheet-padded stack" aria-label={texts.coverage}>
      <h3 class="list-title">
        <span class="row" role="status">
          {unreached.length === 0
            ? texts.covered(branches.length)
            : texts.uncovered(unreached.length, branches.length)}
        </span>
      </h3>
      {unreached.length > 0 && (
        <ul class="stack stack-tight">
          {unreached.map(({ at, part, way }) => (
            <li key={`${at.join('/')} ${way.id}`} class="finding">
              {say(part, language.value)}: {say(way, language.value)}
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
