import { isObject, type Json } from '../json.ts'
import { defaultBudget, overSize } from '../logic/budget.ts'
import { assertNever, err, ok, type Result } from '../result.ts'
import type { Language } from '../text.ts'
import type { Block, Call } from './block.ts'
import { paramAt } from './definition.ts'
import { fromRule } from './from-rule.ts'
import { functionOf } from './functions.ts'
import { writeDigits } from './number-text.ts'
import type { FormulaProblem } from './problem.ts'
import { maxFormula, readFormula } from './read-formula.ts'
import { isPlainName } from './token.ts'

/**
 * A rule as a formula, in the one layout that there is of it: `writeFormula({ '+': [{ var: 'a' }, 0.5] }, 'id')` is
 * `'=a + 0,5'`. `readFormula` makes the same rule of it. A rule beyond the budget of L4, or one whose text is longer
 * than `maxFormula`, is a problem.
 */
export function writeFormula(rule: Json, language: Language): Result<string, FormulaProblem> {
  const over = overSize(rule, defaultBudget)
  const whole = { start: 0, end: 0 }
  if (over?.kind === 'over-budget') {
    return err({ kind: over.limit === 'depth' ? 'too-deep' : 'too-long', max: over.max, ...whole })
  }
  const block = fromRule(rule)
  const text = write(block, { language, guarded: false })
  // In a call without another separator a decimal comma could be one: `MAKS(0,5)`. Brackets settle it.
  const isAsked = language === 'id' && text.includes(',') && isAmbiguous(text)
  const final = isAsked ? write(block, { language, guarded: true }) : text
  return final.length > maxFormula ? err({ kind: 'too-long', max: maxFormula, ...whole }) : ok(final)
}

function isAmbiguous(text: string): boolean {
  const read = readFormula(text, 'id')
  return read.kind === 'err' && read.error.kind === 'ambiguous-comma'
}

type Style = {
  readonly language: Language
  /** Puts brackets around every number with a comma. */
  readonly guarded: boolean
}

function write(block: Block, style: Style): string {
  const pen: Pen = { ...style, separator: style.language === 'id' ? ';' : ',', flat: new Map() }
  return `=${draw(block, pen, { indent: 0, items: 0 }).text}`
}

type Pen = Style & {
  readonly separator: string
  /** What has been written in one line already. */
  readonly flat: Map<Block, Drawn>
}

/** `indent` is null where everything goes into one line. */
type At = { readonly indent: number | null; readonly items: number }

type Drawn = { readonly text: string; readonly binds: number }

const [comparison, joined, sum, product, signed, alone] = [1, 2, 3, 4, 5, 6]
const width = 92

function draw(block: Block, pen: Pen, at: At): Drawn {
  if (at.indent === null) {
    const known = pen.flat.get(block)
    if (known) return known
    const drawn = drawPart(block, pen, at)
    pen.flat.set(block, drawn)
    return drawn
  }
  const flat = draw(block, pen, { ...at, indent: null })
  return flat.text.length + at.indent <= width ? flat : drawPart(block, pen, at)
}

function drawPart(block: Block, pen: Pen, at: At): Drawn {
  switch (block.kind) {
    case 'number':
    case 'text':
    case 'boolean':
    case 'table':
      return { text: writeData(block.value, pen), binds: alone }
    case 'nothing':
      return { text: writeData(null, pen), binds: alone }
    case 'variable':
      return { text: writeName(block.path, (block.out ?? -1) + 1), binds: alone }
    case 'list':
      return bracketed(
        '{',
        block.items.map((item) => [item]),
        '}',
        pen,
        at,
      )
    case 'pair':
      return bracketed(`${word('PASANGAN', 'PAIR', pen)}(`, [[block.value, block.weight]], ')', pen, at)
    case 'let':
      return drawLet(block, pen, at)
    case 'call':
      return drawCall(block, pen, at)
    case 'advanced': {
      const name = word('LANJUTAN', 'ADVANCED', pen)
      return { text: `${name}(${quoted(JSON.stringify(block.json))})`, binds: alone }
    }
    default:
      return assertNever(block)
  }
}

function word(id: string, en: string, { language }: Style): string {
  return language === 'id' ? id : en
}

function drawLet(block: Extract<Block, { readonly kind: 'let' }>, pen: Pen, at: At): Drawn {
  const mark = Math.min(at.items, 1)
  const lines = block.names.map(({ name, value }) => [writeName(name, mark), value])
  return bracketed('LET(', [...lines, [block.body]], ')', pen, at)
}

function drawCall(block: Call, pen: Pen, at: At): Drawn {
  const definition = functionOf(block.id)
  const infix = drawInfix(block, pen, at)
  if (infix) return infix
  const isRows = definition.encoding === 'rows' && isEmptyTable(block.args[1])
  const args = isRows ? block.args.filter((_, index) => index !== 1) : block.args
  const lines: (readonly Block[])[] = []
  const step = definition.repeats === 2 ? 2 : 1
  for (let index = 0; index < args.length; index += step) lines.push(args.slice(index, index + step))
  const inner = block.args.findIndex((_, index) => paramAt(definition, index)?.kind === 'item')
  const body = block.args[inner]
  return bracketed(`${definition.name[pen.language]}(`, lines, ')', pen, at, body)
}

