import { expect, test } from 'vitest'
import { fingerprintOf } from '../../core/case/criteria-reading.ts'
import { packView } from '../../core/case/office-views.ts'
import { aPack, noon } from '../../core/case/testing/an-office.ts'
import type { ColleagueView } from '../../core/case/view.ts'
import { personId } from '../../core/ids.ts'
import { readershipOf } from './readership.ts'

const pack = packView(aPack())
const people = [
  ['dewi', 'Umum'],
  ['ani', 'Umum'],
  ['eka', 'Aset'],
].map(
  ([name = '', unit = '']): ColleagueView => ({
    id: personId(name),
    name,
    post: 'Analis',
    unit,
    superior: null,
    appraised: true,
  }),
)

test('[U24] counts by unit who has read what is published now, and names who has not', () => {
  const reading = (person: string, criteria: string, of: string) => ({
    person: personId(person),
    pack: of,
    criteria,
    readAt: noon,
    receivedAt: noon,
  })
  const readings = [
    reading('eka', fingerprintOf(pack), 'small@1'),
    reading('ani', '0'.repeat(64), 'small@0'),
    reading('gone', fingerprintOf(pack), 'small@1'),
  ]
  expect(readershipOf({ people, readings, pack })).toEqual({
    total: 3,
    read: 1,
    units: [
      { unit: 'Aset', total: 1, read: 1, unread: [] },
      { unit: 'Umum', total: 2, read: 0, unread: [people[1], people[0]] },
    ],
  })
})
