import { describe, expect, test } from 'vitest'
import { readPack } from '../../cli/read-pack.ts'
import { stageOrder } from './stage-order.ts'

describe('stageOrder', () => {
  test('[W10] begins where the course begins and ends with its ends, whatever order the document has', () => {
    const { workflow } = readPack('sawahlunto')
    const order = stageOrder(workflow)
    expect(order[0]).toBe(workflow.initial)
    expect(workflow.states[order.at(-1) ?? '']?.kind).toBe('final')
    const shuffled = Object.fromEntries(Object.entries(workflow.states).sort())
    expect(stageOrder({ ...workflow, states: shuffled })).toEqual(order)
    expect([...order].sort()).toEqual(Object.keys(workflow.states).sort())
  })
})
