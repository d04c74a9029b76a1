import { calendarOf, groupRoles } from '../../core/case/course.ts'
import type { PackKey } from '../../core/case/pack-version.ts'
import { endOfDay, localDate } from '../../core/workflow/calendar.ts'
import type { Instant } from '../../core/workflow/model.ts'
import { type Now, shifted } from '../clock.ts'
import type { Store } from '../storage/store.ts'
import { packOf } from './case-record.ts'
import { currentPack } from './current-pack.ts'

/** Up to which row the log is shown, and to which moment; null where all of it is. */
export type ShownAudit = { readonly last: number; readonly until: Instant | null }

const oneDay = 24 * 3_600_000

/**
 * While one of several raters could submit today, or has, the log ends with the day before: whoever kept looking would
 * learn from a new row, or from the row after which none comes, at which moment one of them did (P5).
 */
export function shownAudit(store: Store, now: Now): ShownAudit {
  const calendar = calendarOf(currentPack(store))
  const midnight = shifted(endOfDay(calendar, now.office, { days: 0, calendar: 'calendar' }), 1 - oneDay)
  const last = store.audit.lastBefore({ midnight, date: localDate(calendar, now.office) })
  if (!isAnyGroupAsked(store) && !store.audit.hasHiddenAfter(last))
    return { last: Number.MAX_SAFE_INTEGER, until: null }
  return { last, until: shifted(midnight, -1) }
}

/** Whoever reads a long log asks once for each page: as long as nothing has changed, nor has the answer. */
const known = new WeakMap<Store, { readonly at: string; readonly asked: boolean }>()

/** Whether a task of one of several raters is open anywhere, as everybody in that case knows. */
function isAnyGroupAsked(store: Store): boolean {
  // Whatever opens or closes a task shows it to whose it is.
  const at = `${store.audit.last()}/${store.views.newest()}`
  const before = known.get(store)
  if (before?.at === at) return before.asked
  const asked = findGroupAsked(store)
  known.set(store, { at, asked })
  return asked
}

/**
 * Of ten thousand appraisals those alone are taken apart that somebody has something to do in and in which somebody was
 * given such a role: a role stays among those of an appraisal, also when nobody has it any more.
 */
function findGroupAsked(store: Store): boolean {
  const groupsIn = groupsByPack(store)
  return store.cases.withOpenTasks().some((one) => {
    const groups = groupsIn(one)
    if (!one.roles.some((role) => groups.has(role))) return false
    const { tasks = [] } = store.cases.find(one.id)?.snapshot ?? {}
    return tasks.some(({ role, status }) => status === 'open' && groups.has(role))
  })
}

/** The roles of groups of raters by the rules that an appraisal goes by, looked up once for each of those. */
function groupsByPack(store: Store) {
  const known = new Map<string, ReadonlySet<string>>()
  return (one: Parameters<typeof packOf>[1] & { readonly pack: PackKey | null }): ReadonlySet<string> => {
    const key = `${one.cycle} ${one.pack === null ? '' : JSON.stringify(one.pack)}`
    const found = known.get(key) ?? groupRoles(packOf(store, one).workflow)
    known.set(key, found)
    return found
  }
}
