import type { PersonId } from '../ids.ts'
import { own } from '../json.ts'
import type { Pack } from '../pack/model.ts'
import type { Text } from '../text.ts'
import type { Instant } from '../workflow/model.ts'
import { stageOrder } from '../workflow/stage-order.ts'
import { allSpecs } from '../workflow/tasks.ts'
import type { CaseFact, Place } from './case-fact.ts'
import { columnsOf, type FactColumns } from './fact-columns.ts'
import { type Latency, latencyOf } from './latency.ts'
import { type Placing, type StaffedPlace, staffByPlace } from './placing.ts'
import { type ResultFigures, resultsOver } from './result-figures.ts'
import { tally, type Walked } from './tally.ts'

/** How many are in a stage of the course. */
export type StageLine = {
  readonly state: string
  readonly title: Text
  readonly final: boolean
  readonly count: number
  readonly late: number
}

/** Figures about how an appraisal went; those about results are null for whoever may not read them. */
export type Figures = {
  readonly appraised: number
  readonly scored: number
  readonly late: number
  readonly stages: readonly StageLine[]
  readonly adoption: { readonly people: number; readonly signedIn: number; readonly begun: number }
  readonly latency: readonly Latency[]
  readonly results: ResultFigures | null
}

type Counting = {
  readonly pack: Pack
  readonly columns: FactColumns
  /** Where each is counted: where they work now, or where they worked then. */
  readonly placing: Placing
  /** Which places are asked for. */
  readonly counts: (place: Place) => boolean
  /** Who works in the places of the office, all of them. */
  readonly staff: readonly StaffedPlace[]
  /** Who reads it; null where it is for nobody who is appraised. */
  readonly reader: PersonId | null
  readonly now: Instant
}

/**
 * The figures over some appraisals of one cycle.
 * `figuresOver({ pack, facts, people, signedIn: new Set(), now }).results?.outcomes` counts the predicates.
 */
export function figuresOver({
  pack,
  facts,
  people,
  signedIn,
  now,
}: {
  readonly pack: Pack
  readonly facts: readonly CaseFact[]
  readonly people: readonly { readonly id: PersonId; readonly place: Place }[]
  readonly signedIn: ReadonlySet<string>
  readonly now: Instant
}): Figures {
  const columns = columnsOf(facts)
  const staff = staffByPlace(people, signedIn)
  return countFigures({
    pack,
    columns,
    placing: columns.placing,
    counts: () => true,
    staff,
    reader: null,
    now,
  })
}

/**
 * The figures over the appraisals of a cycle that are asked for, whose columns are laid out already. The reader's own
 * result is left out until they have been told it, or they could work it out from two sums (W3).
 * `countFigures({ pack, columns, placing: columns.placing, counts, staff, reader: gita, now }).appraised`.
 */
export function countFigures(counting: Counting): Figures {
  const { pack, columns, now } = counting
  const walked = tally({
    ...counting,
    isFinal: (state) => own(pack.workflow.states, state)?.kind === 'final',
  })
  const staff = counting.staff.filter(({ place }) => counting.counts(place))
  return {
    appraised: walked.whole.total,
    scored: walked.whole.scored,
    late: walked.whole.late,
    stages: stagesOf(pack, walked),
    adoption: {
      people: staff.reduce((sum, { people }) => sum + people, 0),
      signedIn: staff.reduce((sum, { signedIn }) => sum + signedIn, 0),
      begun: personsWho(columns, (n) => walked.chosen[n] === 1 && columns.begun[n] === 1),
    },
    latency: latencyOf({
      waits: columns.waits,
      chosen: walked.chosen,
      specs: allSpecs(pack.workflow),
      now,
    }),
    results: resultsOver({ pack, columns, placing: counting.placing, staff, walked }),
  }
}

function stagesOf(pack: Pack, { stages }: Walked): readonly StageLine[] {
  return stageOrder(pack.workflow).flatMap((id): readonly StageLine[] => {
    const state = own(pack.workflow.states, id)
    const { count, late } = stages.get(id) ?? { count: 0, late: 0 }
    if (state === undefined || (state.kind === 'transient' && count === 0)) return []
    return [{ state: id, title: state.title, final: state.kind === 'final', count, late }]
  })
}

/** Nobody counts twice, whatever was opened for them. */
function personsWho({ persons }: FactColumns, is: (n: number) => boolean): number {
  const found = new Set<PersonId>()
  for (const [n, person] of persons.entries()) if (is(n)) found.add(person)
  return found.size
}
