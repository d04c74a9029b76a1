/** The kinds of document that a pack is made of, in the order in which they are listed. */
export const documentKinds = [
  'pack',
  'indicators',
  'behaviours',
  'set',
  'scoring',
  'workflow',
  'form',
  'table',
  'cases',
] as const

export type DocumentKind = (typeof documentKinds)[number]
