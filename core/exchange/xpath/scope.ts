/** What an expression knows of an answer that it names. */
export type Named = {
  /** How rules reach it from where the expression stands: `answers.age`, `item.age`; null for what has no answer. */
  readonly variable: string | null
  readonly is:
    | 'text'
    | 'date'
    | 'number'
    | 'choice'
    | 'choices'
    | 'truth'
    | 'acknowledgement'
    | 'list'
    | 'any'
    | 'nothing'
  /** The values and words of a choice, for `jr:choice-name`. */
  readonly choices?: readonly { readonly value: unknown; readonly label: string }[]
  /** Set for a field of a list that the expression stands outside of: the list, and the name in its items. */
  readonly within?: { readonly list: string; readonly field: string; readonly is?: Named['is'] }
}

/** Where an expression stands. */
export type Scope = {
  /** What a name means here; undefined for a name that the form does not have. */
  readonly answer: (name: string) => Named | undefined
  /** What `.` means; undefined where there is no such thing. */
  readonly self?: Named
  /** The value of a column of the choice that a filter is about; undefined for columns that the sheet does not have. */
  readonly column?: (name: string) => string | undefined
}
