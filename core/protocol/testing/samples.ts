import type { CaseView, TaskView } from '../../case/view.ts'
import type { FormDocument } from '../../form/model.ts'
import { caseId, cycleId, mutationId, personId, regionId, taskId } from '../../ids.ts'
import type { Pack } from '../../pack/model.ts'
import type { ApiKeyList, ApiKeyMade, MakeApiKey } from '../api-keys.ts'
import type { AuditEntries, AuditPage } from '../audit.ts'
import type { ChangePage } from '../change.ts'
import type { Dashboard, LiveTicket } from '../dashboard.ts'
import type { DeviceCode, DeviceList } from '../devices.ts'
import type { DraftCopy, DraftCopyKept, DraftPage } from '../draft-copy.ts'
import type { EvidenceStatus, OpenEvidence } from '../evidence.ts'
import type { ExportPage } from '../exports.ts'
import type { DecideFigures, FigurePreview, ProposeFigures, PublicationList } from '../figures.ts'
import type { MailChoiceView, SetMailChoice } from '../mail.ts'
import type {
  MeasurementList,
  MeasurementReview,
  MeasurementsTaken,
  PutMeasurements,
} from '../measurements.ts'
import type {
  Mutation,
  MutationReceipt,
  OpenCycle,
  ReadCriteria,
  RemindTeam,
  ReopenCase,
  SubmitTask,
} from '../mutation.ts'
import type { Provision } from '../office.ts'
import type { CycleList, JobList } from '../office-work.ts'
import type { RegionList, TokenRequest, TokenResponse } from '../session.ts'
import type { IdentityProvider, SignInStart, SignInStarted, SignInWays } from '../sign-in.ts'
import type {
  ApplyImport,
  CodesIssued,
  ImportApplied,
  ImportReview,
  ImportRows,
  ImportStatus,
  IssueCodes,
  OpenImport,
  RevealedNip,
  StaffDetail,
  StaffLine,
  StaffPage,
  UnitList,
} from '../staff.ts'
import type { SurveyAnswer, SurveyForm, SurveyList, SurveyPlan } from '../survey.ts'
import { PROTOCOL } from '../version.ts'
import type { ImpactPage, MovePlan, PlanRequest, VersionContent, VersionList } from '../versions.ts'

const words = { id: 'Kata', en: 'Words' }
const at = '2026-01-05T05:00:00.000Z'
const days = { days: 5, calendar: 'working' } as const

const device = 'd-9f86d081884c7d65'
const entry = { kind: 'value', value: 'Baik' } as const

export const aDraftCopy: DraftCopy = {
  protocol: PROTOCOL,
  task: taskId('case-1-rate-1'),
  form: { id: 'rate', version: 1 },
  seen: { [device]: 3 },
  fields: { '/words': [{ device, count: 3, entry, at }] },
  startedAt: at,
  changedAt: at,
  progress: { answered: 1, asked: 2 },
  device,
  names: { [device]: 'Laptop kantor' },
}

export const aDraftPage: DraftPage = {
  protocol: PROTOCOL,
  cursor: 7,
  more: false,
  drafts: [{ seq: 7, savedAt: at, copy: aDraftCopy }],
}

export const aDraftCopyKept: DraftCopyKept = {
  protocol: PROTOCOL,
  task: taskId('case-1-rate-1'),
  savedAt: at,
}

export const aDeviceList: DeviceList = {
  protocol: PROTOCOL,
  devices: [{ id: 'device-1', name: 'Firefox, Windows', addedAt: at, usedAt: at, current: true }],
}

export const aDeviceCode: DeviceCode = { protocol: PROTOCOL, code: '7K3M-0QXA-9TBD', expiresAt: at }

/** One value of each wire shape. They are typed, so that shape and type cannot part unseen. */
export const aSubmitTask: SubmitTask = {
  protocol: PROTOCOL,
  kind: 'submit-task',
  id: mutationId('0198b8f2-6f0e-7000-8000-000000000001'),
  case: caseId('case-1'),
  task: taskId('case-1-rate-1'),
  form: { id: 'rate', version: 1 },
  answers: { score: 4, words: 'Baik' },
  filledAt: at,
}

