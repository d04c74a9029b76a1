import { calendarOf } from '../../../core/case/course.ts'
import { needViews } from '../../../core/people/needs/need-views.ts'
import { stateOf, type UnitNeed } from '../../../core/people/needs/unit-need.ts'
import { localDate } from '../../../core/workflow/calendar.ts'
import type { Now } from '../../clock.ts'
import type { Store } from '../../storage/store.ts'

/** Shows the needs of a unit to whoever writes them down, and takes them from whoever no longer does. */
export function showNeed(store: Store, need: UnitNeed, now: Now): void {
  const pack = store.packs.find(need.pack)
  if (pack === undefined) throw new Error(`the pack of the needs ${need.id} is not there`)
  const around = { people: store.people.all(), today: localDate(calendarOf(pack), now.office) }
  const rows = needViews(pack, need, around).map(({ audience, body }) => {
    return { audience, kind: 'task', id: body.id, body } as const
  })
  store.views.replace(`unit-needs/${need.id}`, rows)
}

/** Shows what is open anew, after people have changed or another day has come. */
export function showNeeds(store: Store, now: Now): void {
  for (const need of store.unitNeeds.all()) if (stateOf(need) === 'open') showNeed(store, need, now)
}
