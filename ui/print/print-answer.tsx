import { isBlank } from '../../core/form/blank.ts'
import type { ControlState } from '../../core/form/form-state.ts'
import { isObject, type Json } from '../../core/json.ts'
import { assertNever } from '../../core/result.ts'
import { say } from '../../core/text.ts'
import { keyOf } from '../fields/key-of.ts'
import { answerText } from '../form/answer-text.ts'
import { useOffice } from '../form/office.ts'
import { language, words } from '../text/messages.ts'
import { Tick, TickList } from './tick-list.tsx'
import { WriteLines } from './write-lines.tsx'

type PrintAnswerProps = { readonly field: ControlState; readonly blank: boolean }

/** More choices than these would fill the sheet: then only the answer is printed, or a line for it. */
const tickedAtMost = 20

/** An answer on paper: ticked among its choices, in words, or as room to write. */
export function PrintAnswer({ field, blank }: PrintAnswerProps) {
  const { element, value } = field
  if (field.readOnly) return <Said field={field} blank={blank} lines={0} />
  const { kind } = element
  switch (kind) {
    case 'text':
    case 'person':
    case 'time':
    case 'date':
    case 'month':
    case 'duration':
    case 'integer':
    case 'decimal':
    case 'percentage':
    case 'rupiah':
    case 'file':
      return <Said field={field} blank={blank} lines={1} />
    case 'long-text':
      return <Said field={field} blank={blank} lines={4} />
    case 'people':
      return <Said field={field} blank={blank} lines={3} />
    case 'repeat':
      return <Said field={field} blank={blank} lines={2} />
    case 'computed':
    case 'indicator-table':
      return <Said field={field} blank={blank} lines={0} />
    case 'choice':
    case 'choices':
    case 'rating': {
      const offered = field.choices.length > 0 ? field.choices : element.choices
      if (offered.length > tickedAtMost) return <Said field={field} blank={blank} lines={1} />
      const chosen: readonly Json[] = Array.isArray(value) ? value : [value ?? null]
      return (
        <>
          <TickList choices={offered} chosen={chosen} numbered={kind === 'rating'} />
          {!blank && isBlank(value) && <Unanswered />}
        </>
      )
    }
    case 'yes-no': {
      const { yes, no } = words.value.field
      const choices = [
        { value: true, label: { id: yes, en: yes } },
        { value: false, label: { id: no, en: no } },
      ]
      return (
        <>
          <TickList choices={choices} chosen={[value]} numbered={false} />
          {!blank && isBlank(value) && <Unanswered />}
        </>
      )
    }
    case 'acknowledgement':
      return (
        <p class="tick">
          <Tick ticked={value === true} />
          <span>{say(element.label, language.value)}</span>
        </p>
      )
    case 'matrix':
      return <PrintMatrix field={{ ...field, element }} />
    default:
      return assertNever(kind)
  }
}

function Said({ field, blank, lines }: PrintAnswerProps & { readonly lines: number }) {
  const office = useOffice()
  const text = answerText(field.element, field.value, office)
  if (text !== undefined) return <p class="print-text">{text}</p>
  if (field.readOnly) return blank ? null : <p class="soft">{words.value.field.notYetComputed}</p>
  if (!blank || lines === 0) return <Unanswered />
  const unit = 'unit' in field.element && field.element.unit
  return (
    <div class="print-room">
      {field.element.kind === 'rupiah' && <span>Rp</span>}
      <WriteLines count={lines} />
      {unit && <span>{say(unit, language.value)}</span>}
      {field.element.kind === 'percentage' && <span>%</span>}
    </div>
  )
}

function Unanswered() {
  return <p class="soft">{words.value.review.unanswered}</p>
}

type MatrixState = ControlState & { readonly element: { readonly kind: 'matrix' } }

function PrintMatrix({ field }: { readonly field: MatrixState }) {
  const { element, value } = field
  const choices = field.choices.length > 0 ? field.choices : element.choices
  return (
    <table class="print-matrix">
      <thead>
        <tr>
          <td />
          {choices.map((choice) => (
            <th key={keyOf(choice.value)} scope="col">
              {say(choice.label, language.value)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {element.rows.map(({ property, label }) => (
          <tr key={property}>
            <th scope="row">{say(label, language.value)}</th>
            {choices.map((choice) => (
              <td key={keyOf(choice.value)}>
                <Tick ticked={isObject(value) && keyOf(value[property]) === keyOf(choice.value)} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
