import { toExact, wrongType } from '../argument.ts'
import { findBand, parseBands } from '../band-table.ts'
import { toDecimalString } from '../exact-arithmetic.ts'
import type { Evaluate, Form, Operators, Site } from '../operator.ts'
import { isLong } from '../ordering.ts'
import { stop } from '../problem.ts'
import { spend } from '../scope.ts'
import { isExact, isList, type Value } from '../value.ts'

/**
 * `band matrix`: look-ups in a table that stands in the rule as it is, or comes from data by a rule such as
 * `{"var": "bands.hasil"}`. A value that the table does not hold is a problem, and so is a missing one.
 */
export const tables: Operators = {
  // {"band": [value, [{"id": "kurang", "from": 0, "to": 50}, …]]} is the id of the band.
  band: { kind: 'form', arity: [2, 2], compile: compileBand },
  // {"matrix": [rowKey, columnKey, {"row": {"column": value}}]} is the value of the cell.
  matrix: { kind: 'form', arity: [3, 3], compile: compileMatrix },
}

const bandForm = '{"band": [value, [{"id": "…", "from": 0, "to": 50}]]}'

function compileBand(form: Form): Evaluate {
  const { args, site } = form
  const value = form.expression(0)
  const written = args[1] ?? null
  const fixed = form.isRule(written) ? undefined : parseBands(written)
  if (fixed === undefined && !form.isRule(written)) {
    form.report({ kind: 'bad-form', path: site.path, op: site.op, expected: bandForm })
  }
  const table = fixed === undefined ? form.expression(1) : () => null
  return (scope) => {
    const number = toExact(value(scope), 0, site)
    const bands = fixed ?? bandsOf(table(scope), site)
    spend(scope.run, isLong(number) ? bands.length * 8 : bands.length >> 3, site.path)
    const band = findBand(bands, number)
    if (band !== undefined) return band.id
    return stop({ kind: 'no-band', path: site.path, op: site.op, value: toDecimalString(number, 15) })
  }
}

function bandsOf(value: Value, site: Site) {
  return parseBands(value) ?? wrongType(value, { argument: 1, site, want: 'table' })
}

function compileMatrix(form: Form): Evaluate {
  const { args, site } = form
  const row = form.expression(0)
  const column = form.expression(1)
  const written = args[2] ?? null
  const table = form.isRule(written) ? form.expression(2) : () => written
  return (scope) => {
    const keys = { row: keyOf(row(scope), 0, site), column: keyOf(column(scope), 1, site) }
    const cell = cellOf(cellOf(tableOf(table(scope), site), keys.row), keys.column)
    return cell ?? stop({ kind: 'no-cell', path: site.path, op: site.op, ...keys })
  }
}

function keyOf(value: Value, argument: number, site: Site): string {
  if (typeof value === 'number' || (typeof value === 'string' && value !== '')) return String(value)
  return wrongType(value, { argument, site, want: 'key' })
}

function tableOf(value: Value, site: Site): Value {
  if (typeof value === 'object' && value !== null && !isList(value) && !isExact(value)) return value
  return wrongType(value, { argument: 2, site, want: 'table' })
}

function cellOf(value: Value, key: string): Value {
  if (typeof value !== 'object' || value === null || isList(value) || isExact(value)) return null
  return Object.hasOwn(value, key) ? (value[key] ?? null) : null
}
