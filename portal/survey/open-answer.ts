import { type ReadonlySignal, signal } from '@preact/signals'
import type { CompiledForm } from '../../core/form/compile-form.ts'
import { liveForm } from '../../core/form/live-form.ts'
import type { SurveyForm } from '../../core/protocol/survey.ts'
import { type FormDraft, openDraft } from '../../ui/form/draft.ts'
import { type Kept, readKept, writeKept } from './kept.ts'
import { sendAnswer } from './send.ts'

/** Where an answer is: under way, being sent, waiting for a network, kept by the server, or refused. */
export type Stage =
  | { readonly kind: 'draft' }
  | { readonly kind: 'sending' }
  | { readonly kind: 'waiting' }
  | { readonly kind: 'sent' }
  | { readonly kind: 'refused'; readonly detail: string }

export type OpenAnswer = {
  readonly draft: ReadonlySignal<FormDraft>
  readonly stage: ReadonlySignal<Stage>
  /** False where this browser keeps nothing. */
  readonly isKept: ReadonlySignal<boolean>
  /** Of the invitation, as it came with the address or was typed. */
  readonly token: ReadonlySignal<string>
  readonly setToken: (typed: string) => void
  /** Sends, or says which fields are wrong. */
  readonly send: () => Promise<readonly string[]>
  /** A fresh form, for the next person at this screen. */
  readonly startOver: () => void
}

/** Behind the `#` of an invitation's address, so that no server on the way writes it down. */
function tokenIn(hash: string): string {
  return /^#t=([\w-]{1,40})$/.exec(hash)?.[1] ?? ''
}

/** Milliseconds until the next try, doubling up to five minutes, each with up to half more by chance. */
const firstWait = 5_000
const longestWait = 300_000

/** One person's answer to a survey, kept in this browser from the first key on until the server has it. */
export function openAnswer(page: SurveyForm, form: CompiledForm, language: 'id' | 'en'): OpenAnswer {
  const given = page.survey.tokens ? tokenIn(location.hash) : ''
  // Each invitation has its own answer: two of them can be opened in one browser.
  const place = `${page.region.id}/${page.survey.id}${given === '' ? '' : `/${given}`}`
  let kept = readKept(place)
  if (given !== '' && kept.token === undefined) kept = { ...kept, token: given }
  let timer: ReturnType<typeof setTimeout> | undefined
  let wait = firstWait
  const isKept = signal(writeKept(place, kept))
  const keep = (next: Kept) => {
    kept = next
    isKept.value = writeKept(place, kept)
  }
  const opened = (refusals: Parameters<typeof openDraft>[0]['refusals']) =>
    openDraft({
      form,
      context: {},
      prefill: {},
      entries: Object.entries(kept.entries).map(([pointer, entry]) => ({ pointer, entry, rivals: [] })),
      refusals,
      onEdit: ({ pointer, entry }) => keep({ ...kept, entries: { ...kept.entries, [pointer]: entry } }),
    })
  const draft = signal(opened([]))
  const token = signal(kept.token ?? '')
  const stage = signal<Stage>(kept.state === 'draft' ? { kind: 'draft' } : { kind: kept.state })

  const tryToSend = async (): Promise<void> => {
    clearTimeout(timer)
    if (stage.peek().kind === 'sending') return
    stage.value = { kind: 'sending' }
    const sent = await sendAnswer(page, kept, language)
    if (sent.kind === 'kept') {
      keep({ ...kept, state: 'sent', entries: {}, answers: null })
      stage.value = { kind: 'sent' }
    } else if (sent.kind === 'refused') {
      keep({ ...kept, state: 'draft', answers: null })
      draft.value = opened(sent.errors)
      stage.value = { kind: 'refused', detail: sent.detail }
    } else {
      stage.value = { kind: 'waiting' }
      timer = setTimeout(() => void tryToSend(), wait * (1 + Math.random() / 2))
      wait = Math.min(2 * wait, longestWait)
    }
  }
  addEventListener('online', () => {
    if (stage.peek().kind === 'waiting') void tryToSend()
  })
  if (kept.state === 'waiting') void tryToSend()

  return {
    draft,
    stage,
    isKept,
    token,
    setToken(typed) {
      token.value = typed
      keep({ ...kept, token: typed.trim() })
    },
    async send() {
      if (stage.peek().kind === 'waiting') {
        await tryToSend()
        return []
      }
      const open = draft.peek()
      const wrong = open.problems.peek().map(({ path }) => path)
      open.show(wrong)
      if (wrong.length > 0) return wrong
      // Looked at anew, so that nothing is sent on the word of what was known before.
      const judged = liveForm(form, { answers: open.answers.peek(), context: {} })
      if (judged.errors().length > 0) return judged.errors().map(({ instancePath }) => instancePath)
      keep({ ...kept, state: 'waiting', answers: judged.state().answers })
      wait = firstWait
      await tryToSend()
      return []
    },
    startOver() {
      keep({ id: crypto.randomUUID(), state: 'draft', entries: {}, answers: null })
      draft.value = opened([])
      stage.value = { kind: 'draft' }
    },
  }
}
