import { describeChange } from '../form/change-text.ts'
import { type CompiledForm, compileForm } from '../form/compile-form.ts'
import { diff as diffForms } from '../form/diff.ts'
import type { FormDocument } from '../form/model.ts'
import { numberText } from '../form/say-number.ts'
import { isObject, type Json, type JsonObject, own } from '../json.ts'
import { type Difference, diff } from '../pack/diff.ts'
import { sortDocuments } from '../pack/documents.ts'
import type { Pack } from '../pack/model.ts'
import { sayPlace } from '../pack/say-place.ts'
import { writeFiles } from '../pack/write-files.ts'
import type { Language, Text } from '../text.ts'
import { changeWords as words } from './change-words.ts'
import { criteriaChanges } from './criteria-changes.ts'
import { packView } from './office-views.ts'
import { policyChanges, type SayPolicy } from './policy-changes.ts'

/** What is different in one part of a pack, each thing in a sentence. */
export type PartChanges = {
  readonly part: 'criteria' | 'form' | 'workflow' | 'identity' | 'other'
  /** Which form. */
  readonly title?: Text
  readonly changes: readonly Text[]
}

/**
 * What a version changes in another one, in words: the criteria as everybody reads them, each form as who fills it
 * does, the course, and the rest of the pack; parts without a change are left out.
 * `versionChanges(v1, v2)[0]` may be `{ part: 'criteria', changes: [{ id: 'Target …: dari 80 menjadi 85.', … }] }`.
 */
export function versionChanges(before: Pack, after: Pack, policies?: SayPolicy): readonly PartChanges[] {
  const criteria = criteriaChanges(packView(before), packView(after), policies)
  const differences = diff(sortDocuments(writeFiles(before)), sortDocuments(writeFiles(after)))
  const told = new Set(['indicators', 'behaviours', 'form', 'workflow'])
  const rest = differences.filter((one) => !told.has(one.kind) && !isTold(one, { before, after }))
  const course = differences.filter(({ kind, at }) => kind === 'workflow' && at[0] !== 'version')
  const all: readonly PartChanges[] = [
    { part: 'criteria', changes: criteria },
    ...formIds(before, after).map((id) => formChanges(own(before.forms, id), own(after.forms, id))),
    { part: 'workflow', changes: unique(course.map((one) => sayDifference(one, { before, after }))) },
    {
      part: 'identity',
      changes: unique(
        rest
          .filter(isIdentity)
          .flatMap(
            (one) =>
              policyDifference(one, { before, after }, policies) ?? [sayDifference(one, { before, after })],
          ),
      ),
    },
    {
      part: 'other',
      changes: unique(
        rest.filter((one) => !isIdentity(one)).map((one) => sayDifference(one, { before, after })),
      ),
    },
  ]
  return all.filter(({ changes }) => changes.length > 0)
}

/** Told with the criteria already, or no news: the number itself. */
function isTold({ kind, id, at }: Difference, versions: Versions): boolean {
  const [first, second = ''] = at
  if (first === 'version' || first === 'id') return true
  if (kind === 'pack') return first === 'policies' ? isToldPolicy(second, versions) : first === 'trainings'
  if (kind === 'set') return true
  return kind === 'scoring' && id === versions.after.scoring.id
}

/** The criteria say nothing of how they are to be read themselves, nor of days that no stage goes by. */
function isToldPolicy(name: string, { before, after }: Versions): boolean {
  if (name === 'criteria') return false
  if (!name.endsWith('Days')) return true
  const stages = [before, after].flatMap(({ workflow }) => Object.values(workflow.states))
  return stages.some(
    (stage) =>
      stage.kind === 'open' &&
      stage.deadline !== undefined &&
      'policy' in stage.deadline &&
      stage.deadline.policy === name,
  )
}

function isIdentity({ kind }: Difference): boolean {
  return kind === 'pack'
}

function formIds(before: Pack, after: Pack): readonly string[] {
  return [...new Set([...Object.keys(before.forms), ...Object.keys(after.forms)])]
}

