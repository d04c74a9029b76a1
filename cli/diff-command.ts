import type { FormChange, Severity } from '../core/form/change.ts'
import type { Json } from '../core/json.ts'
import type { Difference } from '../core/pack/diff.ts'
import { openPack } from './open-pack.ts'
import type { Outcome } from './outcome.ts'
import { type PackChanges, packChanges } from './pack-changes.ts'
import { misusedAs, readArguments } from './read-arguments.ts'

/** `timbang diff <a> <b>`: what differs between two packs, and which of it drafts have to fear. */
export function diffCommand(args: readonly string[]): Outcome {
  const asked = readArguments('diff', args, { json: { type: 'boolean' } })
  if (asked.kind === 'err') return asked.error
  const { values, positionals } = asked.value
  const [before, after, ...more] = positionals
  if (before === undefined || after === undefined || more.length > 0)
    return misusedAs('diff', 'Which two packs?')
  const from = openPack(before, values)
  if (from.kind === 'err') return from.error
  const to = openPack(after, values)
  if (to.kind === 'err') return to.error
  const [was, is] = [from.value, to.value].map(({ id, version }) => `${id}@${version}`)
  const changes = packChanges(from.value, to.value)
  const code = countOf(changes, 'lossy') + countOf(changes, 'blocking') === 0 ? 0 : 1
  if (values.json) return { code, text: `${JSON.stringify({ from: was, to: is, ...changes }, null, 2)}\n` }
  return { code, text: `${[...say(changes), `${was} → ${is}: ${sayTotal(changes)}`].join('\n')}\n` }
}

function say({ forms, others }: PackChanges): readonly string[] {
  return [
    ...others.map(sayDifference),
    ...Object.entries(forms).flatMap(([form, changes]) => [
      `forms/${form}`,
      ...changes.map((change) => `  ${change.severity.padEnd(9)}${sayFormChange(change)}`),
    ]),
  ]
}

function sayTotal(changes: PackChanges): string {
  const inForms = Object.values(changes.forms).flat().length
  const total = changes.others.length + inForms
  if (total === 0) return 'no difference.'
  const drafts = `${countOf(changes, 'blocking')} blocking and ${countOf(changes, 'lossy')} lossy for drafts`
  return `${total} differences, ${drafts}.`
}

function countOf({ forms }: PackChanges, severity: Severity): number {
  return Object.values(forms)
    .flat()
    .filter((change) => change.severity === severity).length
}

function sayDifference({ kind, id, at, pointer, edit }: Difference): string {
  const place = pointer === '' ? `/${[kind, id, ...at].filter((name) => name !== '').join('/')}` : pointer
  switch (edit.kind) {
    case 'set':
      return `~ ${place}: ${short(edit.was)} → ${short(edit.value)}`
    case 'add':
      return `+ ${place}: ${short(edit.value)}`
    case 'remove':
      return `- ${place}: ${short(edit.was)}`
    case 'move':
      return `> ${place}: stands ${sayPlace(edit.place)}`
  }
}

function sayPlace(place: Extract<Difference['edit'], { kind: 'move' }>['place']): string {
  if (place === 'first') return 'first'
  return 'after' in place ? `after ${place.after}` : `before ${place.before}`
}

function sayFormChange(change: FormChange): string {
  switch (change.kind) {
    case 'field-added':
      return `${change.path}: added, “${change.label.en}”${change.required ? ', required' : ''}`
    case 'field-removed':
      return `${change.path}: removed, “${change.label.en}”`
    case 'field-moved':
      return `${change.path}: moved to ${change.to}`
    case 'kind-changed':
      return `${change.path}: ${change.before} → ${change.after}`
    case 'choice-added':
      return `${change.path}: choice ${short(change.value)} added`
    case 'choice-removed':
      return `${change.path}: choice ${short(change.value)} removed`
    case 'now-required':
      return `${change.path}: now required`
    case 'no-longer-required':
      return `${change.path}: no longer required`
    case 'constraint-changed':
      return `${change.path}: ${change.keyword} ${short(change.before)} → ${short(change.after)}`
    case 'rule-changed':
      return `${change.path}: ${change.rule} says something else`
    case 'check-changed':
      return `check ${change.check}: says something else`
    case 'text-changed':
      return `${change.path}: other words`
  }
}

function short(value: Json): string {
  const text = JSON.stringify(value)
  return text.length > 70 ? `${text.slice(0, 69)}…` : text
}
