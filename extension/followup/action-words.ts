import type { OfferedCourse } from '../../core/followup/course.ts'
import type { ProposedAction, Training } from '../../core/pack/model.ts'
import { type Language, say } from '../../core/text.ts'
import { writeNumber } from '../../ui/number/write-number.ts'
import { words } from '../../ui/text/messages.ts'

export type Courses = ReadonlyMap<string, OfferedCourse>

/** What an action is called, and of a training who gives it and how long. */
export function actionWords(
  action: ProposedAction,
  courses: Courses,
  language: Language,
): { readonly title: string; readonly about: string } {
  const texts = words.value.follow
  if (action.kind !== 'training')
    return { title: say(action.title, language), about: texts.kinds[action.kind] }
  const course = courses.get(action.training)
  if (course === undefined) return { title: action.training, about: texts.kinds.training }
  const who = course.provider ?? texts.levels[course.level]
  const hours = texts.hours(writeNumber(course.hours, language))
  return { title: say(course.title, language), about: `${texts.kinds.training} · ${who} · ${hours}` }
}

/** What can be chosen, with the trainings of the pack that a result was computed by, whatever is offered today. */
export function coursesOf(offered: readonly OfferedCourse[], trainings: readonly Training[]): Courses {
  const ofPack = trainings.map(
    ({ id, title, competency, provider, hours }): OfferedCourse => ({
      id,
      title,
      competency,
      level: provider,
      hours,
      provider: null,
    }),
  )
  return new Map([...ofPack, ...offered].map((course) => [course.id, course]))
}
