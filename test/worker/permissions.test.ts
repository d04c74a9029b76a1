import { createHash } from 'node:crypto'
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Action, actions, may, type Standing } from '../../core/case/permissions.ts'
import { regionId } from '../../core/ids.ts'
import {
  aCloseCalibration,
  aGiveOpinion,
  aPlanCalibration,
  calibrationEdits,
} from '../../core/protocol/testing/calibration-samples.ts'
import { aMakeReader } from '../../core/protocol/testing/roll-up-samples.ts'
import {
  aDecideFigures,
  aDraftCopy,
  aMakeApiKey,
  anIdentityProvider,
  anOpenEvidence,
  aProposeFigures,
  aPutMeasurements,
  aReadCriteria,
  aSetMailChoice,
  aSignInStart,
} from '../../core/protocol/testing/samples.ts'
import { aChangeWebhook, aMakeWebhook } from '../../core/protocol/testing/webhook-samples.ts'
import { PROTOCOL } from '../../core/protocol/version.ts'
import { openapiDocument } from '../../worker/openapi/document.ts'
import { pageActions, routeActions } from '../../worker/openapi/route-actions.ts'
import { aProvision } from '../support/worker.ts'
import type { Answer } from '../support/worker-device.ts'
import { aMatrix, aSurvey, aWidePack, type Caller, everybody, inDays } from '../support/worker-matrix.ts'

type Matrix = Awaited<ReturnType<typeof aMatrix>>

/** One thing to try: what it is, about whom, and what whoever asks is to that. */
type Try = {
  readonly route: string
  readonly action: Action
  readonly about: string
  readonly standings: (person: string) => readonly Standing[]
  readonly body?: (region: string) => unknown
  readonly path?: { readonly [name: string]: string }
  readonly headers?: { readonly [name: string]: string }
  readonly query?: string
}

let matrix: Matrix
beforeAll(async () => {
  matrix = await aMatrix()
})
afterAll(() => matrix.server.close())

/** Who is what to the appraisal of somebody in this office: by hand, so that it can contradict the code. */
function relations(subject: string): (person: string) => readonly Standing[] {
  const others: { readonly [person: string]: readonly Standing[] } = {
    budi: ['superior'],
    citra: ['reviewer'],
    joko: ['stand-in'],
  }
  const rates = (person: string) =>
    ['ani', 'dewi', 'eka', 'fajar']
      .filter((peer) => peer !== subject)
      .slice(0, 3)
      .includes(person)
  return (person) => {
    if (person === subject) return ['self']
    return others[person] ?? (rates(person) ? ['peer'] : [])
  }
}

const duties: { readonly [person: string]: readonly Standing[] } = {
  gita: ['hr'],
  kira: ['hr'],
  ivan: ['auditor'],
}

const owner =
  (whose: string) =>
  (person: string): readonly Standing[] =>
    person === whose ? ['self'] : []
const nothing = () => []
const noVersion = { id: 'small', version: 99 }
const asOneself = (): readonly Standing[] => ['self']

/** What is asked about the people of the office; a list that is not there is 410 for whoever may ask. */
const staffTries: readonly Try[] = (
  [
    ['GET', 'jobs', 'cycle.read'],
    ['POST', 'jobs/{job}/stop', 'cycle.steer'],
    ['POST', 'jobs/{job}/resume', 'cycle.steer'],
    ['GET', 'cycles', 'cycle.read'],
    ['GET', 'unit-needs', 'unit-needs.read'],
    ['GET', 'people', 'people.read'],
    ['GET', 'people/{person}', 'people.read'],
    ['POST', 'people/{person}/nip', 'nip.reveal'],
    ['GET', 'units', 'people.read'],
    ['PUT', 'imports/{import}', 'people.import', { file: 'a.xlsx', fields: ['nip'], rows: 1 }],
    ['GET', 'imports/{import}', 'people.import'],
    ['PUT', 'imports/{import}/rows/{from}', 'people.import', { rows: [{ n: 2, cells: {} }] }],
    ['POST', 'imports/{import}/apply', 'people.import', { plan: '0'.repeat(64), gone: [], reason: 'x' }],
    ['DELETE', 'imports/{import}', 'people.import'],
    ['POST', 'codes', 'code.issue', { people: ['ani'], replace: false }],
  ] as const
).map(([method, path, action, body]) => ({
  route: `${method} /v1/regions/{region}/${path}`,
  action,
  about: '-',
  standings: nothing,
  path: { person: 'ani', import: 'a-list', from: '0', job: 'a-job' },
  ...(body === undefined
    ? {}
    : {
        body: () => ({
          protocol: PROTOCOL,
          ...(path === 'imports/{import}' ? { id: 'a-list' } : {}),
          ...body,
        }),
      }),
}))

