import type { FormDocument, LayoutElement } from '../../form/model.ts'
import { namesOf } from '../../form/scope.ts'
import { isObject, type Json, type JsonObject, own } from '../../json.ts'
import { err, ok, type Result } from '../../result.ts'
import { type ExchangeProblem, wholeFile } from '../problem.ts'
import { rootLayout } from '../root-layout.ts'
import { kebabId } from '../xlsform/names.ts'
import type { ImportedForm } from '../xlsform/read-xlsform.ts'
import { cleanSchema, withoutEnumNames } from './clean-schema.ts'
import { mostFields, oneWord, type SchemaReading } from './field-of-schema.ts'
import { mergeConditions } from './merge-conditions.ts'
import { readUiSchema } from './read-json-forms.ts'
import { readOwnForm } from './read-own-form.ts'
import { readRjsf, tellRoot } from './read-rjsf.ts'
import { tellUnasked } from './tell-unasked.ts'
import { wholeRoot } from './whole-root.ts'

/**
 * Makes a form of JSON: a form of Timbang's own, `{ schema, uischema }` of JSON Forms, `{ schema, uiSchema }` of RJSF, or
 * a JSON Schema alone. `readFormJson({ type: 'object', properties: { a: { type: 'string' } } }, { name: 'a.json' })`.
 */
export function readFormJson(
  json: Json,
  { name }: { readonly name: string },
): Result<ImportedForm, readonly ExchangeProblem[]> {
  if (!isObject(json)) return err([noForm])
  if (Object.hasOwn(json, 'layout')) {
    const form = readOwnForm(json)
    return form.kind === 'ok' ? ok({ form: form.value, notices: [] }) : form
  }
  const given = isObject(json.schema) ? json.schema : json
  if (!mayBeSchema(given)) return err([noForm])
  const at = given === json ? '' : '/schema'
  const cleaned = cleanSchema(given, at)
  if (cleaned.problems.length > 0) return err(cleaned.problems)
  const merged = mergeConditions(wholeRoot(cleaned.schema))
  if (!isObject(merged.schema.properties)) return err([noForm])
  const root: JsonObject = { type: 'object', ...merged.schema }
  const reading: SchemaReading = {
    root,
    notices: [...cleaned.notices, ...merged.kept.map((path) => keptCondition(`${at}${path}`))],
    around: new Set(),
    fields: 0,
    problems: [],
    asked: [],
  }
  // A condition that stays was told as one.
  const { then: _, else: __, ...always } = root
  tellUnasked(reading, always, at)
  if (given !== json) tellBeside(reading, json)
  const elements = elementsOf(reading, json, { merged, at })
  if (reading.problems.length > 0) return err(reading.problems)
  if (reading.fields > mostFields) return err([tooManyFields])
  tellUnfillable(reading, elements, at)
  const stem = name.replace(/(\.(form|schema|uischema))?\.[A-Za-z0-9]{1,5}$/, '')
  const title = typeof given.title === 'string' && given.title !== '' ? given.title : stem || 'Formulir'
  const form: FormDocument = {
    id: kebabId(stem, 'formulir'),
    version: 1,
    title: oneWord(title, { reading, at: `${at}/title` }),
    ...(typeof given.description === 'string' && given.description !== ''
      ? { intro: oneWord(given.description, { reading, at: `${at}/description` }) }
      : {}),
    schema: schemaOf(root),
    layout: rootLayout(elements),
  }
  // A form is JSON.
  const judged = readOwnForm(form as unknown as Json)
  if (judged.kind === 'ok') return ok({ form, notices: reading.notices })
  return err(judged.error.map((problem) => inFile(reading, problem, form)))
}

/** A problem at the place of the file that it comes from: what was made of it, nobody has seen. */
function inFile({ asked }: SchemaReading, problem: ExchangeProblem, form: FormDocument): ExchangeProblem {
  if (problem.place.kind !== 'pointer') return problem
  const element = problem.place.path
    .split('/')
    .slice(1)
    .reduce<Json | undefined>(
      (part, name) =>
        Array.isArray(part) ? part[Number(name)] : isObject(part) ? own(part, name) : undefined,
      // A form is JSON.
      form as unknown as Json,
    )
  const scope = isObject(element) ? element.scope : undefined
  const places = asked.filter((each) => each.scope === scope)
  const at = (problem.kind === 'form-asked-twice' ? places.at(-1) : places[0])?.at
  return at === undefined ? problem : { ...problem, place: { kind: 'pointer', path: at } }
}

