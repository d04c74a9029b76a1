import type { ElementState } from '../../core/form/form-state.ts'
import { say } from '../../core/text.ts'
import { language, words } from '../text/messages.ts'
import { AnswerView } from './answer-view.tsx'
import type { FormDraft } from './draft.ts'
import { type FormPage, pagesOf } from './pages.ts'

type ReviewProps = {
  readonly draft: FormDraft
  /** Goes back to a field; without it the answers can only be read. */
  readonly onChange?: (path: string) => void
}

/** All answers in the order of the form, hidden ones left out, as they would be sent. */
export function Review({ draft, onChange }: ReviewProps) {
  const pages = pagesOf(draft.state.value).filter(({ at }) => draft.isVisible(at).value)
  return (
    <div class="stack stack-loose">
      {Object.keys(draft.state.value.setAside).length > 0 && <p class="note">{words.value.fill.setAside}</p>}
      {pages.map((page) => (
        <ReviewPage key={page.at} page={page} {...(onChange ? { onChange } : {})} />
      ))}
    </div>
  )
}

function ReviewPage({
  page,
  onChange,
}: {
  readonly page: FormPage
  readonly onChange?: (path: string) => void
}) {
  const rows = page.elements.flatMap((element) => rowsOf(element, null))
  return (
    <section>
      {page.label && <h2 class="review-title">{say(page.label, language.value)}</h2>}
      <dl class="review">
        {rows.map((row) => (
          <ReviewRow key={row.path} row={row} {...(onChange ? { onChange } : {})} />
        ))}
      </dl>
    </section>
  )
}

type Row = Extract<ElementState, { readonly kind: 'control' }> & { readonly group: string | null }

function ReviewRow({ row, onChange }: { readonly row: Row; readonly onChange?: (path: string) => void }) {
  const label = say(row.element.label, language.value)
  const { change, changeOf } = words.value.review
  return (
    <div class="review-row">
      <dt>
        {row.group && <span class="review-group">{row.group}</span>}
        {label}
      </dt>
      <dd>
        <AnswerView field={row} />
      </dd>
      {onChange && !row.readOnly && (
        <dd class="review-change">
          <button
            type="button"
            class="link-button"
            aria-label={changeOf(label)}
            onClick={() => onChange(row.path)}
          >
            {change}
          </button>
        </dd>
      )}
    </div>
  )
}

function rowsOf(state: ElementState, group: string | null): readonly Row[] {
  if (!state.visible || state.kind === 'note') return []
  if (state.kind === 'control') {
    return [{ ...state, group }]
  }
  const own = state.element.type === 'Group' ? say(state.element.label, language.value) : group
  return state.elements.flatMap((element) => rowsOf(element, own))
}
