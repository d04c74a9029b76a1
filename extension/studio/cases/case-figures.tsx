import { isObject, type Json, type JsonObject } from '../../../core/json.ts'
import { type CaseDocument, type CaseRow, merge } from '../../../core/pack/run-cases.ts'
import type { ScoreResult } from '../../../core/scoring/model.ts'
import { readNumber } from '../../../ui/number/read-number.ts'
import { writeNumber } from '../../../ui/number/write-number.ts'
import { language, words } from '../../../ui/text/messages.ts'
import { CaseText } from './case-text.tsx'

type FiguresProps = {
  readonly cases: CaseDocument
  readonly row: CaseRow
  readonly result: ScoreResult | undefined
  readonly set: (row: CaseRow) => void
}

/** What went in, figure by figure, and which of what came out is held to. */
export function CaseFigures({ cases, row, result, set }: FiguresProps) {
  const texts = words.value.cases
  const input = merge(cases.input, row.change ?? {})
  const leaves = numbersIn(input)
  const outputs = result?.kind === 'scored' ? result.outputs : {}
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
            {leaves.map(({ at, value }) => (
              <CaseText
                key={at.join('/')}
                label={at.join(' › ')}
                value={writeNumber(value, language.value)}
                accept={(text) => numberIn(text) !== undefined}
                write={(text) => {
                  const number = numberIn(text)
                  if (number === undefined) return
                  set({ ...row, change: merge(row.change ?? {}, patch(input, at, number)) })
                }}
              />
            ))}
          </div>
        </fieldset>
        <fieldset class="stack stack-tight">
          <legend class="field-label">{texts.held}</legend>
          {Object.entries(outputs).map(([name, value]) => {
            const held = row.expect.outputs ?? {}
            const isHeld = Object.hasOwn(held, name)
            return (
              <label key={name} class="option">
                <input
                  type="checkbox"
                  checked={isHeld}
                  onChange={() =>
                    set({ ...row, expect: withOutput(row.expect, name, isHeld ? undefined : value) })
                  }
                />
                <span>
                  {name}: {typeof value === 'string' ? value : JSON.stringify(value)}
                </span>
              </label>
            )
          })}
        </fieldset>
      </div>
    </details>
  )
}

type Leaf = { readonly at: readonly (string | number)[]; readonly value: number }

function numbersIn(json: Json, at: Leaf['at'] = []): readonly Leaf[] {
  if (typeof json === 'number') return [{ at, value: json }]
  if (Array.isArray(json)) return json.flatMap((item, index) => numbersIn(item, [...at, index]))
  if (!isObject(json)) return []
  return Object.entries(json).flatMap(([name, item]) => numbersIn(item, [...at, name]))
}

/** The merge patch for one figure; a list is replaced whole (RFC 7396). */
function patch(input: JsonObject, at: Leaf['at'], value: number): JsonObject {
  const [name = '', ...rest] = at
  const part = replaced(input[String(name)] ?? null, rest, value)
  return { [name]: part }
}

function replaced(json: Json, [name, ...rest]: Leaf['at'], value: number): Json {
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

function numberIn(text: string): number | undefined {
  const read = readNumber(text, language.value)
  return read.kind === 'number' ? read.value : undefined
}
