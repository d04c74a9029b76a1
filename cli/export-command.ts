import { writeJsonForms } from '../core/exchange/json-forms/write-json-forms.ts'
import { type ExchangeProblem, sayExchangeProblem } from '../core/exchange/problem.ts'
import { type Exported, writeXlsform } from '../core/exchange/xlsform/write-xlsform.ts'
import type { FormDocument } from '../core/form/model.ts'
import { nearest } from '../core/logic/nearest.ts'
import type { Language } from '../core/text.ts'
import { write } from './import-command.ts'
import { openPack } from './open-pack.ts'
import { misused, type Outcome } from './outcome.ts'
import { misusedAs, readArguments } from './read-arguments.ts'

/** `timbang export <pack> <form>`: a form of a pack for other programs, and all of it that their format cannot say. */
export function exportCommand(args: readonly string[]): Outcome {
  const options = {
    as: { type: 'string' },
    to: { type: 'string' },
    lang: { type: 'string' },
    json: { type: 'boolean' },
  } as const
  const asked = readArguments('export', args, options)
  if (asked.kind === 'err') return asked.error
  const { values, positionals } = asked.value
  const [id, name, ...more] = positionals
  const { as, json = false, lang = 'en' } = values
  if (id === undefined || name === undefined || more.length > 0)
    return misusedAs('export', 'Which pack, and which form of it?')
  if (as !== 'xlsform' && as !== 'jsonforms') {
    return misusedAs('export', '--as takes a format: xlsform or jsonforms')
  }
  if (lang !== 'id' && lang !== 'en') return misusedAs('export', '--lang takes a language: id or en')
  const pack = openPack(id, values)
  if (pack.kind === 'err') return pack.error
  const { forms } = pack.value
  const form = Object.hasOwn(forms, name) ? forms[name] : undefined
  if (form === undefined) {
    const near = nearest(name, Object.keys(forms))
    return misused(
      `${id} has no form “${name}”: ${near === undefined ? Object.keys(forms).join(', ') : `did you mean “${near}”?`}`,
    )
  }
  const { content, notices } = as === 'xlsform' ? writeXlsform(form) : jsonForms(form, lang)
  const to = values.to ?? `${name}.${as === 'xlsform' ? 'xlsx' : 'json'}`
  const written = write(to, content)
  if (written.kind === 'err') return misused(written.error)
  if (json) return { code: 0, text: `${JSON.stringify({ to, as, notices }, null, 2)}\n` }
  const lines = notices.map((notice: ExchangeProblem) => `notice  ${sayExchangeProblem(notice, lang)}`)
  const count = notices.length === 0 ? 'all of it' : `${notices.length} could not be said the same`
  return { code: 0, text: `${[...lines, `${id}/${name} → ${to}: ${count}.`].join('\n')}\n` }
}

/** Both halves in one file, as `timbang import` takes them; in the language of `--lang`. */
function jsonForms(form: FormDocument, language: Language): Exported<string> {
  const { content, notices } = writeJsonForms(form, language)
  return { content: `${JSON.stringify(content, null, 2)}\n`, notices }
}
