import { Plus, SlidersHorizontal, Trash2 } from 'lucide-preact'
import { useMemo, useState } from 'preact/hooks'
import { fromRule } from '../../../core/formula/from-rule.ts'
import { plainSentence, sentenceOf } from '../../../core/formula/sentence.ts'
import type { Json } from '../../../core/json.ts'
import { type AnswerName, answerNames, ruleVariables } from '../../../core/studio/form-edit/answer-names.ts'
import {
  type Comparison,
  type ComparisonKind,
  type Condition,
  readCondition,
  writeCondition,
} from '../../../core/studio/form-edit/condition.ts'
import { say } from '../../../core/text.ts'
import { useIsBegun } from '../../../ui/box/use-kept-box.ts'
import { language, words } from '../../../ui/text/messages.ts'
import type { Builder } from './builder.ts'
import { contextNames } from './example.ts'
import { isMoment } from './moment-box.tsx'
import { RuleDialog } from './rule-dialog.tsx'
import { SelectField } from './select-field.tsx'
import { ValueBox } from './value-box.tsx'

type ConditionProps = {
  readonly builder: Builder
  readonly title: string
  readonly start: readonly string[]
  readonly rule: Json
  readonly onChange: (rule: Json | undefined) => void
}

/** A condition as sentences: an answer, how it is compared, with what; what says more is read here and edited whole. */
export function ConditionBox({ builder, title, start, rule, onChange }: ConditionProps) {
  const [isOpen, setOpen] = useState(useIsBegun(title))
  const form = builder.form.value
  const names = useMemo(() => answerNames(form, start), [form, start.join('/')])
  const condition = readCondition(rule)
  const says = words.value.studio.forms
  return (
    <div class="condition stack stack-tight">
      {condition === null ? (
        <RuleSentence builder={builder} start={start} rule={rule} />
      ) : (
        <Rows condition={condition} names={names} onChange={(next) => onChange(writeCondition(next))} />
      )}
      <div class="row">
        {condition !== null && (
          <button
            type="button"
            class="button button-quiet button-small"
            onClick={() =>
              onChange(writeCondition({ ...condition, rows: [...condition.rows, firstRow(names)] }))
            }
          >
            <Plus size={16} aria-hidden="true" />
            {says.addCondition}
          </button>
        )}
        <button type="button" class="button button-quiet button-small" onClick={() => setOpen(true)}>
          <SlidersHorizontal size={16} aria-hidden="true" />
          {says.wholeRule}
        </button>
      </div>
      {isOpen && (
        <RuleDialog
          builder={builder}
          title={title}
          start={start}
          rule={rule}
          onSave={onChange}
          onClose={() => setOpen(false)}
        />
      )}
    </div>
  )
}

/** Where a condition begins: that the first answer there is has been given. */
export function firstCondition(builder: Builder, start: readonly string[], own: string | null): Json {
  const names = answerNames(builder.form.peek(), start).filter(({ name }) => name !== own)
  return writeCondition({ join: 'all', rows: [firstRow(names)] }) ?? true
}

function firstRow(names: readonly AnswerName[]): Comparison {
  return { variable: names[0]?.name ?? 'context', by: 'present', value: null }
}

/** A rule as a sentence to read. */
export function RuleSentence({ builder, start, rule }: Pick<ConditionProps, 'builder' | 'start' | 'rule'>) {
  const form = builder.form.value
  const shown = language.value
  const sentence = useMemo(() => {
    const variables = ruleVariables(form, start, contextNames(builder))
    const labelOf = (path: string) => {
      const known = variables.find(({ name }) => name === path)
      return known && say(known.label, shown)
    }
    return plainSentence(sentenceOf(fromRule(rule), { language: shown, labelOf }))
  }, [form, rule, shown])
  return <p class="condition-sentence">{sentence}</p>
}

type RowsProps = {
  readonly condition: Condition
  readonly names: readonly AnswerName[]
  readonly onChange: (condition: Condition) => void
}

function Rows({ condition, names, onChange }: RowsProps) {
  const says = words.value.studio.forms
  const { join, rows } = condition
  return (
    <>
      {rows.length > 1 && (
        <SelectField
          label={says.join}
          quiet
          value={join}
          options={[
            { value: 'all', title: says.joinAll },
            { value: 'any', title: says.joinAny },
          ]}
          write={(next) => onChange({ ...condition, join: next })}
        />
      )}
      <ul class="stack stack-tight">
        {rows.map((row, index) => (
          <li key={`${index} ${rows.length}`} class="condition-row">
            <Row
              row={row}
              names={names}
              onChange={(next) => onChange({ ...condition, rows: rows.with(index, next) })}
            />
            <button
              type="button"
              class="button button-icon button-small"
              aria-label={says.removeCondition(index + 1)}
              title={says.removeCondition(index + 1)}
              onClick={() => onChange({ ...condition, rows: rows.toSpliced(index, 1) })}
            >
              <Trash2 size={16} aria-hidden="true" />
            </button>
          </li>
        ))}
      </ul>
    </>
  )
}