const beside = /^(schema|uischema|uiSchema|ui_schema)$/

/** Tells of what a file has beside schema and UI schema: answers to begin with, translations, settings of a page. */
function tellBeside({ notices }: SchemaReading, json: JsonObject): void {
  for (const name of Object.keys(json)) {
    if (beside.test(name)) continue
    notices.push({
      kind: 'left-out',
      place: { kind: 'pointer', path: `/${name}` },
      text: {
        id: `“${name.slice(0, 60)}” bukan bagian dari formulir dan tidak ikut.`,
        en: `“${name.slice(0, 60)}” is no part of a form and is left out.`,
      },
    })
  }
}

/** Tells of answers that the form needs and nothing asks for: it could be filled in, and never be sent. */
function tellUnfillable(
  { root, notices }: SchemaReading,
  elements: readonly LayoutElement[],
  at: string,
): void {
  const asked = new Set(scopesIn(elements).map((scope) => namesOf(scope)?.[0]))
  const needed: readonly Json[] = Array.isArray(root.required) ? root.required : []
  for (const name of needed) {
    if (typeof name !== 'string' || asked.has(name)) continue
    notices.push({
      kind: 'required-unasked',
      place: { kind: 'pointer', path: `${at}/required` },
      text: {
        id: `“${name.slice(0, 80)}” wajib ada, tetapi tidak ditanyakan: formulir ini tidak akan dapat dikirim. Tanyakan, atau hapus dari “required”.`,
        en: `“${name.slice(0, 80)}” is required and not asked for: this form could never be sent. Ask for it, or take it out of “required”.`,
      },
    })
  }
}

function scopesIn(elements: readonly LayoutElement[]): readonly string[] {
  return elements.flatMap((element) => {
    if (element.type === 'Note') return []
    return element.type === 'Control' ? [element.scope] : scopesIn(element.elements)
  })
}

function mayBeSchema(json: JsonObject): boolean {
  return isObject(json.properties) || typeof json.$ref === 'string' || Array.isArray(json.allOf)
}

function elementsOf(
  reading: SchemaReading,
  json: JsonObject,
  { merged, at }: { readonly merged: ReturnType<typeof mergeConditions>; readonly at: string },
): readonly LayoutElement[] {
  const forms = json.uischema ?? json.uiSchema ?? json.ui_schema
  if (isObject(forms) && typeof forms.type === 'string') {
    const made = readUiSchema(reading, forms, { at: '/uischema', start: reading.root, variable: 'answers' })
    const [only] = made
    return made.length === 1 && only?.type === 'VerticalLayout' && only.visibleIf === undefined
      ? only.elements
      : made
  }
  const ui = isObject(forms) ? forms : {}
  tellRoot(reading, ui)
  return readRjsf(reading, reading.root, { ui, scope: '#', at, conditions: merged })
}

function schemaOf(root: JsonObject): JsonObject {
  const schema = withoutEnumNames(root)
  return isObject(schema) ? schema : root
}

function keptCondition(path: string): ExchangeProblem {
  return {
    kind: 'not-translated',
    place: { kind: 'pointer', path },
    text: {
      id: 'Syarat ini tidak menjadi syarat tampil; skema tetap memeriksanya. Isian yang hanya ada di sana tidak ditanyakan.',
      en: 'This condition does not become a condition for showing; the schema still judges it. Fields that are only there are not asked for.',
    },
  }
}

const tooManyFields: ExchangeProblem = {
  kind: 'form-too-large',
  place: wholeFile,
  text: {
    id: 'Skema ini menjadi lebih dari 2.000 isian. Bagi menjadi beberapa formulir.',
    en: 'This schema comes to more than 2,000 fields. Make several forms of it.',
  },
}

const noForm: ExchangeProblem = {
  kind: 'no-form',
  place: wholeFile,
  text: {
    id: 'JSON ini bukan formulir. Yang dikenali: { "schema", "uischema" } dari JSON Forms, { "schema", "uiSchema" } dari RJSF, JSON Schema dengan "properties", atau formulir Timbang.',
    en: 'This JSON is no form. Taken are { "schema", "uischema" } of JSON Forms, { "schema", "uiSchema" } of RJSF, a JSON Schema with "properties", or a form of Timbang.',
  },
}
