import type { FormDocument } from '../../form/model.ts'
import { caseId, cycleId, mutationId, personId, type TaskId } from '../../ids.ts'
import type { JsonObject } from '../../json.ts'
import type { Pack } from '../../pack/model.ts'
import type { WorkflowDocument } from '../../workflow/model.ts'
import { aWorkflow, text } from '../../workflow/testing/a-workflow.ts'
import type { Case, CaseMove, Cycle, Person } from '../model.ts'
import { openCase } from '../open-case.ts'
import { passDeadline } from '../pass-deadline.ts'
import { type Moment, submit } from '../submit.ts'
import { wake } from '../wake.ts'

export const noon = '2026-01-05T05:00:00.000Z'

/** Citra leads Budi, who leads all the others; Gita keeps the staff records. */
export const office: readonly Person[] = [
  aPerson('citra', null, { appraised: false }),
  aPerson('budi', 'citra'),
  ...['ani', 'dewi', 'eka', 'fajar'].map((name) => aPerson(name, 'budi')),
  aPerson('gita', 'budi', { hr: true }),
]

export const cycle: Cycle = {
  id: cycleId('2026'),
  name: 'Tahun 2026',
  period: { from: '2026-01-01', to: '2026-12-31' },
  pack: { id: 'small', version: 1 },
  openedAt: noon,
  openedBy: personId('gita'),
}

export function aPerson(name: string, superior: string | null, changes: Partial<Person> = {}): Person {
  return {
    id: personId(name),
    name: `${name[0]?.toUpperCase()}${name.slice(1)}`,
    nip: null,
    post: 'Analis',
    grade: null,
    unit: 'Bidang Umum',
    superior: superior === null ? null : personId(superior),
    frontLine: false,
    appraised: true,
    hr: false,
    ...changes,
  }
}

/** A pack with the short workflow: ratings from 1 to 5, words beside them, the mean of superior and peers. */
export function aPack(changes: Partial<Pack> = {}): Pack {
  const days = { days: 3, calendar: 'working' } as const
  return {
    id: 'small',
    version: 1,
    region: { name: text('Small'), agency: text('Agency') },
    timeZone: 'WIB',
    languages: ['id', 'en'],
    policies: {
      missingRater: 'renormalise',
      peers: { minimum: 3, maximum: 5, quorum: 2, anonymityK: 3 },
      planningDays: days,
      assessmentDays: days,
      objectionDays: days,
      decisionDays: days,
    },
    holidays: [],
    trainings: [],
    forms,
    indicators: [],
    behaviours: [],
    scoring,
    workflow: withObjection(),
    ...changes,
  }
}

/** The short workflow with an objection at its end, and a decision that may change the result. */
export function withObjection(): WorkflowDocument {
  const task = (id: string, role: string) => ({ id, title: text(id), role, form: id })
  const short = aWorkflow({
    shared: {
      kind: 'open',
      title: text('Shared'),
      tasks: [task('respond', 'employee')],
      deadline: { policy: 'objectionDays' },
      transitions: [
        {
          id: 'object',
          title: text('Object'),
          on: { event: 'submitted', task: 'respond' },
          when: { '==': [{ var: 'answers.response' }, 'object'] },
          to: 'deciding',
        },
        { id: 'accept', title: text('Accept'), on: { event: 'done' }, to: 'closed' },
        { id: 'silent', title: text('Silent'), on: { event: 'deadline' }, to: 'closed' },
      ],
    },
    deciding: {
      kind: 'open',
      title: text('Deciding'),
      tasks: [{ ...task('decide', 'reviewer'), input: { name: 'decision' } }],
      deadline: { policy: 'decisionDays' },
      transitions: [
        { id: 'decided', title: text('Decided'), on: { event: 'done' }, to: 'rescoring' },
        { id: 'undecided', title: text('Undecided'), on: { event: 'deadline' }, to: 'closed' },
      ],
    },
    rescoring: {
      kind: 'transient',
      title: text('Rescoring'),
      effects: [{ kind: 'score' }],
      transitions: [{ id: 'rescored', title: text('Rescored'), on: { event: 'always' }, to: 'closed' }],
    },
  })
  const { rating } = short.states
  if (rating?.kind !== 'open') throw new Error('no rating')
  const tasks = rating.tasks.map((spec) =>
    spec.id === 'rate' ? { ...spec, context: { reported: { var: 'submissions.rate-self.report' } } } : spec,
  )
  const states = { ...short.states, rating: { ...rating, deadline: { policy: 'assessmentDays' }, tasks } }
  return { ...short, roles: { ...short.roles, hr: text('hr') }, states }
}

const forms = Object.fromEntries(
  [
    aForm('nominate', { peers: { type: 'array', items: { type: 'string' } } }, ['peers']),
    aForm('approve', { decision: { enum: ['approve', 'return'] } }, ['decision']),
    aForm('rate-self', { report: { type: 'string' } }, ['report']),
    aForm('rate', rated(), ['score']),
    aForm('rate-peer', rated(), ['score']),
    aForm('remark', { remark: { type: 'string' } }, []),
    aForm('respond', { response: { enum: ['accept', 'object'] } }, ['response']),
    aForm('decide', { score: { type: 'integer', minimum: 1, maximum: 5 } }, ['score']),
  ].map((form) => [form.id, form]),
)

