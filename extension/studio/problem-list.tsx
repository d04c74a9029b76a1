import { CircleAlert, CircleCheck, TriangleAlert } from 'lucide-preact'
import { say } from '../../core/text.ts'
import { language, words } from '../../ui/text/messages.ts'
import { documentTitle } from './document-title.ts'
import { partOf } from './parts.ts'
import type { Studio } from './studio.ts'
import { ThreadTrouble } from './thread-trouble.tsx'

/** What keeps the pack from being published, and what its author should know; each leads to its document. */
export function ProblemList({ studio }: { readonly studio: Studio }) {
  const { judgement, stale, broke } = studio.judged.value
  const texts = words.value.studio
  const problems = judgement?.problems ?? []
  const errors = problems.filter(({ severity }) => severity === 'error').length
  const title =
    judgement === null
      ? broke
        ? texts.findings
        : texts.judging
      : errors > 0
        ? texts.problems(errors)
        : problems.length > 0
          ? texts.warnings(problems.length)
          : texts.sound
  const Icon = errors > 0 ? CircleAlert : problems.length > 0 ? TriangleAlert : CircleCheck
  return (
    <aside class="studio-problems sheet" aria-label={texts.findings} aria-busy={stale && !broke}>
      {broke && <ThreadTrouble retry={studio.judgeAgain} />}
      <h2 class="list-title">
        <span class="row" role="status">
          <Icon size={18} aria-hidden="true" />
          {title}
        </span>
      </h2>
      <ul class="stack stack-tight">
        {problems.slice(0, most).map((problem) => (
          <li
            key={`${problem.document}${problem.path}${problem.kind}`}
            class={`finding finding-${problem.severity}`}
          >
            <a href={addressOf(studio, problem.document)}>
              {documentTitle(studio.documents.value, problem.document, language.value)}
            </a>
            <p>{say(problem.text, language.value)}</p>
            {problem.path !== '' && <p class="finding-path">{say(problem.place, language.value)}</p>}
          </li>
        ))}
      </ul>
      {problems.length > most && <p class="soft">{texts.more(problems.length - most)}</p>}
    </aside>
  )
}

/** More are not read at once; when these are mended the next ones show. */
const most = 30

function addressOf({ row }: Studio, document: string): string {
  const part = partOf(document)
  const [kind = '', ...id] = document.split('/')
  // A part that writes several kinds shows the first one unless it is told another.
  const name = id.length > 0 ? id.join('/') : kind === part?.writes[0] ? '' : kind
  const at = name !== '' && part?.writes.length ? `/${encodeURIComponent(name)}` : ''
  return `#/studio/${row.key}/${part?.id ?? 'overview'}${at}`
}
