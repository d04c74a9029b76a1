import type { Person } from '../../core/case/model.ts'
import { subjectOf } from '../../core/case/refs.ts'
import type { CycleId } from '../../core/ids.ts'
import { PROTOCOL } from '../../core/protocol/version.ts'
import type { ImpactPage } from '../../core/protocol/versions.ts'
import { ok, type Result } from '../../core/result.ts'
import { impactPart } from '../../core/studio/impact/row.ts'
import type { Now } from '../clock.ts'
import type { Store } from '../storage/store.ts'
import { packOf } from './case-record.ts'
import type { Page } from './pull.ts'

type Asked = { readonly person: Person; readonly cycle: CycleId; readonly page: Page }

/**
 * An `ImpactPage` as JSON text. It says no more than the results that human resources are shown anyway: a group's figures
 * and never its answers, single answers as far as the rules of that result read them. Rules that are tried run on the
 * device of whoever tries them, so that no rule can be written that asks the region for one person's answer (P1).
 */
export function readImpact(store: Store, { person, cycle, page }: Asked, now: Now): Result<string, never> {
  const all = store.cases.countScored(cycle)
  const ids = store.cases.scoredIn(cycle, { from: page.cursor, limit: page.limit })
  const people = store.people.all()
  const rows = ids.flatMap((id): ImpactPage['rows'] => {
    const found = store.cases.find(id)
    const record = store.results.ofCase(id).at(-1)
    if (found === undefined || record?.input === undefined) return []
    // Whoever is appraised themself reads their result once it is shared, whatever else they are.
    if (found.person === person.id && !found.snapshot.resultShared) return []
    const { name, unit } = subjectOf(found.person, people)
    const kept = { input: record.input, result: record.result }
    return [{ case: id, name, unit, ...impactPart(packOf(store, found), kept) }]
  })
  if (page.cursor === 0 && ids.length > 0) {
    store.audit.add({
      at: now.office,
      action: 'impact-read',
      actor: { kind: 'person', person: person.id },
      subject: cycle,
      detail: { results: all },
    })
  }
  const cursor = page.cursor + ids.length
  const answer: ImpactPage = { protocol: PROTOCOL, cursor, more: cursor < all, all, rows }
  return ok(JSON.stringify(answer))
}