/** Receivers of events; one that is not there is 410 for whoever may ask. */
const webhookTries: readonly Try[] = (
  [
    ['GET', '', undefined],
    ['POST', '', aMakeWebhook],
    ['PUT', '/{webhook}', aChangeWebhook],
    ['DELETE', '/{webhook}', undefined],
    ['POST', '/{webhook}/secret', undefined],
    ['POST', '/{webhook}/test', undefined],
    ['POST', '/{webhook}/deliveries/{delivery}', undefined],
  ] as const
).map(([method, path, body]) => ({
  route: `${method} /v1/regions/{region}/webhooks${path}`,
  action: 'webhook.manage',
  about: '-',
  standings: nothing,
  path: { webhook: 'guessed', delivery: 'guessed' },
  ...(body === undefined ? {} : { body: () => body }),
}))

type Mutation = (body: object) => () => object

/** What follows on the result of gita, whose appraisal is over. */
function developmentTries(gita: string, mutation: Mutation): readonly Try[] {
  const route = 'PUT /v1/regions/{region}/mutations/{mutation}'
  const deed = (action: Action, body: object, about = '-', standings: Try['standings'] = nothing): Try => ({
    route,
    action,
    about,
    standings,
    body: mutation(body),
  })
  const read = (path: string, action: Action, standings: Try['standings'] = nothing): Try => ({
    route: `GET /v1/regions/{region}/${path}`,
    action,
    about: '-',
    standings,
  })
  const none = { answers: [], added: [], none: 'Sudah sesuai' }
  const outcome = { decision: 'declined', by: 'Bupati', on: '2027-01-01', document: '', reason: 'x' }
  const course = {
    id: 'apel',
    name: 'Apel',
    provider: 'BKPSDM',
    level: 'regional',
    competency: 'disiplin',
    hours: 1,
    cost: null,
    source: '',
  }
  const programme = {
    id: 'tried',
    title: 'x',
    course: 'not-there',
    competency: 'disiplin',
    cycle: null,
    from: '2031-01-01',
    to: '2031-01-02',
    place: '',
    capacity: 1,
    participants: [],
  }
  const field = { units: ['No unit'], posts: [], frontLineOnly: false }
  // Somebody leads budi, and he the others.
  const leads = (person: string): readonly Standing[] =>
    ['budi', 'citra'].includes(person) ? ['superior'] : []
  return [
    deed('follow-up.decide', { kind: 'decide-follow-up', case: gita, ...none }, 'gita', relations('gita')),
    deed(
      'outcome.record',
      { kind: 'record-outcome', case: gita, action: 'a', outcome },
      'gita',
      owner('gita'),
    ),
    deed('course.keep', { kind: 'keep-courses', courses: [course] }),
    deed('programme.keep', { kind: 'keep-programme', programme }),
    deed('policy.note', {
      kind: 'note-policy-change',
      title: 'x',
      changes: ['x'],
      field,
      course: null,
      until: '2031-01-01',
    }),
    deed('duty.answer', { kind: 'answer-duty', duty: 'guessed', answer: 'done', note: 'x' }, 'nobody’s'),
    deed(
      'recognition.share',
      { kind: 'share-recognition', recognition: 'guessed', shared: true },
      'nobody’s',
    ),
    deed('thanks.give', { kind: 'give-thanks', to: 'nobody', words: 'x' }),
    deed('thanks.give', { kind: 'give-thanks', to: 'ani', words: 'x' }, '-', (person) =>
      person === 'ani' ? ['self'] : [],
    ),
    deed('thanks.remove', { kind: 'remove-thanks', recognition: 'guessed' }, 'nobody’s'),
    read('follow-ups', 'follow-up.read'),
    read('training-needs', 'needs.read', leads),
    read('programmes', 'programme.read'),
    read('talents', 'talent.read'),
    read('ranking', 'ranking.read'),
    {
      route: 'POST /v1/regions/{region}/surveys/{survey}/tokens',
      action: 'survey.invite',
      about: '-',
      standings: nothing,
      path: { survey: 'tried' },
      body: () => ({ protocol: PROTOCOL, count: 1 }),
    },
  ]
}
/** Sessions of calibration; there is none, which is 410 for whoever may ask, and nobody is asked for an opinion. */
const calibrationTries: readonly Try[] = (
  [
    ['GET', '', 'calibration.list'],
    ['GET', '/{calibration}', 'calibration.read'],
    ['PUT', '/{calibration}', 'calibration.plan', aPlanCalibration],
    ...calibrationEdits
      .slice(1, 3)
      .map(
        (edit) =>
          [
            'PUT',
            '/{calibration}/cases/{case}',
            edit.propose === undefined ? 'calibration.discuss' : 'calibration.decide',
            edit,
          ] as const,
      ),
    ['PUT', '/{calibration}/cases/{case}/opinion', 'opinion.give', aGiveOpinion],
    ['POST', '/{calibration}/close', 'calibration.close', aCloseCalibration],
  ] as const
).map(([method, path, action, body]) => ({
  route: `${method} /v1/regions/{region}/calibrations${path}`,
  action,
  about: '-',
  standings: nothing,
  path: { calibration: 'guessed', case: 'guessed' },
  ...(body === undefined ? {} : { body: () => body }),
}))

