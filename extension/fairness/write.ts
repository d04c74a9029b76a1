import { figure as figureIn } from '../../core/fairness/figure.ts'
import { postKinds } from '../../core/people/post-kind.ts'
import { say } from '../../core/text.ts'
import { language, words } from '../../ui/text/messages.ts'

/** A figure as the reader writes it; a dash for none. */
export function figure(value: number | null, places = 2): string {
  return value === null ? '–' : figureIn(value, places)[language.value]
}

/** With its sign, for differences: `+0,40`. */
export function signed(value: number | null, places = 2): string {
  if (value === null) return '–'
  const text = figure(value, places)
  return value > 0 && Number(value.toFixed(places)) !== 0 ? `+${text}` : text.replace(/^-/, '−')
}

/** What a group is called: units by name, kinds of posts and bands in words. */
export function groupName(group: string): string {
  const { values } = words.value.fairness
  if (Object.hasOwn(values, group)) return values[group as keyof typeof values]
  return Object.hasOwn(postKinds, group)
    ? say(postKinds[group as keyof typeof postKinds], language.value)
    : group
}