function isEmptyTable(block: Block | undefined): boolean {
  return block?.kind === 'table' && isObject(block.value) && Object.keys(block.value).length === 0
}

/** In one line, or a line for each group of parts. A text among the parts is written as it is. */
function bracketed(
  open: string,
  lines: readonly (readonly (Block | string)[])[],
  close: string,
  pen: Pen,
  at: At,
  body?: Block,
): Drawn {
  const { indent } = at
  const inner = indent === null ? null : indent + 2
  const parts = lines.map((line) =>
    line
      .map((part) => {
        if (typeof part === 'string') return part
        return draw(part, pen, { indent: inner, items: part === body ? at.items + 1 : at.items }).text
      })
      .join(`${pen.separator} `),
  )
  if (inner === null || parts.length === 0) {
    return { text: open + parts.join(`${pen.separator} `) + close, binds: alone }
  }
  const gap = `\n${' '.repeat(inner)}`
  const end = `\n${' '.repeat(inner - 2)}`
  return { text: open + gap + parts.join(pen.separator + gap) + end + close, binds: alone }
}

const infixes: {
  readonly [id: string]: { readonly sign: string; readonly binds: number; readonly most: number }
} = {
  '==': { sign: '=', binds: comparison, most: 2 },
  '!=': { sign: '<>', binds: comparison, most: 2 },
  '<': { sign: '<', binds: comparison, most: 3 },
  '<=': { sign: '<=', binds: comparison, most: 3 },
  '>': { sign: '>', binds: comparison, most: 2 },
  '>=': { sign: '>=', binds: comparison, most: 2 },
  cat: { sign: '&', binds: joined, most: Number.POSITIVE_INFINITY },
  '+': { sign: '+', binds: sum, most: Number.POSITIVE_INFINITY },
  '-': { sign: '-', binds: sum, most: 2 },
  '*': { sign: '*', binds: product, most: Number.POSITIVE_INFINITY },
  '/': { sign: '/', binds: product, most: 2 },
}

function drawInfix(block: Call, pen: Pen, at: At): Drawn | undefined {
  const { id, args } = block
  const infix = Object.hasOwn(infixes, id) ? infixes[id] : undefined
  const [first, second] = args
  if (infix === undefined || first === undefined) return undefined
  if (args.length === 1) return id === '-' || id === '+' ? drawSign(id, first, pen, at) : undefined
  if (id === '/' && first.kind === 'number' && second?.kind === 'number' && second.value === 100) {
    return { text: `${draw(first, pen, at).text}%`, binds: alone }
  }
  const chains = infix.most === Number.POSITIVE_INFINITY
  const parts = args.map((arg, index) => {
    const drawn = draw(arg, pen, at)
    // The first one may bind as loosely, unless it would flow into the chain, or be another comparison.
    const flows = infix.binds === comparison || (chains && arg.kind === 'call' && arg.id === id)
    const isLoose = index === 0 && !flows ? drawn.binds < infix.binds : drawn.binds <= infix.binds
    const isNegative = index > 0 && drawn.text.startsWith('-')
    return isLoose || isNegative ? `(${drawn.text})` : drawn.text
  })
  return { text: parts.join(` ${infix.sign} `), binds: infix.binds }
}

/** `-(5)` is the sign of a number and `-5` a number. */
function drawSign(sign: '+' | '-', part: Block, pen: Pen, at: At): Drawn {
  const drawn = draw(part, pen, at)
  const isNumber = sign === '-' && /^[\d-]/.test(drawn.text)
  const text = isNumber || drawn.binds < signed ? `(${drawn.text})` : drawn.text
  return { text: sign + text, binds: signed }
}

/** A name with so many `@` before it, in quotes where it needs them. */
function writeName(path: string, ats: number): string {
  const name = isPlainName(path) || (path === '' && ats > 0) ? path : `'${path.replaceAll("'", "''")}'`
  return '@'.repeat(ats) + name
}

function quoted(text: string): string {
  return `"${text.replaceAll('"', '""')}"`
}

function writeData(value: Json, pen: Pen): string {
  if (value === null) return word('KOSONG', 'NULL', pen)
  if (typeof value === 'boolean') return value ? word('BENAR', 'TRUE', pen) : word('SALAH', 'FALSE', pen)
  if (typeof value === 'string') return quoted(value)
  if (typeof value === 'number') {
    const digits = writeDigits(value, pen.language)
    return pen.guarded && digits.includes(',') ? `(${digits})` : digits
  }
  if (!isObject(value)) {
    return `{${value.map((item) => writeData(item, pen)).join(`${pen.separator} `)}}`
  }
  const entries = Object.entries(value).map(([key, item]) => `${writeKey(key)}: ${writeData(item, pen)}`)
  return entries.length === 0 ? '{:}' : `{${entries.join(`${pen.separator} `)}}`
}

function writeKey(key: string): string {
  return isPlainName(key) && !key.includes('.') ? key : quoted(key)
}