function formChanges(was: FormDocument | undefined, is: FormDocument | undefined): PartChanges {
  const title = (is ?? was)?.title
  const head = title === undefined ? {} : { title }
  if (was === undefined || is === undefined) {
    const name = title ?? { id: '', en: '' }
    const changes = is === undefined ? [words.removed(name)] : [newForm(name)]
    return { part: 'form', ...head, changes }
  }
  if (JSON.stringify({ ...was, version: 0 }) === JSON.stringify({ ...is, version: 0 }))
    return { part: 'form', ...head, changes: [] }
  const [from, to] = [compileForm(was), compileForm(is)]
  if (from.kind === 'err' || to.kind === 'err')
    return { part: 'form', ...head, changes: [words.reworded(is.title)] }
  const said = diffForms(from.value, to.value).changes.map((change) =>
    describeChange(change, labelsOf(from.value, to.value)),
  )
  return { part: 'form', ...head, changes: said.length > 0 ? unique(said) : [words.reworded(is.title)] }
}

function labelsOf(before: CompiledForm, after: CompiledForm): (path: string) => Text {
  return (path) =>
    after.controls.get(path)?.element.label ??
    before.controls.get(path)?.element.label ?? { id: path, en: path }
}

type Versions = { readonly before: Pack; readonly after: Pack }

/** Of a policy each value, where whoever asks has the words; null for all else. */
function policyDifference(
  { kind, at: [first, name] }: Difference,
  { before, after }: Versions,
  say: SayPolicy | undefined,
): readonly Text[] | null {
  if (kind !== 'pack' || first !== 'policies' || name === undefined || say === undefined) return null
  // Both were parsed as JSON.
  const of = (pack: Pack) => own(pack.policies as unknown as JsonObject, name)
  return policyChanges({ path: [name], was: of(before), is: of(after) }, say)
}

/** The place by the names that it has for readers, and what was done there. */
function sayDifference({ kind, id, at, edit }: Difference, versions: Versions): Text {
  const [first, second] = at
  if (kind === 'pack' && first === 'policies' && second !== undefined) return words.policy(second)
  const documents = [versions.after, versions.before].map((pack) => documentOf(pack, kind, id))
  const name = sayPlace(documents, at)
  const where = { id: name.id === '' ? id : name.id, en: name.en === '' ? id : name.en }
  switch (edit.kind) {
    case 'add':
      return added(where)
    case 'remove':
      return words.removed(where)
    case 'move':
      return moved(where)
    case 'set': {
      const of = oneLanguage(edit.was, edit.value)
      const [was, is] =
        of === null ? [briefly(edit.was), briefly(edit.value)] : [briefly(of.was), briefly(of.is)]
      const what = of === null ? where : words.inLanguage[of.language](where)
      return was === null || is === null ? words.reworded(what) : words.between(what, was, is)
    }
  }
}

function documentOf(pack: Pack, kind: Difference['kind'], id: string): Json {
  const documents = sortDocuments(writeFiles(pack))
  const found = documents[kind].find(({ json }) => isObject(json) && (json.id === id || kind === 'pack'))
  return found?.json ?? null
}

/** Of a text in two languages of which one is as it was, the other one: quoted in both sentences, or one would say nothing. */
function oneLanguage(
  was: Json,
  is: Json,
): { readonly language: Language; readonly was: Json; readonly is: Json } | null {
  if (!isObject(was) || !isObject(is) || was.id === undefined || was.en === undefined) return null
  const changed = languages.filter((language) => was[language] !== is[language])
  const [language] = changed
  if (changed.length !== 1 || language === undefined) return null
  return { language, was: was[language] ?? null, is: is[language] ?? null }
}

const languages: readonly Language[] = ['id', 'en']

/** A value that a sentence can hold; null for one that it cannot. */
function briefly(json: Json): Text | null {
  if (isObject(json) && typeof json.id === 'string' && typeof json.en === 'string' && json.id.length < 80)
    return { id: `“${json.id}”`, en: `“${json.en}”` }
  if (typeof json === 'number') return numberText(json)
  if (typeof json === 'boolean') return json ? words.yes : words.no
  return typeof json === 'string' && json.length < 80 ? { id: `“${json}”`, en: `“${json}”` } : null
}

function unique(texts: readonly Text[]): readonly Text[] {
  return texts.filter((text, index) => texts.findIndex((other) => other.id === text.id) === index)
}

function newForm({ id, en }: Text): Text {
  return { id: `Formulir baru: “${id}”.`, en: `New form: “${en}”.` }
}

function added({ id, en }: Text): Text {
  return { id: `Baru: “${id}”.`, en: `New: “${en}”.` }
}

function moved({ id, en }: Text): Text {
  return { id: `“${id}” pindah tempat.`, en: `“${en}” has moved.` }
}
