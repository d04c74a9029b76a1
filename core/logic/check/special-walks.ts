import { walkAnd, walkIf, walkOr } from './branch-walks.ts'
import { walkCount, walkFilter, walkMap, walkReduce, walkTest } from './list-walks.ts'
import type { SpecialWalk } from './place.ts'
import { walkBand, walkMatrix, walkWeights } from './table-walks.ts'
import { walkCoalesce, walkLet, walkMissing, walkSafeDivision, walkVariable } from './variable-walks.ts'

/** Operators, such as `if`, that do not simply evaluate all their arguments in the scope they stand in. */
export const specialWalks: { readonly [op: string]: SpecialWalk } = {
  var: walkVariable,
  missing: walkMissing,
  missing_some: walkMissing,
  coalesce: walkCoalesce,
  let: walkLet,
  safeDiv: walkSafeDivision,
  if: walkIf,
  '?:': walkIf,
  and: walkAnd,
  or: walkOr,
  map: walkMap,
  filter: walkFilter,
  reduce: walkReduce,
  all: walkTest,
  some: walkTest,
  none: walkTest,
  countWhere: walkCount,
  band: walkBand,
  matrix: walkMatrix,
  wmean: walkWeights,
}