function tries({ opened }: Matrix): readonly Try[] {
  const of = { ani: opened.ani, gita: opened.gita, dewi: opened.dewi }
  const mutation = (body: object) => () => ({
    protocol: PROTOCOL,
    id: crypto.randomUUID(),
    ...body,
  })
  const task = (about: 'ani' | 'dewi', spec: string, n: number, form: string, holder: string): Try => ({
    route: 'PUT /v1/regions/{region}/mutations/{mutation}',
    action: 'task.submit',
    about: `${spec} of ${holder} about ${about}`,
    standings: (person) =>
      person === holder ? ['assignee'] : holder === 'budi' && person === 'joko' ? ['stand-in'] : [],
    // Answers that the form does not take: whose it is is asked before.
    body: mutation({
      kind: 'submit-task',
      case: of[about],
      task: `${of[about]}-${spec}-${n}`,
      form: { id: form, version: 1 },
      answers: { nonsense: true },
      filledAt: '2026-01-05T05:00:00.000Z',
    }),
  })
  const evidence = { evidence: opened.file }
  const bytes = new TextEncoder().encode('x')
  const digest = createHash('sha256').update(bytes).digest('base64')
  const simple = (route: string, action: Action, standings: Try['standings'] = nothing): Try => ({
    route,
    action,
    about: '-',
    standings,
  })
  return [
    simple('GET /openapi.json', 'health.read'),
    simple('GET /health', 'health.read'),
    simple('GET /v1/regions', 'region.list'),
    {
      ...simple('PUT /v1/regions/{region}', 'region.provision'),
      body: (region) =>
        aProvision({ region: { id: regionId(region), name: region }, pack: aWidePack(), people: everybody }),
    },
    // One after the other, so that the region goes on before anybody else is let in.
    simple('POST /v1/regions/{region}/suspend', 'region.suspend'),
    simple('POST /v1/regions/{region}/resume', 'region.suspend'),
    // Refused for what is asked of a region that is running, and there.
    simple('DELETE /v1/regions/{region}', 'region.erase'),
    { ...simple('POST /v1/regions/{region}/export', 'region.export'), body: () => ({}) },
    {
      ...simple('POST /v1/regions/{region}/restore', 'region.restore'),
      body: () => ({ n: 0, lines: ['{}'], last: false }),
    },
    simple('GET /v1/regions/{region}/metrics', 'region.measure'),
    {
      ...simple('POST /v1/regions/{region}/people/{person}/erasure', 'person.erase'),
      path: { person: 'ani' },
    },
    simple('GET /v1/regions/{region}/erasures', 'region.restore'),
    { ...simple('POST /v1/regions/{region}/erasures', 'person.erase'), body: () => ({}) },
    simple('GET /v1/regions/{region}/files', 'region.export'),
    ...['', '/{part}'].flatMap((part): Try[] => {
      const path = { hash: 'a', file: 'b', part: '0' }
      const headers = { 'content-type': 'application/octet-stream' }
      return [
        { ...simple(`GET /v1/regions/{region}/files/{hash}/{file}${part}`, 'region.export'), path },
        {
          ...simple(`PUT /v1/regions/{region}/files/{hash}/{file}${part}`, 'region.restore'),
          path,
          headers,
          body: () => 'x',
        },
      ]
    }),
    simple('GET /v1/regions/{region}/keys', 'keys.read'),
    simple('POST /v1/regions/{region}/keys', 'keys.change'),
    {
      ...simple('POST /v1/regions/{region}/tokens', 'session.open'),
      body: () => ({ protocol: PROTOCOL, grant: 'refresh-token', refreshToken: 'a.b' }),
    },
    simple('GET /v1/regions/{region}/sign-in', 'sign-in.read'),
    {
      // Past who may: this region has no provider.
      ...simple('POST /v1/regions/{region}/sign-in', 'session.open'),
      body: () => ({ ...aSignInStart }),
    },
    {
      ...simple('PUT /v1/regions/{region}/sign-in', 'sign-in.set'),
      body: () => ({ ...anIdentityProvider, issuer: 'http://127.0.0.1:1' }),
    },
    simple('DELETE /v1/regions/{region}/sign-in', 'sign-in.set'),
    simple('GET /v1/regions/{region}/changes', 'changes.read'),
    task('ani', 'rate', 1, 'rate', 'budi'),
    task('ani', 'rate-peer', 1, 'rate-peer', 'dewi'),
    task('ani', 'rate-peer', 2, 'rate-peer', 'eka'),
    task('dewi', 'rate-self', 1, 'rate-self', 'dewi'),
    {
      ...simple('PUT /v1/regions/{region}/mutations/{mutation}', 'cycle.open'),
      body: mutation({
        kind: 'open-cycle',
        cycle: { id: '2031', name: 'x', period: { from: '2031-12-31', to: '2031-01-01' } },
        people: ['ani'],
      }),
    },
    {
      ...simple('PUT /v1/regions/{region}/mutations/{mutation}', 'criteria.acknowledge'),
      body: () => ({ ...aReadCriteria, id: crypto.randomUUID() }),
    },
    ...(['ani', 'gita'] as const).map(
      (about): Try => ({
        route: 'PUT /v1/regions/{region}/mutations/{mutation}',
        action: 'case.reopen',
        about,
        standings: owner(about),
        body: mutation({ kind: 'reopen-case', case: of[about], way: 'again', reason: 'Salah hitung' }),
      }),
    ),
    ...(['ani', 'gita'] as const).map(
      (about): Try => ({
        route: 'PUT /v1/regions/{region}/mutations/{mutation}',
        action: 'case.remind',
        about,
        standings: relations(about),
        body: mutation({ kind: 'remind-team', cases: [of[about]] }),
      }),
    ),
    simple('GET /v1/regions/{region}/drafts', 'draft.read', asOneself),
    {
      ...simple('PUT /v1/regions/{region}/drafts/{task}', 'draft.keep'),
      about: 'rate-self of dewi',
      standings: (person) => (person === 'dewi' ? ['assignee'] : []),
      path: { task: `${of.dewi}-rate-self-1` },
      body: () => ({ ...aDraftCopy, task: `${of.dewi}-rate-self-1` }),
    },
    {
      ...simple('PUT /v1/regions/{region}/drafts/{task}', 'jotting.keep', asOneself),
      path: { task: 'jot-decision-guessed' },
      body: () => ({ ...aDraftCopy, task: 'jot-decision-guessed' }),
    },
    simple('GET /v1/regions/{region}/devices', 'device.list', asOneself),
    simple('POST /v1/regions/{region}/devices/codes', 'device.invite', asOneself),
    {
      ...simple('DELETE /v1/regions/{region}/devices/{device}', 'device.remove'),
      about: 'nobody’s',
      path: { device: 'guessed' },
    },
    {
      ...simple('PUT /v1/regions/{region}/mutations/{mutation}', 'pack.propose'),
      body: mutation({
        kind: 'propose-pack',
        files: { 'pack.json': {} },
        after: { id: 'small', version: 1 },
        note: '',
      }),
    },
    {
      ...simple('PUT /v1/regions/{region}/mutations/{mutation}', 'pack.decide'),
      body: mutation({ kind: 'decide-pack', pack: noVersion, decision: 'publish', reason: '' }),
    },
    {
      ...simple('PUT /v1/regions/{region}/mutations/{mutation}', 'pack.hear'),
      body: mutation({ kind: 'open-comments', pack: noVersion, until: '2031-01-01' }),
    },
    {
      ...simple('PUT /v1/regions/{region}/mutations/{mutation}', 'comment.make'),
      body: mutation({ kind: 'comment-pack', pack: noVersion, place: null, text: 'x' }),
    },
    {
      ...simple('PUT /v1/regions/{region}/mutations/{mutation}', 'comment.answer'),
      body: mutation({ kind: 'answer-comment', comment: 'guessed', text: 'x' }),
    },
    {
      ...simple('PUT /v1/regions/{region}/mutations/{mutation}', 'cycle.move'),
      body: mutation({ kind: 'move-cycle', cycle: '2031', pack: noVersion }),
    },
    simple('GET /v1/regions/{region}/packs', 'pack.read'),
    {
      ...simple('GET /v1/regions/{region}/packs/{pack}/{version}', 'pack.read'),
      path: { pack: 'small', version: '1' },
    },
    {
      ...simple('GET /v1/regions/{region}/packs/{pack}/{version}/file', 'pack.read'),
      path: { pack: 'small', version: '1' },
    },
    { ...simple('GET /v1/regions/{region}/impact', 'impact.read'), query: '?cycle=2026' },
    {
      ...simple('POST /v1/regions/{region}/packs/plan', 'pack.read'),
      body: () => ({ protocol: PROTOCOL, files: { 'pack.json': {} } }),
    },
    simple('GET /v1/regions/{region}/mail', 'mail.choose', asOneself),
    {
      ...simple('PUT /v1/regions/{region}/mail', 'mail.choose', asOneself),
      body: () => aSetMailChoice,
    },
    simple('GET /v1/regions/{region}/measurements', 'measurement.read'),
    { ...simple('PUT /v1/regions/{region}/measurements', 'measurement.put'), body: () => aPutMeasurements },
    {
      ...simple('POST /v1/regions/{region}/measurements/plan', 'measurement.put'),
      body: () => aPutMeasurements,
    },
    simple('GET /v1/roll-ups', 'roll-up.read'),
    simple('GET /v1/readers', 'reader.manage'),
    {
      ...simple('POST /v1/readers', 'reader.manage'),
      body: () => ({ ...aMakeReader, expiresOn: inDays(9) }),
    },
    { ...simple('DELETE /v1/readers/{reader}', 'reader.manage'), path: { reader: 'guessed' } },
    simple('GET /v1/regions/{region}/api-keys', 'key.manage'),
    {
      ...simple('POST /v1/regions/{region}/api-keys', 'key.manage'),
      body: () => ({ ...aMakeApiKey, expiresOn: inDays(9) }),
    },
    { ...simple('DELETE /v1/regions/{region}/api-keys/{key}', 'key.manage'), path: { key: 'guessed' } },
    simple('GET /v1/regions/{region}/api-keys/current', 'key.show'),
    ...webhookTries,
    simple('GET /v1/regions/{region}/audit', 'audit.read'),
    simple('GET /v1/regions/{region}/audit/entries', 'audit.read'),
    ...staffTries,
    simple('GET /v1/regions/{region}/retention', 'retention.read'),
    simple('GET /v1/regions/{region}/retention/own', 'erasure.ask', asOneself),
    {
      ...simple('PUT /v1/regions/{region}/mutations/{mutation}', 'retention.hold'),
      body: mutation({ kind: 'hold-case', case: 'tak-ada', held: false, reason: 'x' }),
    },
    {
      ...simple('PUT /v1/regions/{region}/mutations/{mutation}', 'erasure.ask', asOneself),
      body: mutation({ kind: 'ask-erasure', reason: 'x' }),
    },
    {
      ...simple('PUT /v1/regions/{region}/mutations/{mutation}', 'erasure.answer'),
      body: mutation({ kind: 'answer-erasure', ask: 'tak-ada', decision: 'declined', reason: 'x' }),
    },
    {
      ...simple('PUT /v1/regions/{region}/mutations/{mutation}', 'unit.change'),
      body: mutation({ kind: 'change-unit', unit: 'Tak Ada', edit: { kind: 'reopen' }, reason: 'x' }),
    },
    ...(['ani', 'gita'] as const).flatMap((about): readonly Try[] => [
      {
        route: 'PUT /v1/regions/{region}/mutations/{mutation}',
        action: 'person.change',
        about,
        standings: owner(about),
        body: mutation({
          kind: 'change-person',
          person: about,
          edit: { kind: 'certified', certified: null },
          reason: 'x',
        }),
      },
      {
        route: 'PUT /v1/regions/{region}/mutations/{mutation}',
        action: 'person.delegate',
        about,
        standings: owner(about),
        body: mutation({
          kind: 'change-person',
          person: about,
          edit: { kind: 'delegation', delegation: null },
          reason: 'x',
        }),
      },
    ]),
    {
      ...simple('PUT /v1/regions/{region}/mutations/{mutation}', 'cycle.steer'),
      body: mutation({ kind: 'steer-cycle', cycle: 'no-cycle', act: { kind: 'remind', cases: null } }),
    },
    {
      ...simple('PUT /v1/regions/{region}/mutations/{mutation}', 'unit-needs.steer'),
      body: mutation({
        kind: 'steer-needs',
        act: { kind: 'take-up', period: { from: '2027-01-01', to: '2027-12-31' }, unit: 'x', reason: 'x' },
      }),
    },
    simple('GET /v1/regions/{region}/dashboard', 'dashboard.read'),
    { ...simple('GET /v1/regions/{region}/dashboard', 'dashboard.filter'), query: '?unit=Bidang%20Umum' },
    {
      ...simple('GET /v1/regions/{region}/exports/{table}', 'export.make'),
      path: { table: 'people' },
    },
    simple('GET /v1/regions/{region}/reports/progress', 'progress.report'),
    simple('GET /v1/regions/{region}/reports/figures', 'figures.report'),
    simple('GET /v1/regions/{region}/figures', 'figures.read'),
    {
      ...simple('GET /v1/regions/{region}/figures/{cycle}/preview', 'figures.read'),
      path: { cycle: '2031' },
    },
    {
      ...simple('PUT /v1/regions/{region}/figures/{cycle}', 'figures.propose'),
      path: { cycle: '2031' },
      body: () => aProposeFigures,
    },
    {
      ...simple('POST /v1/regions/{region}/figures/{cycle}/decision', 'figures.decide'),
      path: { cycle: '2031' },
      body: () => aDecideFigures,
    },
    simple('POST /v1/regions/{region}/live', 'live.follow'),
    simple('GET /v1/regions/{region}/live', 'live.open'),
    ...developmentTries(of.gita, mutation),
    simple('GET /v1/regions/{region}/surveys', 'survey.read'),
    ...(['GET', 'POST', 'DELETE'] as const).map(
      (method): Try => ({
        ...simple(
          `${method} /v1/regions/{region}/fairness/{cycle}`,
          method === 'GET' ? 'fairness.read' : 'fairness.work-out',
        ),
        path: { cycle: 'no-cycle' },
      }),
    ),
    {
      ...simple('GET /v1/regions/{region}/fairness/{cycle}/own', 'fairness.own'),
      path: { cycle: 'no-cycle' },
    },
    ...calibrationTries,
    {
      ...simple('PUT /v1/regions/{region}/surveys/{survey}', 'survey.plan'),
      path: { survey: 'tried' },
      body: () => aSurvey,
    },
    {
      ...simple('GET /v1/regions/{region}/surveys/{survey}/form', 'survey.answer'),
      path: { survey: 'tried' },
    },
    {
      ...simple('PUT /v1/regions/{region}/surveys/{survey}/answers/{answer}', 'survey.answer'),
      path: { survey: 'tried', answer: 'a-1' },
      body: () => ({
        protocol: PROTOCOL,
        form: { id: aSurvey.form, version: 1 },
        answers: { nonsense: true },
      }),
    },
    ...(['ani', 'dewi'] as const).map(
      (about): Try => ({
        route: 'PUT /v1/regions/{region}/evidence/{evidence}',
        action: 'evidence.bring',
        about: `the appraisal of ${about}`,
        // Ani has nothing left to do that takes files; a task of dewi's does.
        standings: (person) => (about === 'dewi' && person === 'dewi' ? ['assignee'] : []),
        path: { evidence: `brought-to-${about}` },
        body: () => ({ ...anOpenEvidence, id: `brought-to-${about}`, case: of[about] }),
      }),
    ),
    {
      ...simple('GET /v1/regions/{region}/evidence/{evidence}', 'evidence.send', owner('ani')),
      about: 'a file of ani’s',
      path: evidence,
    },
    {
      ...simple('DELETE /v1/regions/{region}/evidence/{evidence}', 'evidence.drop', owner('ani')),
      about: 'a file of ani’s',
      path: evidence,
    },
    {
      ...simple('PUT /v1/regions/{region}/evidence/{evidence}/parts/{part}', 'evidence.send', owner('ani')),
      about: 'a file of ani’s',
      path: { ...evidence, part: '0' },
      body: () => 'x',
      headers: { 'content-type': 'application/octet-stream', 'content-digest': `sha-256=:${digest}:` },
    },
    {
      ...simple('POST /v1/regions/{region}/evidence/{evidence}/finish', 'evidence.send', owner('ani')),
      about: 'a file of ani’s',
      path: evidence,
    },
    {
      ...simple('GET /v1/regions/{region}/evidence/{evidence}/content', 'evidence.open', relations('ani')),
      about: 'a file of ani’s',
      path: evidence,
    },
  ]
}

