import { Download } from 'lucide-preact'
import { useState } from 'preact/hooks'
import type { ExchangeProblem } from '../../../core/exchange/problem.ts'
import { own } from '../../../core/json.ts'
import { say } from '../../../core/text.ts'
import { language, words } from '../../../ui/text/messages.ts'
import type { Studio } from '../studio.ts'
import { FindingList } from './finding-list.tsx'
import { saveJsonForms, saveXlsform } from './share-form.ts'

type Saved = { readonly as: string; readonly notices: readonly ExchangeProblem[] }

/** One form in a format of others, with all that the format could not say. */
export function ExportForm({ studio }: { readonly studio: Studio }) {
  // What is written out for the region's rows is there once the pack has been judged.
  const forms = Object.values(studio.judged.value.judgement?.pack?.forms ?? {})
  const [id, setId] = useState<string | null>(null)
  const [saved, setSaved] = useState<Saved | null>(null)
  const texts = words.value.share
  const form = own(Object.fromEntries(forms.map((each) => [each.id, each])), id ?? forms[0]?.id ?? '')
  return (
    <section class="sheet sheet-padded stack" aria-labelledby="share-form">
      <h3 id="share-form">{texts.formTitle}</h3>
      <p>{texts.formLead}</p>
      {form === undefined && <p class="soft">{texts.noForms}</p>}
      {form && (
        <>
          <div class="field">
            <label class="field-label" for="share-form-id">
              {texts.form}
            </label>
            <select
              id="share-form-id"
              class="input"
              value={form.id}
              onChange={({ currentTarget }) => {
                setId(currentTarget.value)
                setSaved(null)
              }}
            >
              {forms.map((each) => (
                <option key={each.id} value={each.id}>
                  {say(each.title, language.value)}
                </option>
              ))}
            </select>
          </div>
          <div class="row">
            <button
              type="button"
              class="button"
              onClick={() =>
                void saveXlsform(form).then((notices) => setSaved({ as: `${form.id}.xlsx`, notices }))
              }
            >
              <Download size={16} aria-hidden="true" />
              {texts.asXlsform}
            </button>
            <button
              type="button"
              class="button"
              onClick={() =>
                void saveJsonForms(form, language.value).then((notices) =>
                  setSaved({ as: `${form.id}.jsonforms.json`, notices }),
                )
              }
            >
              <Download size={16} aria-hidden="true" />
              {texts.asJsonForms}
            </button>
          </div>
        </>
      )}
      <div role="status">
        {saved && (
          <p>
            {saved.notices.length === 0
              ? texts.savedWhole(saved.as)
              : texts.savedPart(saved.as, saved.notices.length)}
          </p>
        )}
      </div>
      {saved && saved.notices.length > 0 && <FindingList findings={saved.notices} tone="warning" />}
    </section>
  )
}
