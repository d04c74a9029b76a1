import { isObject, type JsonObject } from '../../json.ts'
import { err, ok, type Result } from '../../result.ts'
import type { Text } from '../../text.ts'
import type { ProjectDocuments } from '../project.ts'
import { tasksOf } from './foreign-rules.ts'
import { freeId } from './names.ts'
import { partsIn } from './parts.ts'
import type { Refusal } from './refusal.ts'

/** A form of a project, as the list shows it. */
export type ListedForm = {
  readonly id: string
  readonly title: Text
  readonly fields: number
  readonly layer: 'base' | 'changed' | 'own'
  /** Whether the region may do without it: its own, or one that the base leaves open to that. */
  readonly canGo: boolean
}

/**
 * The forms of a project by title, and those of its base that it does without.
 * `listForms(documents, under).forms.map(({ id }) => id)`.
 */
export function listForms(
  documents: ProjectDocuments,
  under: ProjectDocuments,
): { readonly forms: readonly ListedForm[]; readonly gone: readonly ListedForm[] } {
  const listed = (name: string, form: JsonObject): ListedForm => {
    const below = under[name]
    const open = Array.isArray(below?.open) ? below.open : []
    return {
      id: name.slice('form/'.length),
      title: titleOf(form),
      fields: partsIn(form).filter(({ path }) => path !== null).length,
      layer: below === undefined ? 'own' : isSame(form, below) ? 'base' : 'changed',
      canGo: below === undefined || open.includes('/remove'),
    }
  }
  const forms = formsIn(documents).map(([name, form]) => listed(name, form))
  const gone = formsIn(under).flatMap(([name, form]) => (documents[name] ? [] : [listed(name, form)]))
  const byTitle = (a: ListedForm, b: ListedForm) => a.title.id.localeCompare(b.title.id)
  return { forms: forms.toSorted(byTitle), gone: gone.toSorted(byTitle) }
}

function formsIn(documents: ProjectDocuments): readonly (readonly [string, JsonObject])[] {
  return Object.entries(documents).filter(([name]) => name.startsWith('form/'))
}

function isSame(form: JsonObject, below: JsonObject): boolean {
  return form === below || JSON.stringify(form) === JSON.stringify(below)
}

function titleOf(form: JsonObject): Text {
  const { title, id } = form
  const known = isObject(title) ? title : {}
  return { id: String(known.id ?? id ?? ''), en: String(known.en ?? id ?? '') }
}

/**
 * A new form that asks nothing yet, under an id that is free.
 * `newForm({}, { id: 'Usulan', en: 'Proposal' }).name` is `'form/usulan'`.
 */
export function newForm(
  documents: ProjectDocuments,
  title: Text,
): { readonly name: string; readonly form: JsonObject } {
  const id = freeFormId(documents, title.id)
  const form = {
    id,
    version: 1,
    title,
    schema: { type: 'object', properties: {}, additionalProperties: false },
    layout: { type: 'VerticalLayout', elements: [] },
  }
  return { name: `form/${id}`, form }
}

/** A copy of a form under a title and an id of its own: `copyForm(documents, { form: 'self', title })`. */
export function copyForm(
  documents: ProjectDocuments,
  { form, title }: { readonly form: string; readonly title: Text },
): { readonly name: string; readonly form: JsonObject } | undefined {
  const model = documents[`form/${form}`]
  if (model === undefined) return undefined
  const { open: _open, ...rest } = model
  const id = freeFormId(documents, title.id)
  return { name: `form/${id}`, form: { ...rest, id, version: 1, title } }
}

function freeFormId(documents: ProjectDocuments, title: string): string {
  const taken = Object.keys(documents).map((name) => name.slice('form/'.length))
  return freeId(title, new Set(taken))
}

/**
 * A project without one of its forms; refused where a task of the course is filled in by it.
 * `removeForm(documents, 'usulan')`.
 */
export function removeForm(documents: ProjectDocuments, form: string): Result<ProjectDocuments, Refusal> {
  const readers = tasksOf(documents, form).map(({ at }) => ({
    document: 'workflow',
    at,
    use: 'other' as const,
  }))
  if (readers.length > 0) return err({ kind: 'read', readers })
  return ok(Object.fromEntries(Object.entries(documents).filter(([name]) => name !== `form/${form}`)))
}
