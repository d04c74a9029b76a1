import { cycleId } from '../../ids.ts'
import type { MakeReader, ReaderList, ReaderMade, RollUpList } from '../roll-ups.ts'
import { PROTOCOL } from '../version.ts'

const at = '2026-01-05T03:00:00.000Z'

export const aMakeReader: MakeReader = {
  protocol: PROTOCOL,
  name: 'Provinsi Lampung',
  regions: ['kotabumi'],
  expiresOn: '2026-12-31',
}

export const aReaderList: ReaderList = {
  protocol: PROTOCOL,
  readers: [{ id: '0123456789ab', name: 'BKN', regions: null, madeAt: at, expiresAt: at }],
}

export const aReaderMade: ReaderMade = {
  ...aReaderList,
  id: '0123456789ab',
  secret: 'timbang_0123456789ab_f00',
}

export const aRollUpList: RollUpList = {
  protocol: PROTOCOL,
  rollUps: [
    {
      region: { id: 'kotabumi', name: 'Kotabumi' },
      rollUp: {
        cycle: { id: cycleId('2026'), name: '2026', period: { from: '2026-01-01', to: '2026-12-31' } },
        closedAt: at,
        closedOn: '2026-01-06',
        pack: 'kotabumi@3',
        people: null,
        scored: 40,
        predicates: [{ ids: ['baik'], name: { id: 'Baik', en: 'Good' }, count: 40 }],
        onTime: { done: 80, inTime: 61 },
        medianDays: 3.5,
        adoption: { people: 60, signedIn: 48 },
      },
    },
  ],
}