export const anOpenCycle: OpenCycle = {
  protocol: PROTOCOL,
  kind: 'open-cycle',
  id: mutationId('m-2'),
  cycle: { id: cycleId('2026'), name: 'Tahun 2026', period: { from: '2026-01-01', to: '2026-12-31' } },
  people: [personId('ani')],
}

export const aReadCriteria: ReadCriteria = {
  protocol: PROTOCOL,
  kind: 'read-criteria',
  id: mutationId('m-3'),
  pack: { id: 'kotabumi', version: 1 },
  criteria: '0'.repeat(64),
  readAt: at,
}

export const aTeamReminder: RemindTeam = {
  protocol: PROTOCOL,
  kind: 'remind-team',
  id: mutationId('m-remind'),
  cases: [caseId('case-1'), caseId('case-2')],
}

export const aReopening: ReopenCase = {
  protocol: PROTOCOL,
  kind: 'reopen-case',
  id: mutationId('m-4'),
  case: caseId('case-1'),
  way: 'correct',
  reason: 'The figures of December were missing.',
}

const version = { id: 'kotabumi', version: 2 }

/** One of each mutation about versions of the pack. */
export const versionMutations: readonly Mutation[] = [
  {
    protocol: PROTOCOL,
    kind: 'propose-pack',
    id: mutationId('m-5'),
    files: { 'pack.json': { id: 'kotabumi', version: 2 } },
    after: { id: 'kotabumi', version: 1 },
    note: '',
  },
  {
    protocol: PROTOCOL,
    kind: 'decide-pack',
    id: mutationId('m-6'),
    pack: version,
    decision: 'reject',
    reason: 'The weights were not agreed on.',
  },
  { protocol: PROTOCOL, kind: 'open-comments', id: mutationId('m-7'), pack: version, until: '2026-02-01' },
  {
    protocol: PROTOCOL,
    kind: 'comment-pack',
    id: mutationId('m-8'),
    pack: version,
    place: 'indicators/services',
    text: 'The target is too high.',
  },
  {
    protocol: PROTOCOL,
    kind: 'answer-comment',
    id: mutationId('m-9'),
    comment: mutationId('m-8'),
    text: 'It is what the decree says.',
  },
  { protocol: PROTOCOL, kind: 'move-cycle', id: mutationId('m-10'), cycle: cycleId('2026'), pack: version },
]

export const aSetMailChoice: SetMailChoice = { protocol: PROTOCOL, mail: 'daily', language: 'both' }

export const aMailChoice: MailChoiceView = {
  ...aSetMailChoice,
  address: 'ani@kotabumi.go.id',
  available: true,
  bounces: 0,
}

const aMeasurement = {
  indicator: 'response-time',
  from: '2026-01-01',
  to: '2026-12-31',
  value: '24.5',
  measure: 'jam kerja',
  source: 'SP4N-LAPOR!',
  measuredAt: '2026-12-31',
}

export const aPutMeasurements: PutMeasurements = {
  protocol: PROTOCOL,
  values: [{ ...aMeasurement, person: 'ani' }],
  reason: 'December was missing.',
}

const measurementFinding = { row: 2, field: 'value', kind: 'bad-value', text: words } as const

export const aMeasurementReview: MeasurementReview = {
  protocol: PROTOCOL,
  plan: '0'.repeat(64),
  counts: { faults: 1, warnings: 0, fresh: 1, changed: 0, same: 0 },
  faults: [measurementFinding],
  warnings: [],
  fresh: [{ ...aMeasurement, row: 1, of: 'Ani', before: null }],
  changed: [],
}

export const someMeasurementsTaken: MeasurementsTaken = {
  protocol: PROTOCOL,
  counts: { fresh: 1, changed: 0, same: 0 },
  audit: 'f0e1',
}

