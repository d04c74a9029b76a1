import type { ExchangeProblem } from '../../../core/exchange/problem.ts'
import type { FormDocument } from '../../../core/form/model.ts'
import type { JsonObject } from '../../../core/json.ts'
import type { ProjectDocuments } from '../../../core/studio/project.ts'
import type { Language } from '../../../core/text.ts'
import { saveFile } from '../../people/save-file.ts'

/** Saves a form as an XLSForm workbook; gives what the workbook could not say. */
export async function saveXlsform(form: FormDocument): Promise<readonly ExchangeProblem[]> {
  const { writeXlsform } = await import('../../../core/exchange/xlsform/write-xlsform.ts')
  const { content, notices } = writeXlsform(form)
  saveFile(`${form.id}.xlsx`, content)
  return notices
}

/** Saves a form as JSON Schema and UI schema of JSON Forms; gives what they could not say. */
export async function saveJsonForms(
  form: FormDocument,
  language: Language,
): Promise<readonly ExchangeProblem[]> {
  const { writeJsonForms } = await import('../../../core/exchange/json-forms/write-json-forms.ts')
  const { content, notices } = writeJsonForms(form, language)
  saveFile(
    `${form.id}.jsonforms.json`,
    new Uint8Array(new TextEncoder().encode(`${JSON.stringify(content, null, 2)}\n`)),
  )
  return notices
}

/** The form under an id that the project does not use yet: `kunjungan`, else `kunjungan-2`. */
export function asNew(
  form: FormDocument,
  documents: ProjectDocuments,
): { readonly name: string; readonly json: JsonObject } {
  let id = form.id
  for (let n = 2; Object.hasOwn(documents, `form/${id}`); n += 1) id = `${form.id}-${n}`
  // A document is plain JSON; undefined members are none.
  const json = JSON.parse(JSON.stringify({ ...form, id, version: 1 })) as JsonObject
  return { name: `form/${id}`, json }
}
