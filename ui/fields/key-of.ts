import type { Json } from '../../core/json.ts'

/** A choice's value as text, so that 1 and "1" stay apart. */
export function keyOf(answer: Json | undefined): string {
  return answer === undefined ? '' : JSON.stringify(answer)
}
