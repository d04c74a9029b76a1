import { CircleAlert, X } from 'lucide-preact'
import { say } from '../../../core/text.ts'
import { language, words } from '../../../ui/text/messages.ts'
import { leftBehind, remove } from './acts.ts'
import type { Builder } from './builder.ts'
import { ReaderList } from './reader-list.tsx'

/** Why the last change was not made, and what can be done about it. */
export function RefusalNotice({ builder }: { readonly builder: Builder }) {
  const refusal = builder.refusal.value
  const says = words.value.studio.forms
  if (refusal === null) return <LeftBehind builder={builder} />
  return (
    <div class="banner banner-warning refusal" role="alert">
      <CircleAlert size={20} aria-hidden="true" />
      <div class="banner-body">
        <p class="banner-title">{says.refusals[refusal.kind]}</p>
        {refusal.kind === 'read' && (
          <>
            <ReaderList builder={builder} readers={refusal.readers} />
            <div class="row">
              <button
                type="button"
                class="button button-danger button-small"
                onClick={() => remove(builder, true)}
              >
                {says.removeAnyway}
              </button>
              <button type="button" class="button button-small" onClick={builder.forgive}>
                {words.value.app.cancel}
              </button>
            </div>
          </>
        )}
        {refusal.kind === 'lost-rules' && <p>{refusal.labels.join(' · ')}</p>}
        {refusal.kind === 'unfit' && (
          <ul class="readers">
            {refusal.findings.slice(0, 5).map(({ text }, index) => (
              <li key={`${index} ${text.id}`}>{say(text, language.value)}</li>
            ))}
          </ul>
        )}
      </div>
      <button
        type="button"
        class="button button-icon button-small refusal-close"
        aria-label={says.close}
        onClick={builder.forgive}
      >
        <X size={16} aria-hidden="true" />
      </button>
    </div>
  )
}

/** What a paste left behind is heard as it happens; here it is seen. */
function LeftBehind({ builder }: { readonly builder: Builder }) {
  const left = leftBehind.value
  const says = words.value.studio.forms
  if (left === null || left.form !== builder.form.value) return null
  return (
    <div class="banner banner-warning refusal">
      <CircleAlert size={20} aria-hidden="true" />
      <p class="banner-body">{says.pastedWithout(left.count)}</p>
      <button
        type="button"
        class="button button-icon button-small refusal-close"
        aria-label={says.close}
        onClick={() => {
          leftBehind.value = null
        }}
      >
        <X size={16} aria-hidden="true" />
      </button>
    </div>
  )
}
