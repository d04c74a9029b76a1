import { isObject, type Json, type JsonObject } from '../../json.ts'
import { ruleName } from '../../logic/rule-name.ts'
import { err, ok, type Result } from '../../result.ts'
import { valueAt } from '../edit.ts'
import type { ProjectDocuments } from '../project.ts'
import { type At, withValue } from './at.ts'
import { foreignRules, tasksOf } from './foreign-rules.ts'
import { findPart, mapParts } from './parts.ts'
import type { Refusal } from './refusal.ts'
import { changeExamples } from './rename.ts'
import { bindingsOf, mapRules } from './rules.ts'
import { schemaAt } from './schema-place.ts'
import { answerPaths, setChoices } from './set-part.ts'
import { type Asked, inOnes, leadsTo, mapAsked } from './variables.ts'

export type ChoiceRenaming = {
  readonly form: string
  readonly at: At
  readonly index: number
  /** As what it is stored from now on. */
  readonly value: Json
}

/**
 * Stores a choice as another value, in the form and wherever rules ask for it: of the form, the course, the scorings,
 * other forms; and in what is filled in beforehand and in the examples.
 * `renameChoice(documents, { form: 'self', at: ['layout', 'elements', 0], index: 1, value: 'belum' })`.
 */
export function renameChoice(
  documents: ProjectDocuments,
  { form: id, at, index, value }: ChoiceRenaming,
): Result<ProjectDocuments, Refusal> {
  const form = documents[`form/${id}`]
  const part = form && findPart(form, at)
  const choices: readonly Json[] = Array.isArray(part?.body.choices) ? part.body.choices : []
  const choice = choices[index]
  if (form === undefined || part?.path == null || !isObject(choice)) return err({ kind: 'gone' })
  const set = setChoices(form, at, choices.with(index, { ...choice, value }))
  if (set.kind === 'err') return set
  const targets = part.body.kind === 'matrix' ? answerPaths(part) : [part.path, ...answerPaths(part)]
  const swap: Swap = (json) => (isSame(json, choice.value ?? null) ? value : json)
  const ask = (asked: Asked) => askedAnew(asked, targets, swap)
  const changed = ruleChanged(withDefaults(set.value, targets, swap), { ask, targets, swap })
  const all: { [document: string]: JsonObject } = { ...documents, [`form/${id}`]: changed }
  for (const { document, at: place, rule, bindings } of foreignRules(documents, id)) {
    const json = all[document]
    const next = mapAsked(rule, bindings, ask)
    if (next !== rule && json !== undefined) all[document] = withValue(json, place, next)
  }
  const tasks = tasksOf(documents, id)
  const [first = '', ...deeper] = part.path
  for (const { at: task } of tasks) {
    const place = [...task, 'prefill', first]
    const rule = all.workflow && valueAt(all.workflow, place)
    if (all.workflow && rule !== undefined && deeper.length === 0)
      all.workflow = withValue(all.workflow, place, inResult(rule, swap))
  }
  return ok(
    changeExamples(all, tasks, (given) =>
      targets.reduce((json, target) => swappedAt(json, target, swap), given),
    ),
  )
}

type Swap = (json: Json) => Json

type Targets = readonly (readonly string[])[]

/** As rules compare: `1` and `'1'` are the same. */
function isSame(json: Json, value: Json): boolean {
  const isPlain = typeof json === 'string' || typeof json === 'number'
  return isPlain && String(json) === String(value)
}

function withDefaults(form: JsonObject, targets: Targets, swap: Swap): JsonObject {
  return targets.reduce((into, target) => {
    const place = schemaAt(into, target)
    const given = place && valueAt(into, [...place, 'default'])
    return place && given !== undefined ? withValue(into, [...place, 'default'], swapped(given, swap)) : into
  }, form)
}

type Following = {
  readonly ask: (asked: Asked) => readonly Json[]
  readonly targets: Targets
  readonly swap: Swap
}

