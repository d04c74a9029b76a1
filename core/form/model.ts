import type { MediaType } from '../evidence/media-types.ts'
import type { Json, JsonObject } from '../json.ts'
import type { Text } from '../text.ts'
import type { SchemaError } from './schema/error.ts'

/**
 * JSON-Logic; sees `{ answers, context }`, and `item` inside a repeat or a table: the answers of that item.
 * `answers` are those that count: hidden ones are absent, calculated ones are there.
 */
export type Rule = Json

/** `<name>.form.json`: what is asked, as JSON Schema, and how it is laid out, in JSON Forms' vocabulary. */
export type FormDocument = {
  readonly id: string
  readonly version: number
  readonly title: Text
  readonly intro?: Text
  /** JSON Schema 2020-12 of the answers: an object. */
  readonly schema: JsonObject
  readonly layout: LayoutElement
  /** What must hold between answers, beyond the schema. */
  readonly checks?: readonly CrossCheck[]
}

/** Trouble between answers: when the rule is true, the message stands at the answer that `scope` names. */
export type CrossCheck = {
  readonly id: string
  readonly when: Rule
  readonly scope: string
  readonly message: Text
}

export type LayoutElement = Container | Control | Note

export type Container =
  | {
      readonly type: 'VerticalLayout'
      readonly elements: readonly LayoutElement[]
      readonly visibleIf?: Rule
    }
  | {
      readonly type: 'Group'
      readonly label: Text
      readonly hint?: Text
      readonly elements: readonly LayoutElement[]
      readonly visibleIf?: Rule
    }
  /** Pages, one `Category` each. */
  | { readonly type: 'Categorization'; readonly elements: readonly Category[]; readonly visibleIf?: Rule }
  | Category

export type Category = {
  readonly type: 'Category'
  readonly label: Text
  readonly elements: readonly LayoutElement[]
  readonly visibleIf?: Rule
}

export type Note = { readonly type: 'Note'; readonly text: Text; readonly visibleIf?: Rule }

export type Control =
  | TextControl
  | PlainControl
  | ChoiceControl
  | PersonControl
  | RowsControl
  | MatrixControl
  | FileControl

export type FieldKind = Control['kind']

type Asked = {
  readonly type: 'Control'
  /** Points into the schema: `#/properties/behaviour/properties/loyal`; inside a repeat, into its item's schema. */
  readonly scope: string
  readonly label: Text
  readonly hint?: Text
  readonly visibleIf?: Rule
  /** Required when true; the schema's `required` says what is required always. Hidden is never required. */
  readonly requiredIf?: Rule
  /** Makes the field read-only: its answer is what the rule yields, whatever the client sends. */
  readonly calculate?: Rule
}

/** One line of words. */
export type TextControl = Asked & {
  readonly kind: 'text'
  readonly unit?: Text
  readonly decimals?: number
  /** Texts to take over with one press; anybody may write another one. */
  readonly candidates?: Rule
}

export type PlainControl = Asked & {
  readonly kind:
    | 'long-text'
    | 'integer'
    | 'decimal'
    | 'percentage'
    | 'rupiah'
    | 'date'
    | 'month'
    | 'time'
    | 'duration'
    | 'yes-no'
    | 'acknowledgement'
    | 'computed'
  readonly unit?: Text
  /** How many places a calculated or decimal number is shown with. */
  readonly decimals?: number
}

/** One of several, several of several, or a level of an anchored scale. */
export type ChoiceControl = Asked & {
  readonly kind: 'choice' | 'choices' | 'rating'
  readonly choices: readonly Choice[]
}

export type Choice = {
  readonly value: Json
  readonly label: Text
  /** The anchor of a level: what one sees at this level. */
  readonly description?: Text
  readonly visibleIf?: Rule
}

/** Colleagues, picked by name; the answer is a person id or a list of them. */
export type PersonControl = Asked & {
  readonly kind: 'person' | 'people'
  /** Ids to pick from; everyone of the office without it. */
  readonly candidates?: Rule
}

/** A list of items with fields of their own; `indicator-table` shows them as rows that nobody adds or removes. */
export type RowsControl = Asked & {
  readonly kind: 'repeat' | 'indicator-table'
  readonly elements: readonly LayoutElement[]
  readonly itemLabel?: Text
  readonly addLabel?: Text
}

/** Several questions with the same choices; the answer is an object with a property per row. */
export type MatrixControl = Asked & {
  readonly kind: 'matrix'
  readonly rows: readonly { readonly property: string; readonly label: Text; readonly hint?: Text }[]
  readonly choices: readonly Choice[]
}

/** Evidence: the answer is a list of references (`EvidenceRef`), each to a file that is known by its SHA-256. */
export type FileControl = Asked & {
  readonly kind: 'file'
  /** The types that it takes; all that evidence can have without it. */
  readonly accept?: readonly MediaType[]
  /** Of each file. */
  readonly maxBytes?: number
}

/**
 * An error of a form: the schema's own, or one of the layout with the keyword `requiredIf`
 * (`{ missingProperty }`), `choice` (`{ allowedValues }`), `person`, `evidence` (`{ reason }`) or `check`
 * (`{ check, text }`).
 */
export type FormError = SchemaError
