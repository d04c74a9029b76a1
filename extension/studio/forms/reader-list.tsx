import { isObject } from '../../../core/json.ts'
import { valueAt } from '../../../core/studio/edit.ts'
import { findPart } from '../../../core/studio/form-edit/parts.ts'
import type { Reader } from '../../../core/studio/form-edit/readers.ts'
import { say } from '../../../core/text.ts'
import { language, words } from '../../../ui/text/messages.ts'
import { documentTitle } from '../document-title.ts'
import { type Builder, textIn } from './builder.ts'
import { calledOf } from './part-words.ts'

type ListProps = { readonly builder: Builder; readonly readers: readonly Reader[] }

/** Who reads an answer; those of the form itself lead to their part. */
export function ReaderList({ builder, readers }: ListProps) {
  const documents = builder.studio.documents.value
  const says = words.value.studio.forms
  return (
    <ul class="readers">
      {unique(readers.map((reader) => ({ reader, text: textOf(reader) }))).map(({ reader, text }) => (
        <li key={text}>
          {reader.document === builder.name && reader.use !== 'check' ? (
            <button type="button" class="link-button" onClick={() => builder.choose(reader.at, true)}>
              {text}
            </button>
          ) : (
            text
          )}
        </li>
      ))}
    </ul>
  )

  function textOf({ document, at, use }: Reader): string {
    const json = documents[document] ?? {}
    if (document !== builder.name) {
      const called = [...at.keys()]
        .toReversed()
        .map((length) => valueAt(json, at.slice(0, length + 1)))
        .map((each) => (isObject(each) ? (textIn(each.title) ?? textIn(each.label)) : undefined))
        .find((text) => text !== undefined)
      const title = documentTitle(documents, document, language.value)
      return called ? `${title} › ${say(called, language.value)}` : title
    }
    const part = use === 'check' ? undefined : findPart(json, at)
    return part ? `${says.uses[use]}: ${calledOf(part, json)}` : says.uses[use]
  }
}

type Said = { readonly reader: Reader; readonly text: string }

function unique(all: readonly Said[]): readonly Said[] {
  return all.filter(({ text }, index) => all.findIndex((other) => other.text === text) === index)
}
