/** An expression of XLSForm: XPath 1.0 with `${name}` for answers. */
export type Expression =
  | { readonly kind: 'number'; readonly text: string }
  | { readonly kind: 'text'; readonly text: string }
  /** `${name}`, or a path such as `../name` that leads to a question. */
  | { readonly kind: 'answer'; readonly name: string }
  /** `.`: the answer that a constraint is about. */
  | { readonly kind: 'self' }
  /** A bare name: a column of the choices, in a choice filter. */
  | { readonly kind: 'name'; readonly name: string }
  /** Any other path, as it is written. */
  | { readonly kind: 'path'; readonly text: string }
  | { readonly kind: 'call'; readonly name: string; readonly args: readonly Expression[] }
  | { readonly kind: 'binary'; readonly op: BinaryOp; readonly left: Expression; readonly right: Expression }
  | { readonly kind: 'minus'; readonly of: Expression }

export type BinaryOp =
  | 'or'
  | 'and'
  | '='
  | '!='
  | '<'
  | '<='
  | '>'
  | '>='
  | '+'
  | '-'
  | '*'
  | 'div'
  | 'mod'
  | '|'
