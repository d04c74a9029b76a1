import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import { canonicalJson } from '../../core/canonical-json.ts'
import { compileForm } from '../../core/form/compile-form.ts'
import { compileSchema } from '../../core/form/json-schema.ts'
import { validateForm } from '../../core/form/validate-form.ts'
import type { Json } from '../../core/json.ts'
import { evaluate } from '../../core/logic/evaluate.ts'
import { readTrace } from '../../core/logic/read-trace.ts'
import { exactToJson } from '../../core/logic/value.ts'
import type { Pack } from '../../core/pack/model.ts'
import { explain } from '../../core/scoring/explain.ts'
import { score } from '../../core/scoring/score.ts'
import { endOfDay } from '../../core/workflow/calendar.ts'
import { check } from '../../core/workflow/check.ts'
import { paths } from '../../core/workflow/paths.ts'
import { randomFrom, ruleMaker } from '../conformance/json-logic-rules.ts'
import { diceOf } from '../conformance/json-schema-dice.ts'
import { instanceFor, mutated } from '../conformance/json-schema-fuzz-instance.ts'
import { ajvFlavours, branchedFlavour, randomSchema } from '../conformance/json-schema-fuzz-schema.ts'
import { randomCourse } from './random-course.ts'
import { randomInput } from './random-input.ts'

export type Digests = { readonly [part: string]: string }

/**
 * SHA-256 of everything that core answers to one corpus made from fixed seeds (L1, F4). It has to be the same
 * wherever core runs; a part that differs says where to look.
 */
export function digest(pack: Pack): Digests {
  return {
    logic: hashOf(logic()),
    schema: hashOf(schemas()),
    forms: hashOf(forms(pack)),
    scoring: hashOf(scoring(pack)),
    workflow: hashOf(workflows(pack)),
    calendar: hashOf(calendar()),
  }
}

function logic(): Iterable<Json> {
  const random = randomFrom(20_261_121)
  const { rule, data } = ruleMaker(random)
  return Array.from({ length: 3_000 }, () => {
    const answer = evaluate(rule(), data(), { trace: true })
    if (answer.kind === 'problem') return { problem: answer.problem.kind }
    return { value: exactToJson(answer.value), trace: answer.trace ? plain(readTrace(answer.trace)) : null }
  })
}

function* schemas(): Iterable<Json> {
  for (let seed = 1; seed <= 60; seed += 1) {
    const mill = { dice: diceOf(seed), flavour: ajvFlavours[seed % 4] ?? branchedFlavour }
    const root = randomSchema(mill)
    const validator = compileSchema(root)
    if (validator.kind === 'err') {
      yield plain(validator.error)
      continue
    }
    for (let round = 0; round < 20; round += 1) {
      yield plain(validator.value(mutated(instanceFor(root, { root, mill }), mill)))
    }
  }
}

function* forms(pack: Pack): Iterable<Json> {
  const random = randomFrom(7)
  for (const document of Object.values(pack.forms)) {
    const form = compileForm(document)
    if (form.kind === 'err') throw new Error(`the form ${document.id} does not compile`)
    for (let round = 0; round < 20; round += 1) {
      const { self, superior, decision } = randomInput(pack, random)
      for (const answers of [self, superior, decision]) {
        yield plain(validateForm(form.value, { answers, context: { reported: { 'response-time': round } } }))
      }
    }
  }
}

function* scoring(pack: Pack): Iterable<Json> {
  const random = randomFrom(11)
  for (let round = 0; round < 300; round += 1) {
    const { self, superior, peers, decision } = randomInput(pack, random)
    const input = round % 3 === 0 ? { self, superior, peers, decision } : { self, superior, peers }
    const result = score(pack, input)
    yield plain(result)
    if (round % 10 === 0) yield plain([explain(result, pack, 'id'), explain(result, pack, 'en')])
  }
}

function* workflows(pack: Pack): Iterable<Json> {
  const { workflow, forms: known, policies } = pack
  yield plain([check(workflow, { forms: known, policies }), paths(workflow, { forms: known })])
  // The same workflow, each transition in turn left out, so that there is something to find.
  for (const [id, state] of Object.entries(workflow.states)) {
    if (state.kind === 'final') continue
    for (const left of state.transitions) {
      const transitions = state.transitions.filter((one) => one !== left)
      const states = { ...workflow.states, [id]: { ...state, transitions } }
      yield plain(check({ ...workflow, states }, { forms: known, policies }))
    }
  }
  const random = randomFrom(17)
  for (let round = 0; round < 200; round += 1) yield* Array.from(randomCourse(pack, random), plain)
}

function* calendar(): Iterable<Json> {
  const random = randomFrom(13)
  for (let round = 0; round < 500; round += 1) {
    const from = new Date(1_750_000_000_000 + Math.floor(random() * 4e10)).toISOString()
    for (const timeZone of ['WIB', 'WITA', 'WIT'] as const) {
      for (const counted of ['calendar', 'working'] as const) {
        const days = 1 + Math.floor(random() * 20)
        yield endOfDay({ timeZone, holidays: ['2026-08-17', '2025-12-25'] }, from, {
          days,
          calendar: counted,
        })
      }
    }
  }
}

/** Drops `undefined` members, which JSON has none of. */
function plain(value: unknown): Json {
  return JSON.parse(JSON.stringify(value)) as Json
}

function hashOf(outputs: Iterable<Json>): string {
  const hash = sha256.create()
  for (const output of outputs) hash.update(utf8ToBytes(`${canonicalJson(output)}\n`))
  return bytesToHex(hash.digest())
}
