import type { Subject } from '../../core/case/view.ts'

/** Whom a task is about, with the post; a unit has none. `namedWith({ name: 'Ani', post: 'Analis' }, ', ')` is `'Ani, Analis'`. */
export function namedWith({ name, post }: Pick<Subject, 'name' | 'post'>, between: string): string {
  return post === '' ? name : `${name}${between}${post}`
}
