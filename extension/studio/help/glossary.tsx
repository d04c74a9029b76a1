import { BookA, X } from 'lucide-preact'
import { useLayoutEffect, useRef, useState } from 'preact/hooks'
import { say } from '../../../core/text.ts'
import { language, words } from '../../../ui/text/messages.ts'
import { findTerms } from './find-terms.ts'
import { glossary, openTerm } from './open-term.ts'
import { terms } from './terms.ts'

/** The button that opens the glossary, and the glossary itself; one stands in the head of the studio. */
export function Glossary() {
  const texts = words.value.help
  return (
    <>
      <button
        type="button"
        class="button button-icon"
        aria-label={texts.glossary}
        title={texts.glossary}
        onClick={() => openTerm()}
      >
        <BookA size={18} aria-hidden="true" />
      </button>
      {glossary.value !== null && <GlossaryDialog />}
    </>
  )
}

function GlossaryDialog() {
  const dialog = useRef<HTMLDialogElement>(null)
  const [query, setQuery] = useState('')
  const texts = words.value.help
  const at = glossary.value?.at ?? null
  useLayoutEffect(() => {
    const box = dialog.current
    box?.showModal()
    if (at === null) return
    const entry = box?.querySelector<HTMLElement>(`[data-term="${at}"]`)
    entry?.scrollIntoView({ block: 'center' })
    entry?.focus()
  }, [at])
  const found = findTerms(terms, query, language.value)
  const other = language.value === 'id' ? 'en' : 'id'
  return (
    <dialog
      ref={dialog}
      class="dialog glossary"
      aria-labelledby="glossary-title"
      onClose={() => {
        glossary.value = null
      }}
    >
      <div class="glossary-head">
        <h2 id="glossary-title">{texts.glossary}</h2>
        <button
          type="button"
          class="button button-icon"
          aria-label={texts.close}
          onClick={() => dialog.current?.close()}
        >
          <X size={18} aria-hidden="true" />
        </button>
        <label class="glossary-search">
          <span class="field-label">{texts.search}</span>
          <input
            class="input"
            type="search"
            autocomplete="off"
            value={query}
            onInput={({ currentTarget }) => setQuery(currentTarget.value)}
          />
        </label>
        <p class="soft" role="status">
          {found.length === 0 ? texts.noTerm : texts.terms(found.length)}
        </p>
      </div>
      <dl class="glossary-list">
        {found.map(([id, { word, meaning }]) => (
          <div key={id} data-term={id} tabIndex={-1} class={id === at ? 'term term-asked' : 'term'}>
            <dt>
              {say(word, language.value)}{' '}
              <span class="soft" lang={other}>
                {word[other]}
              </span>
            </dt>
            <dd>{say(meaning, language.value)}</dd>
          </div>
        ))}
      </dl>
    </dialog>
  )
}
