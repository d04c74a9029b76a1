import { useState } from 'preact/hooks'
import type { ExchangeProblem } from '../../../core/exchange/problem.ts'
import type { FormDocument } from '../../../core/form/model.ts'
import { say } from '../../../core/text.ts'
import { language, words } from '../../../ui/text/messages.ts'
import { useDevice } from '../../device.ts'
import { nameOfKnown } from '../begin.ts'
import { knownPacks } from '../known-packs.ts'
import type { Studio } from '../studio.ts'
import { BringFile } from './bring-file.tsx'
import { FindingList } from './finding-list.tsx'
import { formsOf } from './known-forms.ts'
import { regionKeys } from './region-keys.ts'
import { asNew } from './share-form.ts'
import { useReader } from './use-reader.ts'

type Outcome =
  | { readonly kind: 'taken'; readonly name: string; readonly notices: readonly ExchangeProblem[] }
  | { readonly kind: 'refused'; readonly problems: readonly ExchangeProblem[] }
  | { readonly kind: 'pack' }

/** A form from a file or of another region, put into the open pack as one step that can be taken back. */
export function TakeForm({ studio }: { readonly studio: Studio }) {
  const device = useDevice()
  const [outcome, setOutcome] = useState<Outcome | null>(null)
  const [from, setFrom] = useState('')
  const reader = useReader()
  const texts = words.value.share
  const take = (form: FormDocument, notices: readonly ExchangeProblem[]) => {
    const { name, json } = asNew(form, studio.documents.peek())
    const label = { id: `Impor formulir ${form.title.id}`, en: `Import the form ${form.title.en}` }
    studio.write(label, [{ document: name, at: [], after: json }])
    setOutcome({ kind: 'taken', name: say(form.title, language.value), notices })
  }
  const bring = async (file: File) => {
    setOutcome(null)
    const brought = await reader.brought(file, regionKeys(device))
    if (brought === null) return
    if (brought.kind === 'err') setOutcome({ kind: 'refused', problems: brought.error })
    else if (brought.value.kind === 'pack') setOutcome({ kind: 'pack' })
    else take(brought.value.form, brought.value.notices)
  }
  const regions = knownPacks.map((pack) => ({ pack, forms: formsOf(pack.files) }))
  const copy = () => {
    const form = regions.flatMap(({ pack, forms }) =>
      forms.filter(({ id }) => `${pack.id}/${id}` === from),
    )[0]
    if (form) take(form, [])
  }
  return (
    <section class="sheet sheet-padded stack" aria-labelledby="share-take">
      <h3 id="share-take">{texts.takeTitle}</h3>
      <p>{texts.takeLead}</p>
      <BringFile
        reader={reader}
        onFile={(file) => void bring(file)}
        problems={outcome?.kind === 'refused' ? outcome.problems : []}
      />
      <div class="field">
        <label class="field-label" for="share-from">
          {texts.takeFrom}
        </label>
        <div class="row">
          <select
            id="share-from"
            class="input"
            value={from}
            onChange={({ currentTarget }) => setFrom(currentTarget.value)}
          >
            <option value="">{texts.choose}</option>
            {regions.map(({ pack, forms }) => (
              <optgroup key={pack.id} label={nameOfKnown(pack, language.value)}>
                {forms.map((form) => (
                  <option key={form.id} value={`${pack.id}/${form.id}`}>
                    {say(form.title, language.value)}
                  </option>
                ))}
              </optgroup>
            ))}
          </select>
          <button type="button" class="button" disabled={from === ''} onClick={copy}>
            {texts.copy}
          </button>
        </div>
      </div>
      <div role="status">
        {outcome?.kind === 'taken' && (
          <p>
            {texts.taken(outcome.name)} {outcome.notices.length > 0 && texts.notSame(outcome.notices.length)}
          </p>
        )}
        {outcome?.kind === 'pack' && <p>{texts.isPack}</p>}
      </div>
      {outcome?.kind === 'taken' && <FindingList findings={outcome.notices} tone="warning" />}
    </section>
  )
}