type RowProps = {
  readonly row: Comparison
  readonly names: readonly AnswerName[]
  readonly onChange: (row: Comparison) => void
}

function Row({ row, names, onChange }: RowProps) {
  const says = words.value.studio.forms
  const answer = names.find(({ name }) => name === row.variable)
  const known = names.map(({ name, label }) => ({ value: name, title: short(say(label, language.value)) }))
  const options = answer ? known : [{ value: row.variable, title: row.variable }, ...known]
  const ways = waysFor(answer, row.by)
  const set = (by: ComparisonKind, from: AnswerName | undefined = answer, variable = row.variable) =>
    onChange({ variable, by, value: startValue(by, from, row.value) })
  return (
    <div class="condition-boxes">
      <SelectField
        label={says.whichAnswer}
        quiet
        value={row.variable}
        options={options}
        write={(variable) => {
          const next = names.find(({ name }) => name === variable)
          const fits = waysFor(next, null).includes(row.by)
          onChange({
            variable,
            by: fits ? row.by : 'present',
            value: fits ? startValue(row.by, next, null) : null,
          })
        }}
      />
      <SelectField
        label={says.comparison}
        quiet
        value={row.by}
        options={ways.map((by) => ({ value: by, title: titleOf(by, answer) }))}
        write={(by) => set(by)}
      />
      {row.by !== 'present' && row.by !== 'absent' && (
        <ValueBox
          by={row.by}
          answer={answer}
          value={row.value}
          onChange={(value) => onChange({ ...row, value })}
        />
      )}
    </div>
  )
}

/** Days are before and after, not less and more. */
function titleOf(by: ComparisonKind, answer: AnswerName | undefined): string {
  const { comparisons, momentComparisons } = words.value.studio.forms
  return isMoment(answer?.kind) ? { ...comparisons, ...momentComparisons }[by] : comparisons[by]
}

function short(text: string): string {
  return text.length > 60 ? `${text.slice(0, 57)}…` : text
}

/** How an answer of a kind can be compared. */
function waysFor(answer: AnswerName | undefined, now: ComparisonKind | null): readonly ComparisonKind[] {
  const ways = byKind(answer?.kind)
  return now === null || ways.includes(now) ? ways : [...ways, now]
}

function byKind(kind: AnswerName['kind'] | undefined): readonly ComparisonKind[] {
  switch (kind) {
    case undefined:
      return ['present', 'absent', 'is', 'is-not', 'less', 'at-most', 'more', 'at-least']
    case 'integer':
    case 'decimal':
    case 'percentage':
    case 'rupiah':
    case 'duration':
    case 'computed':
    case 'date':
    case 'month':
    case 'time':
      return ['present', 'absent', 'is', 'is-not', 'less', 'at-most', 'more', 'at-least']
    case 'rating':
      return ['present', 'absent', 'is', 'is-not', 'one-of', 'less', 'at-most', 'more', 'at-least']
    case 'choice':
      return ['present', 'absent', 'is', 'is-not', 'one-of']
    case 'yes-no':
    case 'acknowledgement':
    case 'text':
    case 'person':
      return ['present', 'absent', 'is', 'is-not']
    case 'choices':
    case 'people':
      return ['present', 'absent', 'has', 'has-not']
    default:
      return ['present', 'absent']
  }
}

function startValue(by: ComparisonKind, answer: AnswerName | undefined, before: Json): Json {
  if (by === 'present' || by === 'absent') return null
  const [first] = answer?.choices ?? []
  const single = Array.isArray(before) ? (before[0] ?? null) : before
  if (first !== undefined) {
    const isKnown = answer?.choices.some(({ value }) => value === single)
    const value = isKnown ? single : first.value
    return by === 'one-of' ? [value] : value
  }
  if (answer?.kind === 'yes-no' || answer?.kind === 'acknowledgement')
    return typeof single === 'boolean' ? single : true
  const isText = answer?.kind === 'text' || answer?.kind === 'person' || answer?.kind === 'people'
  if (isText) return typeof single === 'string' ? single : ''
  if (answer?.kind === 'date' || answer?.kind === 'month' || answer?.kind === 'time')
    return typeof single === 'string' ? single : ''
  return single ?? 0
}
