import { describe, expect, test } from 'vitest'
import { actions, may, namedFor, peopleNeeded, type Standing } from './permissions.ts'
import { dutiesOf } from './standing.ts'
import { aPack, aPerson } from './testing/an-office.ts'

const standings: readonly Standing[] = [
  'anyone',
  'operator',
  'member',
  'hr',
  'auditor',
  'self',
  'superior',
  'reviewer',
  'stand-in',
  'assignee',
  'peer',
  'leader',
  'second-rater',
  'program',
  'reader',
]

describe('the table of permissions', () => {
  test('[G1] allows what it names, and nothing else to anybody', () => {
    for (const action of actions) {
      const allowed = standings.filter((standing) => may(action, [standing]))
      expect(allowed.toSorted(), action).toEqual([...namedFor(action)].toSorted())
      expect(may(action, []), action).toBe(false)
    }
  })

  test('[G1] knows no action that it has not been given, whatever it is called', () => {
    for (const name of ['', 'case.delete', '__proto__', 'constructor', 'toString']) {
      // What a caller in plain JavaScript could ask.
      expect(may(name as 'case.read', standings), name).toBe(false)
    }
  })

  test('[G1] lets nobody see whose rating is whose, nor change what was submitted', () => {
    const open = standings.filter((one) => may('rating.see-rater', [one]) || may('submission.change', [one]))
    expect(open).toEqual([])
  })

  test('[W3] outweighs every duty where it is about oneself', () => {
    expect([may('case.reopen', ['member', 'hr']), may('case.reopen', ['member', 'hr', 'self'])]).toEqual([
      true,
      false,
    ])
  })

  test('[G1] asks the pack how many have to agree', () => {
    const two = aPack({ policies: { ...aPack().policies, reopening: { people: 2 } } })
    expect([
      peopleNeeded('case.reopen', two),
      peopleNeeded('case.reopen', aPack()),
      peopleNeeded('cycle.open', two),
    ]).toEqual([2, 1, 1])
  })

  test('[G1] gives duties to whoever has them', () => {
    expect([
      dutiesOf(aPerson('ani', null)),
      dutiesOf(aPerson('gita', null, { hr: true })),
      dutiesOf(aPerson('ivan', null, { auditor: true })),
    ]).toEqual([
      ['anyone', 'member'],
      ['anyone', 'member', 'hr'],
      ['anyone', 'member', 'auditor'],
    ])
  })
})
