import type { FormDocument } from '../form/model.ts'
import type { PersonId, RegionId } from '../ids.ts'
import { own } from '../json.ts'
import type { DayCount, Pack, Policies } from '../pack/model.ts'
import type { Provenance } from '../pack/provenance.ts'
import type { Deadline, State } from '../workflow/model.ts'
import { stageOrder } from '../workflow/stage-order.ts'
import { allSpecs } from '../workflow/tasks.ts'
import { isGone } from './absence.ts'
import type { Person } from './model.ts'
import { packRef } from './refs.ts'
import type { ColleagueView, MeView, PackView, StageView } from './view.ts'

/** A row of the office itself; the audience null is everybody of the office. */
export type OfficeView =
  | { readonly audience: PersonId; readonly kind: 'me'; readonly id: PersonId; readonly body: MeView | null }
  | {
      readonly audience: null
      readonly kind: 'colleague'
      readonly id: PersonId
      readonly body: ColleagueView | null
    }
  | { readonly audience: null; readonly kind: 'pack'; readonly id: string; readonly body: PackView }
  | { readonly audience: null; readonly kind: 'form'; readonly id: string; readonly body: FormDocument }

/**
 * What the people of an office see before any case is opened: themselves, each other, the criteria, the forms.
 * `officeViews(people, pack, { id: region, name: 'Kotabumi' })` begins with everybody's `me`, which they alone get.
 */
export function officeViews(
  people: readonly Person[],
  pack: Pack,
  region: { readonly id: RegionId; readonly name: string },
): readonly OfficeView[] {
  const rows = people.map((person) => personViews(person, pack, region))
  return [
    ...rows.map(([me]) => me),
    ...rows.map(([, colleague]) => colleague),
    { audience: null, kind: 'pack', id: packRef(pack), body: packView(pack) },
    ...formsAsked(pack).map(
      (form) => ({ audience: null, kind: 'form', id: packRef(form), body: form }) as const,
    ),
  ]
}

/**
 * What one person is to themself and to the others. Whoever has left is a colleague of nobody any more.
 * `personViews(ani, pack, region)` is her `me` and her `colleague`.
 */
export function personViews(
  person: Person,
  pack: Pick<Pack, 'timeZone'>,
  region: { readonly id: RegionId; readonly name: string },
): readonly [OfficeView & { readonly kind: 'me' }, OfficeView & { readonly kind: 'colleague' }] {
  const { id } = person
  return [
    { audience: id, kind: 'me', id, body: isGone(person) ? null : meView(person, pack, region) },
    { audience: null, kind: 'colleague', id, body: isGone(person) ? null : colleagueView(person) },
  ]
}

/** A base has forms for every region; what this one asks nobody is on no device, which spares weak networks. */
function formsAsked({ forms, workflow, policies }: Pack): readonly FormDocument[] {
  const ofUnits = policies.unitNeeds ? [policies.unitNeeds.form] : []
  const asked = new Set([...allSpecs(workflow).map(({ form }) => form), ...ofUnits])
  return Object.values(forms).filter(({ id }) => asked.has(id))
}

function meView(
  person: Person,
  pack: Pick<Pack, 'timeZone'>,
  region: { readonly id: RegionId; readonly name: string },
): MeView {
  const { id, name, nip, post, unit, hr, auditor, delegation } = person
  const more = { ...(auditor ? { auditor } : {}), ...(delegation ? { delegation } : {}) }
  return {
    person: { id, name, nip, post, unit, hr, ...more },
    region: { id: region.id, name: region.name, timeZone: pack.timeZone },
  }
}

/** Neither NIP nor grade: from the one birth date and sex can be read (P3). */
function colleagueView({ id, name, post, unit, superior, appraised }: Person): ColleagueView {
  return { id, name, post, unit, superior, appraised }
}

/** The criteria as everybody gets them: `packView(pack).id` is `'kotabumi@3'`. */
export function packView(pack: Pack): PackView {
  const { version, policies, indicators, behaviours, sets, scoring, trainings, workflow } = pack
  const states = stageOrder(workflow).flatMap((id) => {
    const state = own(workflow.states, id)
    return state ? [stageView(id, state, pack)] : []
  })
  const rows = sets ? { indicators, behaviours, sets } : { indicators, behaviours }
  const { agency, name } = pack.region
  const letterhead = pack.region.letterhead ?? { lines: [agency, name] }
  const proposals = pack.proposals ? { proposals: pack.proposals } : {}
  const provenance = pack.provenance ? { provenance: publishedLayers(pack.provenance) } : {}
  return {
    id: packRef(pack),
    version,
    policies,
    ...rows,
    scoring,
    ...sides(pack),
    trainings,
    ...proposals,
    states,
    letterhead,
    holidays: pack.holidays.map(({ date }) => date),
    ...provenance,
  }
}

/** Scorings that no appraisal is scored by are not what anybody is judged by. */
function sides({ scorings = {} }: Pack): Pick<PackView, 'scorings'> {
  const used = Object.entries(scorings).filter(([, { appraisal }]) => appraisal !== undefined)
  return used.length > 0 ? { scorings: Object.fromEntries(used) } : {}
}

function stageView(id: string, state: State, { policies, workflow }: Pack): StageView {
  const { title } = state
  if (state.kind !== 'open') return { id, title }
  const deadline = state.deadline && daysOf(state.deadline, policies)
  const tasks = state.tasks.map((task) => {
    const who = own(workflow.roles, task.role) ?? { id: task.role, en: task.role }
    return { id: task.id, title: task.title, who }
  })
  return deadline ? { id, title, deadline, tasks } : { id, title, tasks }
}

function daysOf(deadline: Deadline, policies: Policies): DayCount | undefined {
  if ('days' in deadline) return deadline
  const found = Object.entries(policies).find(([name]) => name === deadline.policy)?.[1]
  // A policy of the region's own may be anything; that deadlines name days is checked with the pack.
  return typeof found === 'object' && 'days' in found && 'calendar' in found ? found : undefined
}

/** Only of what is published: a reader has no use for where a form's field comes from. */
function publishedLayers({ layers, set }: Provenance): Provenance {
  const parts = ['indicators', 'behaviours', 'sets', 'scoring', 'policies', 'trainings', 'proposals']
  const published = Object.entries(set).filter(([pointer]) => parts.includes(pointer.split('/')[1] ?? ''))
  return { layers, set: Object.fromEntries(published) }
}
