import type { FormDraft } from '../../ui/form/draft.ts'

/** Hands the answers over as a file, for the moment in which the browser can't keep them. */
export function downloadDraft({ form, answers }: FormDraft): void {
  const { id, version } = form.document
  const copy = { form: { id, version }, answers: answers.peek() }
  const url = URL.createObjectURL(new Blob([JSON.stringify(copy, null, 2)], { type: 'application/json' }))
  const link = Object.assign(document.createElement('a'), { href: url, download: `${id}.timbang.json` })
  link.click()
  URL.revokeObjectURL(url)
}
