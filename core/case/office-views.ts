import type { FormDocument } from '../form/model.ts'
import type { PersonId, RegionId } from '../ids.ts'
import type { Pack } from '../pack/model.ts'
import type { Person } from './model.ts'
import { packRef } from './refs.ts'
import type { ColleagueView, MeView, PackView } from './view.ts'

/** A row of the office itself; the audience null is everybody of the office. */
export type OfficeView =
  | { readonly audience: PersonId; readonly kind: 'me'; readonly id: PersonId; readonly body: MeView }
  | {
      readonly audience: null
      readonly kind: 'colleague'
      readonly id: PersonId
      readonly body: ColleagueView
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
  return [
    ...people.map(
      (person) =>
        ({ audience: person.id, kind: 'me', id: person.id, body: meView(person, pack, region) }) as const,
    ),
    ...people.map(
      (person) =>
        ({ audience: null, kind: 'colleague', id: person.id, body: colleagueView(person) }) as const,
    ),
    { audience: null, kind: 'pack', id: packRef(pack), body: packView(pack) },
    ...Object.values(pack.forms).map(
      (form) => ({ audience: null, kind: 'form', id: packRef(form), body: form }) as const,
    ),
  ]
}

function meView(
  person: Person,
  pack: Pack,
  region: { readonly id: RegionId; readonly name: string },
): MeView {
  const { id, name, nip, post, unit, hr } = person
  return {
    person: { id, name, nip, post, unit, hr },
    region: { id: region.id, name: region.name, timeZone: pack.timeZone },
  }
}

/** Neither NIP nor grade: from the one birth date and sex can be read (P3). */
function colleagueView({ id, name, post, unit, superior, appraised }: Person): ColleagueView {
  return { id, name, post, unit, superior, appraised }
}

function packView(pack: Pack): PackView {
  const { version, policies, indicators, behaviours, sets, scoring, trainings, workflow } = pack
  const states = Object.entries(workflow.states).map(([id, { title }]) => ({ id, title }))
  const rows = sets ? { indicators, behaviours, sets } : { indicators, behaviours }
  return { id: packRef(pack), version, policies, ...rows, scoring, trainings, states }
}