function ruleChanged(form: JsonObject, { ask, targets, swap }: Following): JsonObject {
  const mapped = mapParts(form, (part) =>
    mapRules(part.body, ({ rule, use }) => {
      const asked = mapAsked(rule, bindingsOf(part), ask)
      const isOwn = use === 'calculate' && part.path !== null && isTarget(part.path, targets)
      return isOwn ? inResult(asked, swap) : asked
    }),
  )
  if (!Array.isArray(mapped.checks)) return mapped
  return mapped.checks.reduce<JsonObject>((into, check: Json, index) => {
    if (!isObject(check) || check.when === undefined) return into
    const when = mapAsked(check.when, [{ name: ['answers'], path: [] }], ask)
    return withValue(into, ['checks', index, 'when'], when)
  }, mapped)
}

function isTarget(path: readonly string[], targets: Targets): boolean {
  const own = inOnes(path)
  return targets.some((target) => own.length === target.length && leadsTo(own, target))
}

const comparing = new Set(['==', '===', '!=', '!==', 'in'])

/** What an operator is given, where it compares one of these answers, or looks something up by it. */
function askedAnew({ name, args, pathOf }: Asked, targets: Targets, swap: Swap): readonly Json[] {
  const isAbout = (arg: Json | undefined) => {
    const path = arg === undefined ? undefined : pathOf(arg)
    return path !== undefined && isTarget(path, targets)
  }
  if (comparing.has(name)) {
    if (!args.some(isAbout)) return args
    return same(
      args,
      args.map((arg) => (Array.isArray(arg) ? swapped(arg, swap) : inResult(arg, swap))),
    )
  }
  const [row, column, table] = args
  if (name !== 'matrix' || !isObject(table) || ruleName(table) === 'var') return args
  const rows = isAbout(row) ? keysSwapped(table, swap) : table
  const made = isAbout(column) ? valuesMade(rows, (cells) => keysSwapped(cells, swap)) : rows
  return made === table ? args : args.with(2, made)
}

/** The value that a rule comes to, where that stands in it as it is. */
function inResult(rule: Json, swap: Swap): Json {
  if (Array.isArray(rule)) return swapped(rule, swap)
  const name = ruleName(rule)
  if (!isObject(rule) || name === undefined) return swap(rule)
  const args = rule[name]
  if (!Array.isArray(args)) return rule
  const made = args.map((arg: Json, index) => {
    if (name === 'coalesce') return inResult(arg, swap)
    if (name === 'var') return index === 1 ? swap(arg) : arg
    const isAnswer = index % 2 === 1 || index === args.length - 1
    return (name === 'if' || name === '?:') && isAnswer ? inResult(arg, swap) : arg
  })
  return same(args, made) === args ? rule : { [name]: made }
}

function swapped(json: Json, swap: Swap): Json {
  return Array.isArray(json)
    ? same(
        json,
        json.map((item: Json) => swap(item)),
      )
    : swap(json)
}

function same(before: readonly Json[], after: readonly Json[]): readonly Json[] {
  return after.every((each, index) => each === before[index]) ? before : after
}

function keysSwapped(json: Json, swap: Swap): Json {
  if (!isObject(json)) return json
  const entries = Object.entries(json).map(([key, cell]) => [String(swap(key)), cell] as const)
  return entries.every(([key]) => Object.hasOwn(json, key)) ? json : Object.fromEntries(entries)
}

function valuesMade(json: Json, make: (value: Json) => Json): Json {
  if (!isObject(json)) return json
  const entries = Object.entries(json).map(([key, value]) => [key, make(value)] as const)
  return entries.every(([key, value]) => json[key] === value) ? json : Object.fromEntries(entries)
}

/** Answers, or a list of them, with what stands at a path swapped. */
function swappedAt(json: Json, path: readonly string[], swap: Swap): Json {
  const [first, ...rest] = path
  if (first === undefined) return swapped(json, swap)
  if (Array.isArray(json)) return json.map((item: Json) => swappedAt(item, first === '*' ? rest : path, swap))
  if (!isObject(json)) return json
  return Object.fromEntries(
    Object.entries(json).map(([key, value]) => [
      key,
      leadsTo([key], [first]) ? swappedAt(value, rest, swap) : value,
    ]),
  )
}
