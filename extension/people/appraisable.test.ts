import { expect, test } from 'vitest'
import type { ColleagueView } from '../../core/case/view.ts'
import { personId } from '../../core/ids.ts'
import { candidatesIn } from './appraisable.ts'

test('[U14] says of each person what keeps them from being appraised', () => {
  const people = [
    aColleague('regent', null, { appraised: false }),
    aColleague('head', 'regent'),
    aColleague('chief', 'head'),
    aColleague('siti', 'chief'),
    aColleague('stray', null),
    aColleague('orphan', 'gone'),
  ]
  expect(
    Object.fromEntries(candidatesIn(people).map(({ person, obstacle }) => [person.id, obstacle])),
  ).toEqual({
    regent: 'not-appraised',
    // Their superior has none, so nobody could decide an objection.
    head: 'no-reviewer',
    chief: null,
    siti: null,
    stray: 'no-superior',
    orphan: 'no-superior',
  })
})

function aColleague(id: string, superior: string | null, over: Partial<ColleagueView> = {}): ColleagueView {
  return {
    id: personId(id),
    name: id,
    post: 'Penata',
    unit: 'Bidang',
    superior: superior === null ? null : personId(superior),
    appraised: true,
    ...over,
  }
}