export const aMeasurementList: MeasurementList = {
  protocol: PROTOCOL,
  cursor: 1,
  more: false,
  values: [{ ...aMeasurement, n: 1, of: 'Ani', at, by: 'SP4N', replacedAt: null }],
  indicators: [{ id: 'response-time', measure: 'jam kerja' }],
}

export const aMakeApiKey: MakeApiKey = {
  protocol: PROTOCOL,
  name: 'SP4N-LAPOR!',
  scopes: ['measurements.write'],
  expiresOn: '2026-12-31',
}

export const anApiKeyList: ApiKeyList = {
  protocol: PROTOCOL,
  keys: [
    {
      id: '0123456789ab',
      name: 'SP4N-LAPOR!',
      scopes: ['measurements.write'],
      madeAt: at,
      madeBy: 'Gita',
      expiresAt: at,
      usedAt: null,
      revokedAt: null,
    },
  ],
}

export const anApiKeyMade: ApiKeyMade = {
  ...anApiKeyList,
  id: '0123456789ab',
  secret: 'timbang_0123456789ab_f00',
}

export const aPlanRequest: PlanRequest = { protocol: PROTOCOL, files: { 'pack.json': { id: 'kotabumi' } } }

export const aVersionList: VersionList = {
  protocol: PROTOCOL,
  current: { id: 'kotabumi', version: 1 },
  rules: { people: 2, consultation: { days: 7, answers: 'required', shown: 'hr' } },
  next: 3,
  versions: [
    {
      pack: version,
      state: 'proposed',
      after: { id: 'kotabumi', version: 1 },
      note: 'Higher target',
      proposed: { by: personId('gita'), name: 'Gita', at },
      decided: null,
      comments: { from: at, until: at, count: 1, unanswered: 0 },
    },
  ],
  cycles: [{ id: cycleId('2026'), name: 'Tahun 2026', pack: version, openedAt: at, open: 3 }],
}

export const anImpactPage: ImpactPage = {
  protocol: PROTOCOL,
  cursor: 1,
  more: false,
  all: 1,
  rows: [
    {
      case: 'case-1',
      name: 'Ani',
      unit: 'Dinas',
      before: { predicate: 'baik' },
      input: { superior: { score: 4 } },
      pinned: { 'peer-level': { value: 3.67, of: ['11', '3'], count: 3 } },
    },
  ],
}

export const aMovePlan: MovePlan = {
  protocol: PROTOCOL,
  cycles: [
    {
      id: cycleId('2026'),
      name: 'Tahun 2026',
      from: { id: 'kotabumi', version: 1 },
      cases: { moving: 3, staying: { ended: 1 } },
      forms: [
        {
          form: 'rate',
          title: words,
          from: 1,
          to: 2,
          changes: [words],
          drafts: { all: 3, kept: 2, losing: [{ field: words, drafts: 1 }] },
        },
      ],
    },
  ],
}

export const tokenRequests: readonly TokenRequest[] = [
  { protocol: PROTOCOL, grant: 'activation-code', code: 'ABCD-EFGH', device: 'Firefox' },
  { protocol: PROTOCOL, grant: 'refresh-token', refreshToken: 'secret' },
  {
    protocol: PROTOCOL,
    grant: 'identity-provider',
    code: 'a-code',
    state: 'a-state',
    redirect: 'https://abcdefghijklmnopabcdefghijklmnop.chromiumapp.org/',
    device: 'Firefox',
  },
]

export const anIdentityProvider: IdentityProvider = {
  protocol: PROTOCOL,
  issuer: 'https://sso.example.go.id/realms/asn',
  clientId: 'timbang',
  client: 'confidential',
  claim: 'nip',
  name: { id: 'SSO Pemkab', en: 'The regency’s sign-in' },
  codes: true,
}

export const aSignInWays: SignInWays = {
  protocol: PROTOCOL,
  codes: true,
  provider: { name: anIdentityProvider.name },
}

