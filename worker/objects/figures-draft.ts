import type { Cycle, Person } from '../../core/case/model.ts'
import { byId } from '../../core/case/people.ts'
import { predicateScale } from '../../core/dashboard/predicate-scale.ts'
import { own } from '../../core/json.ts'
import { postKinds } from '../../core/people/post-kind.ts'
import { ALL, type DraftRefusal, draftFigures, type Grouping } from '../../core/publication/draft-figures.ts'
import type { PublicFigures } from '../../core/publication/publication.ts'
import { publicationPolicy } from '../../core/publication/publication-policy.ts'
import type { CountedPerson } from '../../core/publication/replace.ts'
import { ok, type Result } from '../../core/result.ts'
import type { Text } from '../../core/text.ts'
import type { Store } from '../storage/store.ts'
import { currentPack } from './current-pack.ts'
import { factsOf } from './dashboard.ts'

/** Figures of a cycle as they would be published now, and whom they count. */
export type DraftOfCycle = { readonly figures: PublicFigures; readonly people: readonly CountedPerson[] }

/** A group that nobody gave a name. */
const NOWHERE = '–'

/**
 * Drafts the figures of a closed cycle by the policies in force. All that was ever published of the cycle binds, whether
 * it was retracted since or not: it has been read.
 */
export function draftOf(store: Store, cycle: Cycle, grouping: Grouping): Result<DraftOfCycle, DraftRefusal> {
  const pack = store.packs.find(cycle.pack) ?? currentPack(store)
  const policy = publicationPolicy(currentPack(store).policies)
  const scale = predicateScale(pack.scoring)
  const before = store.publications
    .ofCycle(cycle.id)
    .filter(({ state }) => state === 'published' || state === 'retracted')
  const [newest] = before
  const first = before.at(-1)
  const people = factsOf(store, cycle.id).flatMap(
    ({ person, place, predicate, shared }): readonly CountedPerson[] => {
      // A result that its owner has not been told is told to nobody, not even in a sum.
      if (!shared || predicate === null || !scale.includes(predicate)) return []
      const by = grouping === 'none' ? (first?.figures.grouping ?? grouping) : grouping
      const group = by === 'unit' ? place.unit || NOWHERE : by === 'post' ? (place.postKind ?? NOWHERE) : ALL
      return [{ person, group, outcome: predicate }]
    },
  )
  const drafted = draftFigures({
    people,
    outcomes: scale,
    grouping,
    policy,
    before:
      newest && first
        ? {
            grouping: first.figures.grouping,
            people: store.publications.peopleOf(cycle.id, newest.figures.version),
          }
        : null,
    sent: store.sentRollUps.peopleOf(cycle.id),
  })
  if (drafted.kind === 'err') return drafted
  const { table, named } = drafted.value
  const known: ReadonlyMap<string, Person> = byId(store.people.all())
  const used = new Set(table.groups.flat())
  const figures: PublicFigures = {
    cycle: { id: cycle.id, name: cycle.name, period: cycle.period },
    version: store.publications.nextVersion(cycle.id),
    grouping: drafted.value.grouping,
    k: policy.k,
    table,
    groupNames: Object.fromEntries([...used].map((group) => [group, nameOf(group)])),
    outcomeNames: Object.fromEntries(
      scale.map((id) => [id, own(pack.scoring.outcomes, id) ?? { id, en: id }]),
    ),
    named: named
      .map(({ person, outcome }) => {
        const found = known.get(person)
        return { name: found?.name ?? NOWHERE, unit: found?.unit ?? NOWHERE, outcome }
      })
      .toSorted((a, b) => (a.name < b.name ? -1 : 1)),
    basis: policy.basis,
    note: '',
  }
  return ok({ figures, people })
}

function nameOf(group: string): Text {
  const words: { readonly [kind: string]: Text } = postKinds
  if (group === ALL) return { id: 'Semua', en: 'All' }
  if (group === NOWHERE) return { id: 'Tanpa keterangan', en: 'Not stated' }
  return own(words, group) ?? { id: group, en: group }
}
