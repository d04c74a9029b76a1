import { describe, expect, test } from 'vitest'
import type { Json, JsonObject } from '../../json.ts'
import { partFor } from '../../pack/parts-for.ts'
import { check } from '../../workflow/check.ts'
import type { WorkflowDocument } from '../../workflow/model.ts'
import { aWorkflow } from '../../workflow/testing/a-workflow.ts'
import { given } from '../../workflow/testing/random-workflow.ts'
import { applyStep, valueAt } from '../edit.ts'
import { stepOf } from './change.ts'
import { onwardFrom, stagesIn } from './read-stages.ts'
import { setStagePolicy } from './stage-policy.ts'
import { joinWays, policyWays, splitWay, withWay } from './way-target.ts'

describe('a stage under a policy', () => {
  const plain = JSON.parse(JSON.stringify(aWorkflow())) as JsonObject
  const between = stagesIn(plain).filter((stage) => onwardFrom(stage) !== undefined)

  test.each(between.map(({ name }) => name))(
    '[SD7] with or without %s no way leads to where nothing is',
    (name) => {
      const under = done(plain, setStagePolicy(plain, { name, onlyIf: { use: ['yes'] } }))
      expect(partFor(under, { use: 'yes' })).toEqual(plain)
      const without = partFor(under, { use: 'no' }) as JsonObject
      expect(stagesIn(without).map((stage) => stage.name)).not.toContain(name)
      // Where nobody rates, the employee alone decides: that is found, and nothing else.
      expect(faults(without)).toEqual(name === 'rating' ? ['self-approval'] : faults(plain))
    },
  )

  test.each(between.map(({ name }) => name))(
    '[SD7] %s is always there again as if it had never been else',
    (name) => {
      const under = done(plain, setStagePolicy(plain, { name, onlyIf: { use: ['yes'] } }))
      const more = done(under, setStagePolicy(under, { name, onlyIf: { use: ['yes', 'some'] } }))
      expect(partFor(more, { use: 'some' })).toEqual(plain)
      expect(done(more, setStagePolicy(more, { name, onlyIf: undefined }))).toEqual(plain)
    },
  )

  test('[SD7] an end that somebody chose stays where it leads', () => {
    const [first, second, third] = between
    if (first === undefined || second === undefined || third === undefined) throw new Error('too few stages')
    const own = { perPolicy: ['use', { yes: first.name, maybe: third.name, '*': second.name }] }
    const at = ['states', second.name, 'transitions', 0, 'to']
    const chosen = done(plain, { label, places: [{ document: 'workflow', at, after: own }] })
    const under = done(chosen, setStagePolicy(chosen, { name: first.name, onlyIf: { use: ['yes'] } }))
    const wide = done(under, setStagePolicy(under, { name: first.name, onlyIf: { use: ['yes', 'maybe'] } }))
    expect(valueAt(wide, at)).toEqual(own)
  })
})

describe('a way by a policy', () => {
  const split = (to: Json) => {
    const ways = policyWays(to)
    if (ways === null) throw new Error('one end')
    return ways
  }

  test('[SD7] leads where it led, until an end is chosen', () => {
    const to = splitWay('closed', { path: 'skp.use', now: 'none' })
    expect(to).toEqual({ perPolicy: ['skp.use', { none: 'closed', '*': 'closed' }] })
    expect(withWay(split(to), 'results', 'rating')).toEqual({
      perPolicy: ['skp.use', { none: 'closed', results: 'rating', '*': 'closed' }],
    })
  })

  test('[SD7] loses an end, and has one for all again: the one that holds at present', () => {
    const ways = split({ perPolicy: ['skp.use', { none: 'closed', results: 'rating', '*': 'planning' }] })
    expect(withWay(ways, 'none', undefined)).toEqual({
      perPolicy: ['skp.use', { results: 'rating', '*': 'planning' }],
    })
    expect([joinWays(ways, 'results'), joinWays(ways, 'beside')]).toEqual(['rating', 'planning'])
  })

  test('[SD7] with one end for all is none', () => {
    expect([policyWays('closed'), policyWays(undefined), policyWays({ value: 'closed' })]).toEqual([
      null,
      null,
      null,
    ])
  })
})

const label = { id: 'Ubah', en: 'Change' }

function done(workflow: JsonObject, change: Parameters<typeof stepOf>[1]): JsonObject {
  return applyStep({ workflow }, stepOf({ workflow }, change)).workflow ?? {}
}

/** What is wrong with a course, by kind. */
function faults(workflow: JsonObject): readonly string[] {
  return check(workflow as unknown as WorkflowDocument, { given }).map(({ kind }) => kind)
}
