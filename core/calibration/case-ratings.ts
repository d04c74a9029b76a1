import type { Case, Submission } from '../case/model.ts'
import { officialInputs } from '../case/official-inputs.ts'
import { type Levels, levelsIn } from '../case/rated-rows.ts'
import type { PersonId } from '../ids.ts'
import { own } from '../json.ts'
import type { Pack } from '../pack/model.ts'
import { subjectRole } from '../workflow/assignment.ts'
import type { TaskSpec } from '../workflow/model.ts'
import { allSpecs } from '../workflow/tasks.ts'

export type RaterRole = 'superior' | 'peer' | 'self'

/** What one rater gave in an appraisal. Of a peer it never leaves the region (P1). */
export type Given = { readonly by: PersonId; readonly role: RaterRole; readonly levels: Levels }

/**
 * Who gave which levels in an appraisal: the official who rated, each of a group of at least k, and the person
 * appraised. Whoever stepped back does not count, nor does a decision on an objection: it is no first rating.
 * `givenIn(pack, opened).filter(({ role }) => role === 'superior')` has one entry once the superior has rated.
 */
export function givenIn(pack: Pack, opened: Case): readonly Given[] {
  const specs = allSpecs(pack.workflow)
  const rating = officialInputs(pack)
  const official = single(pack, opened, (spec) => rating.has(spec.input?.name ?? ''))
  const self = single(pack, opened, (spec) => spec.role === subjectRole && spec.input !== undefined)
  return [
    ...official.map((given) => ({ ...given, role: 'superior' as const })),
    ...specs
      .filter(({ input, role }) => input?.many && role !== subjectRole)
      .flatMap((spec) => group(pack, opened, spec)),
    ...self.map((given) => ({ ...given, role: 'self' as const })),
  ].filter(({ levels }) => Object.keys(levels).length > 0)
}

/** Of single people's tasks the newest answers count for each task, and the last who gave any is the rater. */
function single(
  pack: Pack,
  opened: Case,
  matches: (spec: TaskSpec) => boolean,
): readonly Omit<Given, 'role'>[] {
  const specs = new Set(
    allSpecs(pack.workflow)
      .filter((spec) => !spec.input?.many && matches(spec))
      .map(({ id }) => id),
  )
  const recused = new Set(opened.snapshot.tasks.flatMap(({ id, recused: is }) => (is ? [id] : [])))
  const counted = opened.submissions.filter(({ spec, task }) => specs.has(spec) && !recused.has(task))
  const rated = counted.filter(({ answers }) => Object.keys(levelsIn(pack, answers)).length > 0)
  const last = rated.at(-1)
  if (last === undefined) return []
  const levels = Object.assign({}, ...rated.map(({ answers }) => levelsIn(pack, answers)))
  return [{ by: last.by, levels }]
}

function group(pack: Pack, opened: Case, spec: TaskSpec): readonly Given[] {
  const holders = own(opened.snapshot.assignments, spec.role) ?? []
  const given = holders.flatMap((by): readonly Given[] => {
    const found = opened.submissions.findLast((one) => one.spec === spec.id && assigneeOf(opened, one) === by)
    return found ? [{ by, role: 'peer', levels: levelsIn(pack, found.answers) }] : []
  })
  return given.length < pack.policies.peers.anonymityK ? [] : given
}

function assigneeOf({ snapshot }: Case, { task }: Submission): PersonId | undefined {
  return snapshot.tasks.find(({ id }) => id === task)?.assignee
}