export const aSignInStart: SignInStart = {
  protocol: PROTOCOL,
  redirect: 'https://abcdefghijklmnopabcdefghijklmnop.chromiumapp.org/',
}

export const aSignInStarted: SignInStarted = {
  protocol: PROTOCOL,
  url: 'https://sso.example.go.id/auth?state=a-state',
  state: 'a-state',
}

const sealed = { n: 1, row: '{"n":1}', previous: '0'.repeat(64), hash: 'a'.repeat(64) }

export const anAuditPage: AuditPage = {
  protocol: PROTOCOL,
  start: sealed.previous,
  cursor: 1,
  more: false,
  shownUntil: at,
  rows: [sealed],
}

export const someAuditEntries: AuditEntries = {
  protocol: PROTOCOL,
  shownUntil: null,
  rows: [sealed],
  next: 1,
  last: 1,
  names: {},
  cases: {},
}

export const aTokenResponse: TokenResponse = {
  protocol: PROTOCOL,
  tokenType: 'DPoP',
  accessToken: 'access',
  expiresIn: 600,
  refreshToken: 'refresh',
  person: personId('ani'),
  region: regionId('kotabumi'),
}

export const aForm: FormDocument = {
  id: 'rate',
  version: 1,
  title: words,
  schema: { type: 'object' },
  layout: { type: 'VerticalLayout', elements: [] },
}

export const aPack: Pack = {
  id: 'kotabumi',
  version: 1,
  region: { name: words, agency: words },
  timeZone: 'WIB',
  languages: ['id', 'en'],
  policies: {
    missingRater: 'renormalise',
    peers: { minimum: 3, maximum: 5, quorum: 3, anonymityK: 3 },
    planningDays: days,
    assessmentDays: days,
    objectionDays: days,
    decisionDays: days,
  },
  holidays: [{ date: '2026-01-01', name: words }],
  trainings: [{ id: 'time', title: words, competency: 'time', provider: 'regional', hours: 8 }],
  forms: { rate: aForm },
  indicators: [],
  behaviours: [],
  scoring: {
    id: 'kotabumi',
    version: 1,
    title: words,
    weights: {},
    bands: {},
    matrices: {},
    outcomes: {},
    steps: [],
    outputs: {},
    followUps: [],
    noFollowUp: words,
    sources: {},
  },
  workflow: { id: 'appraisal', version: 1, title: words, initial: 'closed', roles: {}, states: {} },
}

export const aVersionContent: VersionContent = { protocol: PROTOCOL, pack: aPack, files: null }

export const aProvision: Provision = {
  protocol: PROTOCOL,
  region: { id: regionId('kotabumi'), name: 'Kotabumi' },
  pack: aPack,
  people: [
    {
      id: personId('ani'),
      name: 'Ani',
      nip: null,
      post: 'Analis',
      grade: 'III/a',
      unit: 'Dinas',
      superior: null,
      frontLine: true,
      appraised: true,
      hr: false,
    },
  ],
}

export const anOpenEvidence: OpenEvidence = {
  protocol: PROTOCOL,
  id: '0198b8f2-6f0e-7000-8000-00000000000e',
  case: caseId('case-1'),
  sha256: 'f'.repeat(64),
  name: 'laporan.pdf',
  type: 'application/pdf',
  bytes: 1000,
}

export const anEvidenceStatus: EvidenceStatus = {
  protocol: PROTOCOL,
  id: anOpenEvidence.id,
  state: 'coming',
  parts: 1,
  received: [0],
}

export const aReceipt: MutationReceipt = {
  protocol: PROTOCOL,
  mutation: aSubmitTask.id,
  appliedAt: at,
  audit: 'f0e1',
}

export const aRegionList: RegionList = {
  protocol: PROTOCOL,
  regions: [{ id: regionId('kotabumi'), name: 'Kotabumi' }],
}

const subject = { id: personId('ani'), name: 'Ani', post: 'Analis', unit: 'Dinas' }
const cycle = { id: cycleId('2026'), name: 'Tahun 2026' }

