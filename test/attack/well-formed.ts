import {
  aCloseCalibration,
  aGiveOpinion,
  aPlanCalibration,
  calibrationEdits,
} from '../../core/protocol/testing/calibration-samples.ts'
import { aDecideFigures, aProposeFigures } from '../../core/protocol/testing/samples.ts'
import { needMutations } from '../../core/protocol/testing/unit-need-samples.ts'
import { aChangeWebhook, aMakeWebhook } from '../../core/protocol/testing/webhook-samples.ts'
import { PROTOCOL } from '../../core/protocol/version.ts'

/** Something that human resources, an official, an auditor or the operator may ask: as right as they would ask it. */
export type WellFormed = {
  readonly method: string
  /** Below a region; `{id}` stands for what is somebody else's. */
  readonly path: string
  readonly body?: object
}

const tables = ['people', 'progress', 'results', 'follow-ups', '__proto__'] as const

/** What a colleague sends whom none of it is for; a fault in the body cannot be why it is refused. */
export const wellFormed: readonly [WellFormed, ...WellFormed[]] = [
  { method: 'PUT', path: '/calibrations/{id}', body: aPlanCalibration },
  ...calibrationEdits.map((body) => ({ method: 'PUT', path: '/calibrations/{id}/cases/{id}', body })),
  { method: 'PUT', path: '/calibrations/{id}/cases/{id}/opinion', body: aGiveOpinion },
  { method: 'POST', path: '/calibrations/{id}/close', body: aCloseCalibration },
  { method: 'GET', path: '/calibrations/{id}' },
  { method: 'PUT', path: '/figures/2026', body: aProposeFigures },
  { method: 'POST', path: '/figures/2026/decision', body: aDecideFigures },
  { method: 'GET', path: '/figures/2026/preview?group=unit' },
  { method: 'GET', path: '/fairness/2026' },
  { method: 'POST', path: '/fairness/2026' },
  { method: 'DELETE', path: '/fairness/2026' },
  ...tables.map((table) => ({ method: 'GET', path: `/exports/${table}?cycle=2026&limit=1000` })),
  { method: 'GET', path: '/dashboard?cycle=2026&unit=Dinas' },
  { method: 'GET', path: '/unit-needs' },
  ...needMutations.map((body) => ({ method: 'PUT', path: `/mutations/${body.id}`, body })),
  { method: 'GET', path: '/erasures' },
  { method: 'POST', path: '/erasures', body: { protocol: PROTOCOL, people: ['ani'] } },
  { method: 'POST', path: '/people/{id}/erasure' },
  { method: 'POST', path: '/restore' },
  { method: 'POST', path: '/export' },
  {
    method: 'PUT',
    path: '/imports/a-list',
    body: { protocol: PROTOCOL, id: 'a-list', file: 'a.xlsx', fields: ['nip'], rows: 1 },
  },
  { method: 'PUT', path: '/imports/{id}/rows/0', body: { protocol: PROTOCOL, rows: [{ n: 2, cells: {} }] } },
  { method: 'GET', path: '/imports/{id}?part=gone&limit=1000' },
  {
    method: 'POST',
    path: '/imports/{id}/apply',
    body: { protocol: PROTOCOL, plan: '0'.repeat(64), gone: [{ person: 'gita', as: 'left' }], reason: 'x' },
  },
  { method: 'POST', path: '/webhooks', body: aMakeWebhook },
  { method: 'PUT', path: '/webhooks/{id}', body: aChangeWebhook },
  { method: 'GET', path: '/metrics' },
]
