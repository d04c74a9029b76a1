import { isObject, type Json, type JsonObject } from '../../json.ts'
import type { Pack } from '../../pack/model.ts'
import { type CaseDocument, type CaseRow, merge, runCase } from '../../pack/run-cases.ts'
import type { ScoreResult } from '../../scoring/model.ts'
import type { Mutant } from './mutants.ts'
import { partsOf, type ScoringPlace } from './scoring-place.ts'
import { scoringOf, withScoring } from './try-cases.ts'

/** How many inputs are tried at most; past it nothing is proposed. */
const MOST = 1_500

/**
 * A case that fails on a mistake and holds without it, found by moving one figure of a case that is there already to
 * the limits that the scoring knows; null where none is found. What it expects is what the scoring gives now: its
 * author says whether that is right.
 *
 * ```ts
 * const row = proposeCase(pack, cases, report.survivors[0])
 * ```
 */
export function proposeCase(pack: Pack, cases: CaseDocument, mutant: Mutant): CaseRow | null {
  const wrong = withScoring(pack, mutant.changed)
  let tries = 0
  for (const base of startingRows(cases)) {
    const input = merge(cases.input, base.change ?? {})
    for (const leaf of numbersIn(input)) {
      for (const value of candidatesFor(pack, { cases, mutant, leaf })) {
        tries += 1
        if (tries > MOST) return null
        const change = patchOf(input, leaf.at, value)
        const row = { ...base, change: merge(base.change ?? {}, change), expect: {} }
        const [right, other] = [runCase(pack, cases, row).result, runCase(wrong, cases, row).result]
        const expect = tellingOf(right, other)
        if (expect !== null) return { ...row, title: titleOf(mutant), expect }
      }
    }
  }
  return null
}

/** A few rows to begin from: what the document has in common, and those that differ most from it by their order. */
function startingRows({ rows }: CaseDocument): readonly CaseRow[] {
  const plain: CaseRow = { title: { id: '', en: '' }, expect: {} }
  const every = Math.max(1, Math.floor(rows.length / 5))
  return [plain, ...rows.filter((_, index) => index % every === 0)]
}

type Leaf = { readonly at: ScoringPlace; readonly value: number }

function numbersIn(json: Json, at: ScoringPlace = []): readonly Leaf[] {
  if (typeof json === 'number') return [{ at, value: json }]
  if (Array.isArray(json)) return json.flatMap((item, index) => numbersIn(item, [...at, index]))
  if (!isObject(json)) return []
  return Object.entries(json).flatMap(([name, item]) => numbersIn(item, [...at, name]))
}

type Search = { readonly cases: CaseDocument; readonly mutant: Mutant; readonly leaf: Leaf }

/** The limits that the scoring knows, and their neighbours; of an indicator, also what they make of its target. */
function candidatesFor(pack: Pack, { cases, mutant, leaf }: Search): readonly number[] {
  const scoring = scoringOf(pack, cases.scoring)
  const limits = partsOf(scoring).flatMap(({ json }) => (typeof json === 'number' ? [json] : []))
  const edges = Object.values(scoring.bands).flatMap((bands) => bands.map(({ from }) => from))
  const nearby = mutant.at[0] === 'bands' ? edges : [...limits, ...edges]
  const target = pack.indicators.find(({ id }) => leaf.at.includes(id))?.target
  const ofTarget = target === undefined ? [] : nearby.map((limit) => (target * limit) / 100)
  const all = [...nearby, ...ofTarget].flatMap((limit) => [limit, limit + 1, limit - 1, limit + 0.5])
  const unlike = (value: number) => value !== leaf.value && Number.isFinite(value) && value >= 0
  return [...new Set([1, 2, 3, 4, 5, ...all.map((value) => Math.round(value * 100) / 100)])].filter(unlike)
}

/** The merge patch that puts a number at a place; lists are replaced whole. */
function patchOf(input: JsonObject, at: ScoringPlace, value: number): JsonObject {
  const [name = '', ...rest] = at
  return { [name]: patched(input[String(name)] ?? null, rest, value) }
}

function patched(json: Json, [name, ...rest]: ScoringPlace, value: number): Json {
  if (name === undefined) return value
  if (Array.isArray(json)) return json.with(Number(name), withNumber(json[Number(name)] ?? null, rest, value))
  const inside = isObject(json) ? (json[String(name)] ?? null) : null
  return { [name]: patched(inside, rest, value) }
}

function withNumber(json: Json, [name, ...rest]: ScoringPlace, value: number): Json {
  if (name === undefined) return value
  if (Array.isArray(json)) return json.with(Number(name), withNumber(json[Number(name)] ?? null, rest, value))
  const known = isObject(json) ? json : {}
  return { ...known, [name]: withNumber(known[String(name)] ?? null, rest, value) }
}

/** What tells two results apart, as the first one has it; null where nothing does that a case can name. */
function tellingOf(right: ScoreResult, wrong: ScoreResult): CaseRow['expect'] | null {
  if (right.kind !== 'scored') return null
  const outputs = wrong.kind === 'scored' ? wrong.outputs : {}
  const unlike = Object.entries(right.outputs).filter(
    ([name, value]) => JSON.stringify(outputs[name] ?? null) !== JSON.stringify(value),
  )
  if (unlike.length > 0) return { outputs: Object.fromEntries(unlike) }
  const rules = right.followUps.map(({ rule }) => rule)
  const others = wrong.kind === 'scored' ? wrong.followUps.map(({ rule }) => rule) : []
  return JSON.stringify(rules) === JSON.stringify(others) ? null : { followUps: rules }
}

function titleOf({ part, change }: Mutant): CaseRow['title'] {
  return { id: `${part.id}: di batas (${change.id})`, en: `${part.en}: on the edge (${change.en})` }
}