const aTask: TaskView = {
  id: taskId('case-1-rate-1'),
  case: caseId('case-1'),
  cycle,
  spec: 'rate',
  title: words,
  subject,
  form: { id: 'rate', version: 1 },
  pack: 'kotabumi@1',
  status: 'open',
  openedAt: at,
  dueAt: null,
  doneAt: null,
  context: {},
  prefill: {},
}

const aCase: CaseView = {
  id: caseId('case-1'),
  cycle,
  pack: 'kotabumi@1',
  subject,
  relation: 'self',
  state: { id: 'rating', title: words, final: false },
  dueAt: at,
  progress: [
    { spec: 'rate', title: words, assigned: 1, done: 1 },
    { spec: 'rate-peer', title: words, reached: false },
  ],
  history: [{ at, from: 'planning', to: 'rating', transition: 'approve' }],
  result: null,
  feedback: [{ from: 'peer', observation: 'a', impact: 'b', suggestion: 'c' }],
}

const { timeZone, ...packRest } = aPack

export const aChangePage: ChangePage = {
  protocol: PROTOCOL,
  cursor: 7,
  more: false,
  changes: [
    {
      seq: 1,
      id: 'ani',
      kind: 'me',
      body: {
        person: {
          id: personId('ani'),
          name: 'Ani',
          nip: '198001012005011001',
          post: 'Analis',
          unit: 'Dinas',
          hr: false,
        },
        region: { id: regionId('kotabumi'), name: 'Kotabumi', timeZone },
      },
    },
    {
      seq: 2,
      id: 'budi',
      kind: 'colleague',
      body: {
        id: personId('budi'),
        name: 'Budi',
        post: 'Kabid',
        unit: 'Dinas',
        superior: null,
        appraised: true,
      },
    },
    {
      seq: 3,
      id: 'kotabumi@1',
      kind: 'pack',
      body: {
        id: 'kotabumi@1',
        version: 1,
        policies: packRest.policies,
        indicators: [],
        behaviours: [],
        scoring: packRest.scoring,
        trainings: packRest.trainings,
        proposals: [{ id: 'award', when: true, action: { kind: 'award', title: words }, cause: words }],
        states: [
          { id: 'rating', title: words, deadline: days, tasks: [{ id: 'rate', title: words, who: words }] },
          { id: 'closed', title: words },
        ],
        provenance: { layers: ['nasional@1', 'kotabumi@1'], set: { '/scoring/weights': 'kotabumi@1' } },
      },
    },
    { seq: 4, id: 'rate@1', kind: 'form', body: aForm },
    { seq: 5, id: aTask.id, kind: 'task', body: aTask },
    { seq: 6, id: aCase.id, kind: 'case', body: aCase },
    { seq: 7, id: 'n-1', kind: 'notice', body: { id: 'n-1', at, case: caseId('case-1'), message: words } },
    { seq: 8, id: 'old', kind: 'task', body: null },
    {
      seq: 9,
      id: 'kotabumi@1/ani',
      kind: 'reading',
      body: {
        person: personId('ani'),
        pack: 'kotabumi@1',
        criteria: '0'.repeat(64),
        readAt: at,
        receivedAt: at,
      },
    },
    {
      seq: 10,
      id: 'm-8',
      kind: 'comment',
      body: {
        id: 'm-8',
        pack: 'kotabumi@2',
        by: { id: personId('ani'), name: 'Ani', unit: 'Dinas' },
        at,
        place: null,
        text: 'The target is too high.',
        answer: { at, text: 'It is what the decree says.' },
      },
    },
  ],
}

