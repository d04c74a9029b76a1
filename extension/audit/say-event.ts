import type { SealedRow } from '../../core/case/audit-chain.ts'
import { entryOf } from '../../core/case/audit-file.ts'
import { isObject, own } from '../../core/json.ts'
import type { AuditEntries } from '../../core/protocol/audit.ts'
import { words } from '../../ui/text/messages.ts'

/** A row of the log in words. */
export type SaidEvent = {
  readonly n: number
  /** An instant, or of whom the log must not tell apart the local day alone (P1). */
  readonly at: string
  readonly who: string
  /** The id of the person who did it, to look for more of them; null where it is nobody of this office. */
  readonly person: string | null
  readonly kind: string
  readonly what: string
  readonly row: string
}

/** What the ids in rows stand for; `titles` of forms and stages as the region's rules call them. */
export type Names = Pick<AuditEntries, 'names' | 'cases'> & {
  readonly titles: { readonly [id: string]: string }
}

/** What a row says, with the names of whom it tells. An event that this version does not know is told by its name. */
export function sayEvent(sealed: SealedRow, known: Names): SaidEvent {
  const entry = entryOf(sealed)
  const action = textOf(entry.action)
  const detail = isObject(entry.detail) ? entry.detail : {}
  const { audit } = words.value
  const actor = actorOf(entry, known)
  return {
    n: sealed.n,
    at: textOf(entry.at),
    ...actor,
    kind: own<string>(audit.kinds, action) ?? action,
    what: said(templateOf(action, detail), { entry, detail, known }) ?? audit.otherEvent(action),
    row: sealed.row,
  }
}

function actorOf(
  { actor, detail }: { readonly [name: string]: unknown },
  known: Names,
): Pick<SaidEvent, 'who' | 'person'> {
  const texts = words.value.audit.actors
  if (!isObject(actor)) return { who: '–', person: null }
  switch (actor.kind) {
    case 'person': {
      const id = textOf(actor.person)
      // Somebody of another region may have the id of somebody here.
      const region = isObject(detail) ? textOf(detail.region) : ''
      if (region !== '') return { who: texts.stranger(id, region), person: null }
      return { who: nameOf(id, known), person: id }
    }
    case 'hidden':
      return { who: texts.hidden, person: null }
    case 'operator':
      return { who: texts.operator, person: null }
    case 'clock':
      return { who: texts.clock, person: null }
    case 'program':
      return { who: texts.program(textOf(actor.key).slice(0, 12)), person: null }
    default:
      return { who: textOf(actor.kind), person: null }
  }
}

/** The sentence of an event; some have another one by what is told. */
function templateOf(action: string, detail: { readonly [name: string]: unknown }): string | undefined {
  const { events } = words.value.audit
  if (action === 'task-submitted' && 'onBehalfOf' in detail) return events['task-submitted-for']
  if (action === 'device-added' && detail.by === 'identity-provider')
    return events['device-added-by-provider']
  if (action === 'sign-in-changed' && detail.provider === null) return events['sign-in-changed-to-codes']
  return own<string>(events, action)
}

type Told = {
  readonly entry: { readonly [name: string]: unknown }
  readonly detail: { readonly [name: string]: unknown }
  readonly known: Names
}

function said(template: string | undefined, { entry, detail, known }: Told): string | undefined {
  return template?.replaceAll(/\{(\w+)\}/g, (_, name: string) => {
    switch (name) {
      case 'about':
        return aboutOf(textOf(entry.subject), known)
      case 'other':
        return nameOf(textOf(detail.onBehalfOf) || textOf(detail.person), known)
      case 'results':
        return Array.isArray(detail.results) ? resultsOf(detail.results, known) : textOf(detail.results)
      case 'why':
        return own<string>(words.value.audit.whys, textOf(detail.why)) ?? textOf(detail.why)
      case 'edit':
        return own<string>(words.value.units.edits, textOf(detail.edit)) ?? textOf(detail.edit)
      case 'fields':
        return fieldsOf(detail.fields)
      case 'task':
      case 'from':
      case 'to': {
        const id = textOf(own<unknown>(detail, name))
        return own(known.titles, id) ?? (id || '–')
      }
      default:
        return textOf(own<unknown>(detail, name)) || '–'
    }
  })
}

/** Fields of somebody's record as their page calls them. */
function fieldsOf(fields: unknown): string {
  const names: readonly unknown[] = Array.isArray(fields) ? fields : []
  return names.map((name) => own<string>(words.value.people.fields, textOf(name)) ?? textOf(name)).join(', ')
}

/** Whose results these are: five by name, and how many more. */
function resultsOf(results: readonly unknown[], known: Names): string {
  const cases = results.map((one) => (isObject(one) ? textOf(one.case) : ''))
  const names = cases.slice(0, 5).map((id) => {
    const whose = own(known.cases, id)
    return whose === undefined ? words.value.audit.about.unknown : nameOf(whose.person, known)
  })
  const listed = names.join(', ')
  return cases.length > 5 ? words.value.audit.about.andMore(listed, cases.length - 5) : listed
}

function aboutOf(subject: string, known: Names): string {
  const whose = own(known.cases, subject)
  if (whose !== undefined) return words.value.audit.about.appraisal(nameOf(whose.person, known), whose.cycle)
  return (
    own(known.names, subject) ??
    (/^[0-9a-f]{24}$/.test(subject) ? words.value.audit.about.unknown : subject || '–')
  )
}

function nameOf(id: string, { names }: Names): string {
  return own(names, id) ?? words.value.audit.actors.gone(id)
}

function textOf(value: unknown): string {
  if (typeof value === 'string') return value
  if (typeof value === 'number') return String(value)
  if (Array.isArray(value)) return value.filter((one) => typeof one === 'string').join(', ')
  return ''
}
