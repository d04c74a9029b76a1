import { describe, expect, test } from 'vitest'
import type { ChangePage } from '../../core/protocol/change.ts'
import { PROTOCOL } from '../../core/protocol/version.ts'
import { pull } from './pull.ts'

const page = (cursor: number, more: boolean): ChangePage => ({
  protocol: PROTOCOL,
  cursor,
  more,
  changes: [],
})

function aReader(pages: { readonly [position: number]: ChangePage }) {
  let position = 0
  const applied: number[] = []
  return {
    applied,
    deps: {
      position: async () => position,
      fetchPage: async (from: number) => {
        const value = pages[from]
        return value === undefined ? ({ kind: 'unreachable' } as const) : ({ kind: 'ok', value } as const)
      },
      apply: async (got: ChangePage) => {
        position = got.cursor
        applied.push(got.cursor)
      },
    },
  }
}

describe('pulling changes', () => {
  test('[Y4] reads page after page until there is no more', async () => {
    const reader = aReader({ 0: page(10, true), 10: page(20, true), 20: page(23, false) })
    expect(await pull(reader.deps)).toEqual({ pages: 3, end: { kind: 'ok' } })
    expect(reader.applied).toEqual([10, 20, 23])
  })

  test('[Y4] cut short, it goes on where it was', async () => {
    const reader = aReader({ 0: page(10, true) })
    expect(await pull(reader.deps)).toEqual({ pages: 1, end: { kind: 'unreachable' } })
    expect(await reader.deps.position()).toBe(10)
  })

  test('[Y4] a page that claims more but does not advance ends the reading', async () => {
    const reader = aReader({ 0: page(10, true), 10: page(10, true) })
    expect(await pull(reader.deps)).toMatchObject({ end: { kind: 'failing' } })
  })
})
