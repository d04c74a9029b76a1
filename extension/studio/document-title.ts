import { isObject, type Json } from '../../core/json.ts'
import { documentRef, type ProjectDocuments } from '../../core/studio/project.ts'
import type { Language } from '../../core/text.ts'
import { words } from '../../ui/text/messages.ts'

/** What a document is called, for people: its own title, else its kind. */
export function documentTitle(documents: ProjectDocuments, name: string, language: Language): string {
  const ref = documentRef(name)
  if (ref === undefined) return name
  const { kinds } = words.value.studio
  const title = textIn(documents[name]?.title, language)
  return title === undefined
    ? `${kinds[ref.kind]}${ref.id ? ` ${ref.id}` : ''}`
    : `${kinds[ref.kind]}: ${title}`
}

function textIn(json: Json | undefined, language: Language): string | undefined {
  const text = isObject(json ?? null) ? (json as { readonly [name: string]: Json })[language] : undefined
  return typeof text === 'string' ? text : undefined
}