const aPlainLine: StaffLine = {
  id: personId('ani'),
  name: 'Ani',
  nip: '•••• 001',
  post: 'Analis',
  grade: 'III/c',
  unit: 'Dinas',
  superior: { id: personId('budi'), name: 'Budi' },
  frontLine: false,
  appraised: true,
  hr: false,
  access: 'device',
}
const aStaffLine: StaffLine = {
  ...aPlainLine,
  postKind: 'jf-muda',
  email: 'ani@kotabumi.go.id',
  absence: { kind: 'leave', since: '2026-01-05', until: '2026-02-05' },
  delegation: { to: personId('budi'), as: 'plh', from: '2026-01-05', until: null, name: 'Budi' },
  certified: { on: '2025-01-05', document: 'SK 1' },
}
const aFieldChange = { field: 'grade', before: 'III/b', after: 'III/c' } as const
const someCounts = { fresh: 1, changed: 0, same: 0, gone: 0, faults: 0, warnings: 0, units: 1 }
const byHand = { at, by: 'Gita', reason: 'Perda 1/2026' }

export const aStaffPage: StaffPage = {
  protocol: PROTOCOL,
  total: 1,
  cursor: 1,
  more: false,
  people: [aStaffLine],
}
export const aStaffDetail: StaffDetail = {
  protocol: PROTOCOL,
  person: aPlainLine,
  subordinates: 0,
  history: [{ at, by: 'Gita', source: 'daftar.xlsx #2', reason: 'Mutasi', fields: [aFieldChange] }],
}
export const aRevealedNip: RevealedNip = {
  protocol: PROTOCOL,
  person: personId('ani'),
  nip: '198001012005011001',
}
export const aUnitList: UnitList = {
  protocol: PROTOCOL,
  units: [
    { name: 'Dinas', parent: null, people: 3, depth: 0, appraisals: 2, closedOn: null },
    { name: 'UPTD', parent: 'Dinas', people: 0, depth: 1, appraisals: 0, closedOn: '2026-01-31' },
  ],
  changes: [
    {
      unit: 'UPTD',
      edit: { kind: 'close', on: '2026-01-31' },
      at,
      by: 'Gita',
      source: 'hand',
      reason: 'Perda 1/2026',
      reverse: { unit: 'UPTD', edit: { kind: 'reopen' } },
    },
    {
      unit: 'UPTD',
      edit: { kind: 'staff', to: 'Dinas', people: [personId('ani')] },
      at,
      by: 'Gita',
      source: 'hand',
      reason: 'Perda 1/2026',
      reverse: null,
    },
  ],
}
export const anOpenImport: OpenImport = {
  protocol: PROTOCOL,
  id: 'import-1',
  file: 'daftar.xlsx',
  fields: ['nip', 'name'],
  rows: 1,
}
export const someImportRows: ImportRows = {
  protocol: PROTOCOL,
  rows: [{ n: 2, cells: { nip: '198001012005011001', name: 'Ani' }, numeric: ['nip'] }],
}
export const anApplyImport: ApplyImport = {
  protocol: PROTOCOL,
  plan: '0'.repeat(64),
  gone: [{ person: personId('budi'), as: 'retired' }],
  reason: 'Mutasi Januari',
}
export const anIssueCodes: IssueCodes = { protocol: PROTOCOL, people: [personId('ani')], replace: false }
export const anImportStatus: ImportStatus = { protocol: PROTOCOL, id: 'import-1', rows: 2, received: 1 }

