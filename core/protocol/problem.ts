import type { FormError } from '../form/model.ts'
import type { Text } from '../text.ts'

/** The one shape of every refusal: RFC 9457 problem details, with the texts in both languages. */
export type ProblemDetails = {
  /** A stable name, `/problems/invalid-answers`; also the anchor of its page in the operator's guide. */
  readonly type: string
  readonly title: string
  readonly status: number
  readonly detail: string
  readonly text: { readonly title: Text; readonly detail: Text }
  /** Present with 422: each error's path and what would be right. */
  readonly errors?: readonly (FormError & { readonly text: Text })[]
}
