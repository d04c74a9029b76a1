import { type OfferedCourse, offeredCourses } from '../../../core/followup/course.ts'
import type { Pack } from '../../../core/pack/model.ts'
import type { Store } from '../../storage/store.ts'
import { currentPack } from '../current-pack.ts'
import { EVERYBODY } from '../show.ts'

/** All trainings that can be chosen after a result: the region's, those of its pack, and those of the result's own pack. */
export function offeredIn(store: Store, pack: Pack): ReadonlyMap<string, OfferedCourse> {
  const courses = store.courses.all()
  const all = [...offeredCourses(pack, courses), ...offeredCourses(currentPack(store), courses)]
  return new Map(all.map((course) => [course.id, course]))
}

/** Shows everybody what can be chosen, so that a superior can choose without a network. */
export function showCourses(store: Store): void {
  const courses = offeredCourses(currentPack(store), store.courses.all())
  store.views.replace(
    'courses',
    courses.map((body) => ({ audience: EVERYBODY, kind: 'course', id: body.id, body })),
  )
}