const aReview = {
  ...anImportStatus,
  counts: someCounts,
  plan: '0'.repeat(64),
  cursor: 1,
  more: false,
}
const aFinding = { row: 2, field: 'nip', kind: 'twice', text: words } as const
const anImportLine = {
  row: 2,
  person: personId('ani'),
  name: 'Ani',
  post: 'Analis',
  unit: 'Dinas',
  fields: [aFieldChange],
}
export const importReviews: readonly ImportReview[] = [
  { ...aReview, part: 'faults', items: [aFinding] },
  { ...aReview, part: 'warnings', items: [] },
  { ...aReview, part: 'fresh', items: [anImportLine] },
  {
    ...aReview,
    part: 'changed',
    items: [{ ...anImportLine, fields: [{ ...aFieldChange, hand: byHand }] }],
  },
  {
    ...aReview,
    part: 'units',
    items: [{ kind: 'moved', unit: 'UPTD', before: 'Dinas', after: 'Badan', people: 3, hand: byHand }],
  },
  { ...aReview, part: 'gone', items: [aStaffLine] },
]
export const anImportApplied: ImportApplied = {
  protocol: PROTOCOL,
  id: 'import-1',
  counts: someCounts,
  fresh: [personId('ani')],
  audit: '0'.repeat(64),
}
export const aJobList: JobList = {
  protocol: PROTOCOL,
  jobs: [
    {
      id: 'job-1',
      kind: 'open-cycle',
      cycle: '2026',
      state: 'running',
      done: 50,
      total: 100,
      failed: 1,
      at,
      endedAt: null,
      troubles: [{ item: 'ani', name: 'Ani', text: words }],
    },
  ],
}
export const aCycleList: CycleList = {
  protocol: PROTOCOL,
  cycles: [
    {
      id: cycleId('2026'),
      name: '2026',
      period: { from: '2026-01-01', to: '2026-12-31' },
      pack: 'kotabumi@1',
      openedAt: at,
      closedAt: null,
      archived: false,
      total: 1,
      closed: 0,
      late: 0,
      stages: [{ state: 'rating', title: words, final: false, count: 1, late: 0 }],
      units: [{ unit: 'Dinas', total: 1, closed: 0, late: 0 }],
    },
  ],
  checks: [{ kind: 'no-access', blocks: false, count: 1, names: ['Ani'] }],
}
export const someCodes: CodesIssued = {
  protocol: PROTOCOL,
  expiresAt: at,
  slips: [
    {
      person: personId('ani'),
      name: 'Ani',
      post: 'Analis',
      unit: 'Dinas',
      nip: null,
      code: '7K3M-0QXA-9TBD',
    },
  ],
}

export const aSurveyPlan: SurveyPlan = {
  protocol: PROTOCOL,
  form: 'satisfaction-survey',
  service: 'KTP elektronik',
  wave: 'Triwulan IV 2026',
  opensAt: at,
  closesAt: '2026-02-05T03:00:00.000Z',
}

export const aSurveyAnswer: SurveyAnswer = {
  protocol: PROTOCOL,
  form: { id: 'satisfaction-survey', version: 1 },
  answers: { elements: { u1: 4 }, comment: 'Cepat.' },
}

export const aSurveyList: SurveyList = {
  protocol: PROTOCOL,
  forms: [{ id: 'satisfaction-survey', title: words }],
  surveys: [
    {
      id: 'survey-1',
      form: 'satisfaction-survey',
      service: 'KTP elektronik',
      wave: 'Triwulan IV 2026',
      opensAt: at,
      closesAt: '2026-02-05T03:00:00.000Z',
      answers: 5,
      tokens: 0,
      outcome: {
        respondents: 5,
        outputs: { index: 85, grade: 'b' },
        names: { grade: { id: 'B (Baik)', en: 'B (Good)' } },
        tally: { elements: { u1: { 4: 5 } } },
        spread: { count: 5, mean: 3.4, deviation: 0.5 },
        remarks: ['Cepat.'],
      },
    },
  ],
}

export const aSurveyForm: SurveyForm = {
  protocol: PROTOCOL,
  region: { id: 'kota', name: 'Kota' },
  survey: {
    id: 'survey-1',
    service: 'KTP elektronik',
    wave: 'Triwulan IV 2026',
    opensAt: at,
    closesAt: '2026-02-05T03:00:00.000Z',
  },
  state: 'open',
  form: aForm,
}

const outcomes = [{ id: 'baik', title: words, count: 2 }]
const aSpread = { count: 2, mean: 91.5, median: 91.5, least: 90, most: 93 }

