import type { ChangePage } from './change.ts'
import { type Parser, parserOf } from './parser.ts'
import { changePageSchema } from './schemas/changes.ts'

/** One page of changes; properties that this version does not know are left alone. */
export const parseChangePage: Parser<ChangePage> = parserOf(changePageSchema)
