import { isObject, type Json, type JsonObject } from '../../../core/json.ts'
import { type CaseDocument, type CaseRow, merge } from '../../../core/pack/run-cases.ts'
import type { ScoreResult } from '../../../core/scoring/model.ts'
import { emptyFigure } from '../../../core/studio/cases/empty-figure.ts'
import { type Figure, figureNames, figuresOf } from '../../../core/studio/cases/figures.ts'
import type { ProjectDocuments } from '../../../core/studio/project.ts'
import { say } from '../../../core/text.ts'
import { readNumber } from '../../../ui/number/read-number.ts'
import { numberFault, plainNumber } from '../../../ui/rule/number-fault.ts'
import { language, words } from '../../../ui/text/messages.ts'
import { type Choice, Choose } from '../fields/choose.tsx'
import { CaseText } from './case-text.tsx'

type FiguresProps = {
  readonly documents: ProjectDocuments
  readonly cases: CaseDocument
  readonly row: CaseRow
  readonly result: ScoreResult | undefined
  readonly set: (row: CaseRow) => void
}

/** What went in, figure by figure, and which of what came out is held to. */
export function CaseFigures({ documents, cases, row, result, set }: FiguresProps) {
  const texts = words.value.cases
  const input = merge(cases.input, row.change ?? {})
  const names = figureNames(documents)
  const named = (part: string | number) => {
    const name = names.get(String(part))
    if (name !== undefined) return say(name, language.value)
    return typeof part === 'number' ? String(part + 1) : part
  }
  const emptied = (at: Figure['at']) => emptyFigure(documents, { cases, row, at })
  const outputs = result?.kind === 'scored' ? result.outputs : {}
  const held = row.expect.outputs ?? {}
  const { outcomes: said = null } = documents[`scoring/${cases.scoring}`] ?? {}
  const outcomes = Object.keys(isObject(said) ? said : {}).map((value) => ({ value, label: named(value) }))
  const hold = (name: string, value: Json | undefined) =>
    set({ ...row, expect: withOutput(row.expect, name, value) })
  return (
    <details>
      <summary class="soft">{texts.figures}</summary>
      <div class="stack case-body">
        <CaseText
          label={texts.name}
          value={row.title[language.value]}
          write={(text) => set({ ...row, title: { ...row.title, [language.value]: text } })}
        />
        <fieldset class="stack stack-tight">
          <legend class="field-label">{texts.input}</legend>
          <div class="case-figures">
            {figuresOf(input, documents).map(({ at, value }) => (
              <CaseText
                key={at.join('/')}
                label={at.map(named).join(' › ')}
                value={value === null ? '' : plainNumber(value)}
                fault={(text) => (isEmpty(text) && emptied(at) !== null ? null : numberFault(text))}
                write={(text) => {
                  const number = numberIn(text)
                  const next =
                    number === undefined
                      ? emptied(at)
                      : { ...row, change: merge(row.change ?? {}, patch(input, at, number)) }
                  if (next !== null) set(next)
                }}
              />
            ))}
          </div>
        </fieldset>
        <fieldset class="stack stack-tight">
          <legend class="field-label">{texts.held}</legend>
          {Object.entries(outputs).map(([name, value]) => (
            <label key={name} class="option">
              <input
                type="checkbox"
                checked={Object.hasOwn(held, name)}
                onChange={() => hold(name, Object.hasOwn(held, name) ? undefined : value)}
              />
              <span>
                {name}: {typeof value === 'string' ? value : JSON.stringify(value)}
              </span>
            </label>
          ))}
          <div class="case-figures">
            {Object.entries(held).map(([name, value]) => (
              <HeldValue
                key={name}
                label={texts.heldTo(name)}
                value={value}
                choices={outcomes}
                write={(next) => hold(name, next)}
              />
            ))}
          </div>
        </fieldset>
      </div>
    </details>
  )
}

type HeldProps = {
  readonly label: string
  readonly value: Json
  /** The outcomes of the scoring. */
  readonly choices: readonly Choice[]
  readonly write: (value: Json) => void
}

/** What should come out, as its author says; a figure is typed and an outcome chosen. */
function HeldValue({ label, value, choices, write }: HeldProps) {
  if (typeof value === 'number') {
    return (
      <CaseText
        label={label}
        value={plainNumber(value)}
        fault={numberFault}
        write={(text) => write(numberIn(text) ?? value)}
      />
    )
  }
  if (typeof value !== 'string' || !choices.some((choice) => choice.value === value)) return null
  return <Choose label={label} value={value} choices={choices} write={write} />
}

/** The merge patch for one figure; a list is replaced whole (RFC 7396). */
function patch(input: JsonObject, at: Figure['at'], value: number): JsonObject {
  const [name = '', ...rest] = at
  const part = replaced(input[String(name)] ?? null, rest, value)
  return { [name]: part }
}

function replaced(json: Json, [name, ...rest]: Figure['at'], value: number): Json {
  if (name === undefined) return value
  if (Array.isArray(json)) return json.with(Number(name), replaced(json[Number(name)] ?? null, rest, value))
  const known = isObject(json) ? json : {}
  return { ...known, [name]: replaced(known[String(name)] ?? null, rest, value) }
}

function withOutput(expect: CaseRow['expect'], name: string, value: Json | undefined): CaseRow['expect'] {
  const { [name]: _, ...others } = expect.outputs ?? {}
  const outputs = value === undefined ? others : { ...others, [name]: value }
  const { outputs: _before, ...rest } = expect
  if (Object.keys(outputs).length > 0) return { ...rest, outputs }
  return Object.keys(rest).length > 0 ? rest : { kind: 'scored' }
}

function isEmpty(text: string): boolean {
  return text.trim() === ''
}

function numberIn(text: string): number | undefined {
  const read = readNumber(text, language.value)
  return read.kind === 'number' ? read.value : undefined
}