function rated(): JsonObject {
  const words = { type: 'string' }
  const feedback = { type: 'object', properties: { observation: words, impact: words, suggestion: words } }
  return { score: { type: 'integer', minimum: 1, maximum: 5 }, feedback }
}

function aForm(id: string, properties: JsonObject, required: readonly string[]): FormDocument {
  return {
    id,
    version: 1,
    title: text(id),
    schema: { type: 'object', properties, required, additionalProperties: false },
    layout: { type: 'VerticalLayout', elements: [] },
  }
}

const scoring: Pack['scoring'] = {
  id: 'small',
  version: 1,
  title: text('Small'),
  weights: {},
  bands: {},
  matrices: {},
  outcomes: {},
  steps: [
    {
      id: 'superior',
      title: text('Superior'),
      rule: { coalesce: [{ var: 'input.decision.score' }, { var: 'input.superior.score' }] },
      explanation: text('What the superior gave'),
      required: text('The superior has not rated'),
    },
    {
      id: 'peers',
      title: text('Peers'),
      rule: {
        if: [
          { isPresent: { var: 'input.peers.0' } },
          { mean: [{ map: [{ var: 'input.peers' }, { var: 'score' }] }] },
          { var: 'steps.superior' },
        ],
      },
      explanation: text('What the peers gave on average'),
      confidential: true,
    },
    {
      id: 'score',
      title: text('Score'),
      rule: { '/': [{ '+': [{ var: 'steps.superior' }, { var: 'steps.peers' }] }, 2] },
      explanation: text('Both count the same'),
    },
  ],
  outputs: { score: 'score', peers: 'peers' },
  followUps: [],
  noFollowUp: text('None'),
  sources: {},
}

/** A case that is played submission by submission; every refusal that is not asked for throws. */
export function playCase(pack: Pack = aPack(), people: readonly Person[] = office) {
  let move = accepted(
    openCase(pack, { id: caseId('case-1'), cycle: cycle.id, person: personId('ani'), people, now: noon }),
  )
  let sent = 0
  const game = {
    pack,
    people,
    get case(): Case {
      return move.case
    },
    get effects(): CaseMove['effects'] {
      return move.effects
    },
    /** The open task of that spec that this person has. */
    taskOf(spec: string, actor: string): TaskId {
      const { tasks } = move.case.snapshot
      const found = tasks.find(
        (task) => task.spec === spec && task.assignee === actor && task.status === 'open',
      )
      if (!found) throw new Error(`${actor} has no open ${spec}`)
      return found.id
    },
    trySubmit(spec: string, actor: string, answers: JsonObject, now = noon, evidence?: Moment['evidence']) {
      sent += 1
      const form = { id: formOf(pack, spec), version: pack.forms[formOf(pack, spec)]?.version ?? 1 }
      const filled = { id: mutationId(`m-${sent}`), task: game.taskOf(spec, actor), form, answers }
      return submit(pack, move.case, filled, {
        actor: personId(actor),
        now,
        people,
        ...(evidence ? { evidence } : {}),
      })
    },
    submit(spec: string, actor: string, answers: JsonObject, now = noon): CaseMove {
      move = accepted(game.trySubmit(spec, actor, answers, now))
      return move
    },
    /** Ends the day on which one of a group brought about a step. */
    night(): CaseMove {
      const { held } = move.case.snapshot
      if (!held) throw new Error('nothing waits for the night')
      const now = new Date(Date.parse(held.until) + 1).toISOString()
      move = accepted(wake(pack, move.case, { now, people }))
      return move
    },
    deadline(now: string): CaseMove {
      move = accepted(passDeadline(pack, move.case, { now, people }))
      return move
    },
  }
  return game
}

/** Nominated and approved: dewi, eka and fajar rate ani. */
export function ratingCase(pack: Pack = aPack(), people: readonly Person[] = office) {
  const game = playCase(pack, people)
  game.submit('nominate', 'ani', { peers: ['dewi', 'eka', 'fajar'] })
  game.submit('approve', 'budi', { decision: 'approve' })
  return game
}

export const words = (said: string): JsonObject => ({
  observation: `${said} saw`,
  impact: `${said} felt`,
  suggestion: `${said} hopes`,
})

function formOf({ workflow }: Pack, spec: string): string {
  const specs = Object.values(workflow.states).flatMap((state) => (state.kind === 'open' ? state.tasks : []))
  return specs.find((one) => one.id === spec)?.form ?? spec
}

export function accepted<T>(
  result: { readonly kind: 'ok'; readonly value: T } | { readonly kind: 'err'; readonly error: unknown },
): T {
  if (result.kind === 'ok') return result.value
  throw new Error(JSON.stringify(result.error))
}
