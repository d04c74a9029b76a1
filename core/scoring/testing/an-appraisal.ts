import type { JsonObject } from '../../json.ts'
import type { Text } from '../../text.ts'
import type { Criteria, Indicator, ScoringDocument, Step } from '../model.ts'
import { behaviourIds } from './behaviour-ids.ts'

/** A text for tests: `text('Nilai')`. */
export function text(words: string): Text {
  return { id: words, en: words }
}

/** A step for tests: `aStep('total', { '+': [1, 2] })`. */
export function aStep(id: string, rule: Step['rule'], rest: Partial<Step> = {}): Step {
  return { id, title: text(id), rule, explanation: text(`${id} {steps.${id}}`), ...rest }
}

/** Scoring rules for tests: one step that takes a figure over, unless others are given. */
function aScoring(changes: Partial<ScoringDocument> = {}): ScoringDocument {
  return {
    id: 'small',
    version: 1,
    title: text('Small'),
    weights: {},
    bands: {},
    matrices: {},
    outcomes: {},
    steps: [aStep('score', { var: 'input.superior.score' })],
    outputs: { score: 'score' },
    followUps: [],
    noFollowUp: text('Nothing'),
    sources: {},
    ...changes,
  }
}

/** Criteria for tests. */
export function aCriteria(scoring: Partial<ScoringDocument> = {}, rest: Partial<Criteria> = {}): Criteria {
  return { scoring: aScoring(scoring), indicators: [], behaviours: [], policies: {}, ...rest }
}

/** An indicator for tests. */
export function anIndicator(id: string, changes: Partial<Indicator> = {}): Indicator {
  return {
    id,
    name: text(`Count of ${id}`),
    group: 'effectiveness',
    unit: text('services'),
    direction: 'higher-is-better',
    target: 100,
    weight: 100,
    range: { minimum: 0, maximum: 200, places: 0 },
    dataSource: text('the register'),
    evidence: text('a printout'),
    goal: text('served people'),
    ...changes,
  }
}

/** What raters of Kotabumi submit when all agree: on target, and every behaviour at one level. */
export function anInput(changes: { readonly level?: number; readonly realisations?: JsonObject } = {}) {
  const realisations = {
    'services-completed': 240,
    'satisfaction-index': 85,
    'response-time': 24,
    ...changes.realisations,
  }
  const behaviours = levels(changes.level ?? 3)
  return {
    self: { realisations, behaviours },
    superior: { realisations, behaviours },
    peers: [{ behaviours }, { behaviours }, { behaviours }],
  }
}

/** The seven behaviours at one level, but for some. */
export function levels(level: number, changes: JsonObject = {}): JsonObject {
  return { ...Object.fromEntries(behaviourIds.map((id) => [id, level])), ...changes }
}
