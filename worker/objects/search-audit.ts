import type { SealedRow } from '../../core/case/audit-chain.ts'
import { entryOf } from '../../core/case/audit-file.ts'
import { calendarOf } from '../../core/case/course.ts'
import { type CaseId, caseId, isId, type PersonId, personId } from '../../core/ids.ts'
import { isObject } from '../../core/json.ts'
import type { AuditEntries } from '../../core/protocol/audit.ts'
import { PROTOCOL } from '../../core/protocol/version.ts'
import { ok, type Result } from '../../core/result.ts'
import { type Calendar, localDate } from '../../core/workflow/calendar.ts'
import type { Now } from '../clock.ts'
import type { Failure } from '../failure.ts'
import type { Store } from '../storage/store.ts'
import { admit, type Caller } from './admit.ts'
import { currentPack } from './current-pack.ts'
import { permit } from './permit.ts'
import { shownAudit } from './shown-audit.ts'

/** What is looked for: all of it has to be so. */
export type AuditQuery = {
  /** Rows before this number; null for the newest. */
  readonly before: number | null
  readonly limit: number
  /** Local days, both included. */
  readonly from: string | null
  readonly until: string | null
  /** Who did it, or whom it is about. */
  readonly person: PersonId | null
  readonly action: string | null
}

/** Rows that one question opens at most: the object serves others meanwhile. */
const MOST_OPENED = 2_000

/** `AuditEntries` as JSON text: the newest rows that are as asked; a question that finds few goes on with the next. */
export function searchAudit(
  store: Store,
  { caller, query }: { readonly caller: Caller; readonly query: AuditQuery },
  now: Now,
): Result<string, Failure> {
  const admitted = admit(store, caller, now)
  if (admitted.kind === 'err') return admitted
  const permitted = permit(store, { action: 'audit.read', person: admitted.value, what: 'audit' }, now)
  if (permitted.kind === 'err') return permitted
  const shown = shownAudit(store, now)
  const last = Math.min(shown.last, store.audit.last())
  const calendar = calendarOf(currentPack(store))
  const span = daysOf(store, { query, last, calendar })
  const asked =
    query.person === null ? null : { person: query.person, cases: store.cases.idsOf(query.person) }
  const found: SealedRow[] = []
  const top = Math.min(span.until, (query.before ?? last + 1) - 1)
  let at = top
  while (at > span.after && top - at < MOST_OPENED && found.length < query.limit) {
    const page = store.audit.between({ after: Math.max(span.after, at - 100), until: at, limit: 100 })
    if (page.length === 0) break
    for (const row of page.toReversed()) {
      at = row.n - 1
      if (found.length < query.limit && isAsked(row, query, asked)) found.push(row)
      if (found.length === query.limit) break
    }
  }
  const answer: AuditEntries = {
    protocol: PROTOCOL,
    shownUntil: shown.until,
    rows: found,
    next: at > span.after && at >= 1 ? at + 1 : null,
    last,
    ...namedIn(store, found),
  }
  return ok(JSON.stringify(answer))
}

function isAsked(
  row: SealedRow,
  { action }: AuditQuery,
  asked: { readonly person: PersonId; readonly cases: ReadonlySet<CaseId> } | null,
): boolean {
  // Cheaper than to read each row whole: it is canonical JSON.
  if (action !== null && !row.row.includes(`"action":${JSON.stringify(action)}`)) return false
  if (asked === null) return true
  const { people, cases } = idsIn(row)
  return people.has(asked.person) || [...cases].some((id) => asked.cases.has(id))
}

/** Whom and which appraisals a row names: as the actor, the subject, or in what is told of it. */
function idsIn(row: SealedRow) {
  const { actor, subject, detail } = entryOf(row)
  const told = isObject(detail) ? detail : {}
  const results: readonly unknown[] = Array.isArray(told.results) ? told.results : []
  const by = isObject(actor) ? actor.person : undefined
  const ids = (values: readonly unknown[]) =>
    values.filter((value): value is string => typeof value === 'string' && isId(value))
  const people = ids([by, subject, told.person, told.onBehalfOf, told.proposedBy])
  const cases = ids([subject, ...results.map((one) => (isObject(one) ? one.case : undefined))])
  return { people: new Set(people.map(personId)), cases: new Set(cases.map(caseId)) }
}

/** Names for the ids in these rows, also of whoever has left since. */
function namedIn(store: Store, rows: readonly SealedRow[]): Pick<AuditEntries, 'names' | 'cases'> {
  const ids = rows.map(idsIn)
  const mentioned = new Set(ids.flatMap(({ cases }) => [...cases]))
  const cases = store.cases.whose([...mentioned])
  const people = new Set([...ids.flatMap((one) => [...one.people]), ...cases.map(({ person }) => person)])
  const names = [...people].flatMap((id) => {
    const person = store.people.find(id)
    return person === undefined ? [] : [[id, person.name] as const]
  })
  return {
    names: Object.fromEntries(names),
    cases: Object.fromEntries(cases.map(({ id, person, cycle }) => [id, { person, cycle }])),
  }
}

/** The rows of the days that were asked for: numbers rise with time, so a few looks find where a day begins. */
function daysOf(
  store: Store,
  {
    query,
    last,
    calendar,
  }: { readonly query: AuditQuery; readonly last: number; readonly calendar: Calendar },
): { readonly after: number; readonly until: number } {
  const first = store.audit.first()
  const dayOf = (n: number): string => {
    const at = store.audit.at(n)
    return at.length === 10 ? at : localDate(calendar, at)
  }
  /** The last row whose day is not past what is asked; the one before the first where there is none. */
  const lastWith = (isBefore: (day: string) => boolean): number => {
    let [low, high] = [first - 1, last]
    while (low < high) {
      const middle = Math.ceil((low + high) / 2)
      if (isBefore(dayOf(middle))) low = middle
      else high = middle - 1
    }
    return low
  }
  const { from, until } = query
  return {
    after: from === null ? first - 1 : lastWith((day) => day < from),
    until: until === null ? last : lastWith((day) => day <= until),
  }
}
