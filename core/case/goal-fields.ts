import type { Jotted } from '../draft/jotting.ts'
import { isObject, type Json } from '../json.ts'
import type { KeptGoal, KeptGoals } from './goal-answers.ts'

/**
 * Kept goals field by field, so that what two devices write into different ones comes together.
 * `goalFields({ goals, learning: 'Pelatihan' }, 'Tahun 2026')['/learning']` is `'Pelatihan'`.
 */
export function goalFields({ goals, learning }: KeptGoals, cycle: string): Jotted {
  const fields: { [pointer: string]: Json } = { '/cycle': cycle, '/goals': goals.map(frame) }
  for (const [index, { target, way }] of goals.entries()) {
    if (target !== null) fields[`/targets/${index}`] = target
    if (way !== '') fields[`/ways/${index}`] = way
  }
  if (learning !== '') fields['/learning'] = learning
  return fields
}

/** The goals that a jotting holds; null where it holds none: `goalsIn({})` is `null`. */
export function goalsIn(jotted: Jotted): KeptGoals | null {
  const frames = at(jotted, '/goals')
  if (!Array.isArray(frames)) return null
  const goals = frames.flatMap((each, index): readonly KeptGoal[] => {
    if (!isObject(each) || at(jotted, `/dropped/${index}`) === true) return []
    const { row, kind, name, unit } = each
    if (typeof row !== 'string' || typeof name !== 'string' || typeof unit !== 'string') return []
    const target = at(jotted, `/targets/${index}`)
    const way = at(jotted, `/ways/${index}`)
    return [
      {
        row,
        kind: kind === 'behaviour' ? 'behaviour' : 'result',
        name,
        unit,
        target: typeof target === 'number' ? target : null,
        way: typeof way === 'string' ? way : '',
      },
    ]
  })
  const learning = at(jotted, '/learning')
  return { goals, learning: typeof learning === 'string' ? learning : '' }
}

/** Where a goal's fields are, by its row; −1 for a row that is not there: `goalPlace(jotted, 'services')`. */
export function goalPlace(jotted: Jotted, row: string): number {
  const frames = at(jotted, '/goals')
  return Array.isArray(frames) ? frames.findIndex((each) => isObject(each) && each.row === row) : -1
}

function frame({ row, kind, name, unit }: KeptGoal): Json {
  return { row, kind, name, unit }
}

function at(jotted: Jotted, pointer: string): Json | undefined {
  return Object.hasOwn(jotted, pointer) ? jotted[pointer] : undefined
}
