import type { Json } from '../json.ts'
import type { Text } from '../text.ts'
import type { FieldKind } from './model.ts'

/**
 * What a change means for the drafts there are.
 * - `safe`: every answer keeps its place and stays right.
 * - `lossy`: an answer may lose its place; it is kept in the draft's tray (F6).
 * - `blocking`: a draft that was complete may not be so any more; its owner has to act before it can be sent.
 */
export type Severity = 'safe' | 'lossy' | 'blocking'

/** One difference between two versions; `path` is a field by its names, a star for the items of a repeat. */
export type FormChange = { readonly severity: Severity } & (
  | { readonly kind: 'field-added'; readonly path: string; readonly label: Text; readonly required: boolean }
  | { readonly kind: 'field-removed'; readonly path: string; readonly label: Text }
  | { readonly kind: 'field-moved'; readonly path: string; readonly to: string; readonly label: Text }
  | {
      readonly kind: 'kind-changed'
      readonly path: string
      readonly before: FieldKind
      readonly after: FieldKind
    }
  | { readonly kind: 'choice-added'; readonly path: string; readonly value: Json }
  | { readonly kind: 'choice-removed'; readonly path: string; readonly value: Json }
  | { readonly kind: 'now-required'; readonly path: string }
  | { readonly kind: 'no-longer-required'; readonly path: string }
  | {
      readonly kind: 'constraint-changed'
      readonly path: string
      readonly keyword: string
      readonly before: Json | null
      readonly after: Json | null
    }
  | {
      readonly kind: 'rule-changed'
      readonly path: string
      readonly rule: 'visibleIf' | 'requiredIf' | 'calculate'
    }
  | { readonly kind: 'check-changed'; readonly check: string }
  | { readonly kind: 'text-changed'; readonly path: string }
)
