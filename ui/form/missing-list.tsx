import { say } from '../../core/text.ts'
import { language, words } from '../text/messages.ts'
import type { FormDraft } from './draft.ts'
import { type FormPage, isOn } from './pages.ts'
import type { Problem } from './problem.ts'

type MissingProps = {
  readonly draft: FormDraft
  readonly pages: readonly FormPage[]
  readonly problems: readonly Problem[]
  readonly onJump: (path: string) => void
}

/** What still keeps the form from being sent, page by page, each a way to its field. */
export function MissingList({ draft, pages, problems, onJump }: MissingProps) {
  const paths = [...new Set(problems.map(({ path }) => path))]
  const listed = pages
    .map((page) => ({ page, paths: paths.filter((path) => isOn(page, path)) }))
    .filter((each) => each.paths.length > 0)
  return (
    <>
      {listed.map(({ page, paths: here }) => (
        <div key={page.at} class="missing">
          {page.label && <p class="missing-page">{say(page.label, language.value)}</p>}
          <ul class="error-links">
            {here.map((path) => (
              <li key={path}>
                <button type="button" class="link-button" onClick={() => onJump(path)}>
                  {nameOf(draft, path)}
                </button>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </>
  )
}

/** What a field is called; one in a list with the number of its row. */
function nameOf(draft: FormDraft, path: string): string {
  const { controls } = draft.state.peek()
  const label = controls.get(path)?.element.label
  const row = /^(.*)\/(\d+)\//.exec(path)
  const text = label ? say(label, language.value) : words.value.fill.thisForm
  return row ? `${words.value.field.rowOf(Number(row[2]) + 1)}: ${text}` : text
}