export const aDashboard: Dashboard = {
  protocol: PROTOCOL,
  cycle: { id: '2026', name: '2026', period: { from: '2026-01-01', to: '2026-12-31' }, closedAt: null },
  at,
  filter: { unit: 'Bidang Umum', post: null, grade: 'III' },
  figures: {
    appraised: 3,
    scored: 2,
    late: 1,
    stages: [{ state: 'rating', title: words, final: false, count: 3, late: 1 }],
    adoption: { people: 4, signedIn: 3, begun: 2 },
    latency: [
      {
        spec: 'rate',
        title: words,
        done: 2,
        inTime: 1,
        medianDays: 2.5,
        waiting: 1,
        overdue: 0,
        oldestDays: 4,
      },
    ],
    results: {
      outcomes,
      score: aSpread,
      bins: [{ from: 90, to: 100, count: 2 }],
      units: [
        {
          unit: 'Bidang Umum',
          total: 3,
          closed: 0,
          late: 1,
          scored: 2,
          mean: 91.5,
          outcomes: [2],
          people: 4,
          signedIn: 3,
          begun: 2,
        },
      ],
      rows: [{ set: 'indicators', row: 'complaints', name: words, unit: words, spread: aSpread }],
      held: [{ unit: 'Bidang Umum', count: 2, since: at, until: null }],
      missions: [
        { id: 'm-1', name: words, indicators: [{ id: 'complaints', name: words, people: 2, mean: 91.5 }] },
      ],
      orphans: [{ id: 'letters', name: words }],
    },
  },
  trends: [{ cycle: { id: '2025', name: '2025', from: '2025-01-01' }, scored: 2, mean: 88, outcomes }],
  choices: {
    cycles: [{ id: '2026', name: '2026' }],
    units: [{ name: 'Bidang Umum', depth: 0 }],
    posts: [{ id: 'pelaksana', name: words }],
    grades: ['III'],
  },
}

export const aLiveTicket: LiveTicket = { protocol: PROTOCOL, ticket: 'f'.repeat(64), expiresAt: at }

const someFigures: FigurePreview['figures'] = {
  cycle: { id: '2025', name: 'Penilaian 2025', period: { from: '2025-01-01', to: '2025-12-31' } },
  version: 1,
  grouping: 'unit',
  k: 5,
  table: {
    groups: [['Bidang A'], ['Bidang B', 'Bidang C']],
    outcomes: [['sangat-baik'], ['baik']],
    counts: [
      [null, null],
      [null, null],
    ],
    groupTotals: [20, 12],
    outcomeTotals: [11, 21],
    total: 32,
  },
  groupNames: { 'Bidang A': words, 'Bidang B': words, 'Bidang C': words },
  outcomeNames: { 'sangat-baik': words, baik: words },
  named: [{ name: 'Siti', unit: 'Bidang A', outcome: 'sangat-baik' }],
  basis: words,
  note: '',
}

export const aFigurePreview: FigurePreview = {
  protocol: PROTOCOL,
  figures: someFigures,
  withheld: [
    ['few', 'cover'],
    ['cover', null],
  ],
  refusal: null,
  mark: '0'.repeat(64),
}

export const aProposeFigures: ProposeFigures = {
  protocol: PROTOCOL,
  grouping: 'unit',
  mark: '0'.repeat(64),
  note: 'Sudah diperiksa.',
}

export const aDecideFigures: DecideFigures = {
  protocol: PROTOCOL,
  version: 1,
  decision: 'publish',
  reason: '',
}

export const aPublicationList: PublicationList = {
  protocol: PROTOCOL,
  people: 2,
  cycles: [{ id: '2025', name: 'Penilaian 2025' }],
  publications: [
    {
      state: 'published',
      figures: someFigures,
      proposed: { by: 'gita', name: 'Gita', at },
      decided: { by: 'kira', name: 'Kira', at },
      reason: null,
    },
  ],
}

export const anExportPage: ExportPage = {
  protocol: PROTOCOL,
  at,
  titles: [words, words],
  rows: [['Siti', words, 3, null]],
  cursor: 1,
  more: false,
}