/** Who that is to the thing, at the door of this region. */
function standingsOf(caller: Caller, one: Try, region: string): readonly Standing[] {
  if (caller.name === 'operator') return ['anyone', 'operator']
  if (caller.isReader) return ['anyone', 'reader']
  if (caller.isProgram && caller.region === region) return ['anyone', 'program']
  if (caller.person === null || caller.region !== region) return ['anyone']
  return ['anyone', 'member', ...(duties[caller.person] ?? []), ...one.standings(caller.person)]
}

function isThere({ action, about }: Try, region: string): boolean {
  if (region === 'atlantis') return action === 'region.provision' || action === 'region.restore'
  // People of these names are in both.
  return region === 'small' || about === '-' || action.startsWith('person.')
}

async function ask(url: string, caller: Caller, one: Try, region: string): Promise<Answer> {
  const [method = '', address = ''] = one.route.split(' ')
  const body = one.body?.(region)
  const id = typeof body === 'object' && body !== null ? Reflect.get(body, 'id') : undefined
  const path = Object.entries({ region, mutation: String(id), ...one.path }).reduce(
    (so, [name, value]) => so.replace(`{${name}}`, value),
    address,
  )
  return caller.ask(method, `${url}${path}${one.query ?? ''}`, body, one.headers)
}

