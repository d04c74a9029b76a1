import type { Arrival, EvidenceRef } from '../evidence/model.ts'
import type { PersonId } from '../ids.ts'
import type { Pack } from '../pack/model.ts'
import { allSpecs } from '../workflow/tasks.ts'
import { groupRoles } from './course.ts'
import { filesGiven } from './files.ts'
import type { Case } from './model.ts'
import { readyForm } from './ready-form.ts'
import type { CaseView, EvidenceView } from './view.ts'

type Reader = {
  readonly relation: CaseView['relation']
  readonly reader: PersonId
  readonly arrivalOf: (id: string) => Arrival
}

/**
 * The files of an appraisal that one reader may see, oldest first: their own and the appraised person's at once, an
 * official's once the result is shared, human resources all of these; a group's never (P1).
 * `evidenceFor(pack, opened, { relation: 'superior', reader, arrivalOf }).map(({ file }) => file.name)`.
 */
export function evidenceFor(
  pack: Pack,
  opened: Case,
  { relation, reader, arrivalOf }: Reader,
): readonly EvidenceView[] {
  const groups = groupRoles(pack.workflow)
  const found = new Map<string, EvidenceView>()
  for (const { spec: id, by, form, answers } of opened.submissions) {
    const spec = allSpecs(pack.workflow).find((one) => one.id === id)
    const ready = readyForm(pack, form.id)
    if (spec === undefined || groups.has(spec.role) || ready.kind === 'err') continue
    const isEarly = by !== opened.person && by !== reader && !opened.snapshot.resultShared
    if (isEarly && relation !== 'hr') continue
    for (const { file } of filesGiven(ready.value, answers)) {
      found.set(file.id, { file, task: spec.title, role: spec.role, arrival: arrivalOf(file.id) })
    }
  }
  return [...found.values()]
}

/** How far the files are that these references name, by id; undefined where there are none. `arrivals([], of)`. */
export function arrivals(
  files: readonly EvidenceRef[],
  arrivalOf: (id: string) => Arrival,
): { readonly [id: string]: Arrival } | undefined {
  return files.length === 0 ? undefined : Object.fromEntries(files.map(({ id }) => [id, arrivalOf(id)]))
}
