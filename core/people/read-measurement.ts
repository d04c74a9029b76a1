import type { Measurement } from '../case/measurement.ts'
import { err, ok, type Result } from '../result.ts'
import type { Indicator } from '../scoring/model.ts'
import type { Text } from '../text.ts'
import type { MeasurementField } from './measurement-field.ts'
import * as say from './measurement-texts.ts'
import type { LookUp, MeasurementRow } from './plan-measurements.ts'

type Around = {
  readonly indicators: readonly Indicator[]
  readonly lookUp: LookUp
  readonly today: string
}

const longest: { readonly [field in MeasurementField]?: number } = { unit: 200, source: 100, measure: 200 }
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is refused
const strange = /[\u0000-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069\ufffd]/

/**
 * One value by itself, or everything that is wrong with its row, each with what would be right (ME2).
 * `readMeasurement({ n: 2, cells: { value: 'x' } }, around)` is an error that names the column of the value.
 */
export function readMeasurement(
  { n, cells }: MeasurementRow,
  { indicators, lookUp, today }: Around,
): Result<Measurement, readonly say.MeasurementFinding[]> {
  const faults: say.MeasurementFinding[] = []
  const fault = (field: MeasurementField | null, kind: string, text: Text): '' => {
    faults.push({ row: n, field, kind, text })
    return ''
  }
  const cell = (field: MeasurementField): string => {
    const text = (cells[field] ?? '').normalize('NFC').trim()
    if (strange.test(text)) return fault(field, 'strange-character', say.strangeCharacter)
    const most = longest[field] ?? 100
    return text.length > most ? fault(field, 'too-long', say.tooLong(most)) : text
  }
  const needed = (field: MeasurementField): string => cell(field) || fault(field, 'empty', say.empty(field))

  const of = ofWhom({ person: cell('person'), unit: cell('unit') }, { lookUp, fault })
  const name = needed('indicator')
  const indicator = name === '' ? undefined : indicators.find(({ id }) => id === name)
  if (name !== '' && indicator === undefined)
    fault('indicator', 'unknown-indicator', say.unknownIndicator(indicators))
  else if (indicator && indicator.measured !== 'outside') fault('indicator', 'not-measured', say.notMeasured)

  const [from, to] = [date(needed('from')), date(needed('to'))]
  if (from === null) fault('from', 'bad-date', say.badDate)
  if (to === null) fault('to', 'bad-date', say.badDate)
  if (from && to && to < from) fault('to', 'ends-before', say.endsBefore)

  const value = needed('value')
  const problem = indicator && value !== '' ? valueProblem(value, indicator) : null
  if (problem) fault('value', problem.kind, problem.text)
  const measure = needed('measure')
  if (indicator && measure !== '' && !isUnitOf(indicator, measure))
    fault('measure', 'other-measure', say.otherMeasure(indicator))
  const source = needed('source')
  const measuredAt = needed('measuredAt')
  if (measuredAt !== '' && date(measuredAt) === null && !isInstant(measuredAt))
    fault('measuredAt', 'bad-time', say.badTime)
  else if (measuredAt.slice(0, 10) > today) fault('measuredAt', 'in-future', say.inFuture)

  if (faults.length > 0 || of === null || !indicator || !from || !to) return err(faults)
  const unit = indicator.unit.id
  return ok({ of, indicator: indicator.id, from, to, value: tidy(value), measure: unit, source, measuredAt })
}

function ofWhom(
  { person, unit }: { readonly person: string; readonly unit: string },
  {
    lookUp,
    fault,
  }: {
    readonly lookUp: LookUp
    readonly fault: (field: MeasurementField | null, kind: string, text: Text) => ''
  },
): string | null {
  if (person === '' && unit === '') return fault('person', 'of-nobody', say.ofNobody) || null
  // A person's unit often stands beside them, and then says nothing more.
  if (person !== '')
    return (lookUp.person(person) ?? fault('person', 'unknown-person', say.unknownPerson)) || null
  return (lookUp.unit(unit) ?? fault('unit', 'unknown-unit', say.unknownUnit)) || null
}

/** A date that there is, `2026-02-28`; empty stays empty, anything else is null. */
function date(text: string): string | null {
  if (text === '') return ''
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return null
  const parsed = new Date(`${text}T00:00:00.000Z`)
  return Number.isNaN(parsed.getTime()) || parsed.toISOString().slice(0, 10) !== text ? null : text
}

function isInstant(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{3})?Z$/.test(text) && !Number.isNaN(Date.parse(text))
}

/** At most fifteen digits, so that a double says it exactly; within the indicator's range and its places. */
function valueProblem(
  text: string,
  { range }: Indicator,
): { readonly kind: string; readonly text: Text } | null {
  const [whole, digits = '', decimals = ''] = /^-?(\d{1,15})(?:\.(\d{1,6}))?$/.exec(text) ?? []
  if (whole === undefined || digits.length + decimals.length > 15)
    return { kind: 'bad-value', text: say.badValue }
  if (decimals.replace(/0+$/, '').length > range.places)
    return { kind: 'too-precise', text: say.tooPrecise(range.places) }
  const value = Number(text)
  return value < range.minimum || value > range.maximum
    ? { kind: 'out-of-range', text: say.outOfRange(range) }
    : null
}

/** One value has one text: `024.50` is `24.5`, `-0` is `0`. */
function tidy(text: string): string {
  const [, sign = '', digits = '', decimals = ''] = /^(-?)0*(\d+?)(?:\.(\d*?)0*)?$/.exec(text) ?? []
  const bare = decimals === '' ? digits : `${digits}.${decimals}`
  return /^[0.]+$/.test(bare) ? '0' : `${sign}${bare}`
}

function isUnitOf({ unit }: Indicator, measure: string): boolean {
  const said = measure.toLowerCase()
  return said === unit.id.toLowerCase() || said === unit.en.toLowerCase()
}