/** Refused for what one is, and not for what one said. */
const isTurnedAway = ({ status }: Answer) => [401, 403, 404].includes(status)

describe('the table of permissions', () => {
  test('[G1] every route of the contract has its action, and every action of a person its route', () => {
    const routes = Object.entries(openapiDocument.paths).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
    )
    expect(Object.keys(routeActions).toSorted()).toEqual([...routes, 'GET /openapi.json'].toSorted())
    const asked = new Set(Object.values({ ...routeActions, ...pageActions }).flat())
    // Seen among the rows of `changes` alone, or by nobody at all.
    const unasked: readonly Action[] = [
      'case.read',
      'comment.see',
      'needs.name',
      'rating.see-rater',
      'reading.see',
      'submission.change',
    ]
    expect(actions.filter((action) => !asked.has(action))).toEqual(unasked)
  })

  test('[G1] nothing else in core or worker asks what duty somebody has', () => {
    const root = join(import.meta.dirname, '..', '..')
    const files = globSync('{core,worker}/**/*.ts', { cwd: root }).filter(
      (file) => !/test|generated/.test(file),
    )
    const askers = files.filter((file) =>
      /\.(hr|auditor)\b(?!:)/.test(readFileSync(join(root, file), 'utf8')),
    )
    expect(askers.toSorted()).toEqual(['core/case/open-case.ts', 'core/case/standing.ts'])
  })

  test('[G1] holds over HTTP for every role, route, relation and region: nothing more is allowed, nothing breaks', async () => {
    const { server, callers, as } = matrix
    const all = tries(matrix)
    expect(new Set(all.map(({ route }) => route))).toEqual(new Set(Object.keys(routeActions)))
    expect(new Set(all.map(({ action }) => action))).toEqual(new Set(Object.values(routeActions).flat()))
    const cells = callers.flatMap((caller) =>
      all.flatMap((one) =>
        (one.route.includes('{region}') ? ['small', 'other', 'atlantis'] : ['small']).map((region) => ({
          caller,
          one,
          region,
          // Appraisals and files of the one region are not there in the other, for nobody.
          allowed: isThere(one, region) && may(one.action, standingsOf(caller, one, region)),
        })),
      ),
    )
    const wrong: string[] = []
    const say = ({ caller, one, region }: (typeof cells)[number], { status, text }: Answer) =>
      wrong.push(`${caller.name}: ${one.action} (${one.about}) at ${region}: ${status} ${text.slice(0, 200)}`)

    const rowsOf = async () => {
      const pages = ['gita', 'ani', 'dewi', 'budi'].map((person) => as(person).request('GET', '/changes'))
      return Promise.all((await Promise.all(pages)).map((page) => page.text()))
    }
    const before = await rowsOf()
    for (const cell of cells.filter(({ allowed }) => !allowed)) {
      const answer = await ask(server.url, cell.caller, cell.one, cell.region)
      if (!isTurnedAway(answer)) say(cell, answer)
    }
    expect(wrong).toEqual([])
    expect(await rowsOf()).toEqual(before)

    // What changes what there is to ask comes last: what is taken up again has nothing to follow, who is erased is gone,
    // and whoever may set up a region makes it.
    const rank = ({ one, region }: (typeof cells)[number]) =>
      Number(one.action === 'case.reopen') +
      2 * Number(one.action === 'person.erase') +
      4 * Number(region === 'atlantis')
    const allowed = cells.filter((cell) => cell.allowed)
    for (const cell of allowed.toSorted((a, b) => rank(a) - rank(b))) {
      const answer = await ask(server.url, cell.caller, cell.one, cell.region)
      const isBroken = answer.status >= 500 || answer.status === 403 || answer.status === 404
      const isUnsigned = answer.status === 401 && !['session.open', 'live.open'].includes(cell.one.action)
      if (isBroken || isUnsigned) say(cell, answer)
    }
    expect(wrong).toEqual([])
    expect(server.log).toEqual([])
    console.log(
      `${cells.length} combinations of ${callers.length} callers, ${all.length} deeds and 3 regions: ${allowed.length} allowed, ${cells.length - allowed.length} refused`,
    )
  })
})
