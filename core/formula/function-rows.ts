import type { Group } from './definition.ts'
import { arithmeticRows } from './rows/arithmetic-rows.ts'
import { choiceRows } from './rows/choice-rows.ts'
import { comparisonRows } from './rows/comparison-rows.ts'
import { dataRows } from './rows/data-rows.ts'
import { dateRows } from './rows/date-rows.ts'
import type { FunctionRow } from './rows/function-row.ts'
import { listRows } from './rows/list-rows.ts'
import { tableRows } from './rows/table-rows.ts'
import { textRows } from './rows/text-rows.ts'

/** Every function of formulas by its group, in the order in which they are offered. */
export const functionRows: { readonly [group in Group]: readonly FunctionRow[] } = {
  choice: choiceRows,
  comparison: comparisonRows,
  arithmetic: arithmeticRows,
  list: listRows,
  table: tableRows,
  text: textRows,
  date: dateRows,
  data: dataRows,
}
