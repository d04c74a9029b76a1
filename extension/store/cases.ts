import type { CaseView } from '../../core/case/view.ts'
import type { Database } from './database.ts'

/** What somebody is to an appraisal. */
export type Relation = CaseView['relation']

const index = '[kind+body.relation+body.cycle.id]'

/**
 * The appraisals to which the person of this device is one of these, in the order of their ids. Who is of human resources
 * has thousands, and a page that asks for their own reads none of the others.
 */
export async function readCasesAs(
  db: Database,
  relations: readonly Relation[],
): Promise<readonly CaseView[]> {
  const found = await Promise.all(relations.map((relation) => as(db, relation).toArray()))
  // The index holds nothing but appraisals.
  const cases = found.flat().map(({ body }) => body as CaseView)
  return cases.sort((a, b) => (a.id < b.id ? -1 : 1))
}

/** Whether there is an appraisal to which the person is one of these. */
export async function hasCaseAs(db: Database, relations: readonly Relation[]): Promise<boolean> {
  const counts = await Promise.all(relations.map((relation) => as(db, relation).limit(1).count()))
  return counts.some((count) => count > 0)
}

/** The cycles that human resources follow on this device, in the order of their ids. */
export async function readCyclesAs(db: Database, relation: Relation): Promise<readonly CaseView['cycle'][]> {
  const keys = await as(db, relation).uniqueKeys()
  const ids = keys.flatMap((key) => (Array.isArray(key) ? [String(key[2])] : []))
  const ones = await Promise.all(ids.map((cycle) => readCaseIn(db, cycle, [relation])))
  return ones.flatMap((one) => (one === undefined ? [] : [one.cycle]))
}

/** An appraisal of a cycle to which the person is one of these, whichever. */
export async function readCaseIn(
  db: Database,
  cycle: string,
  relations: readonly Relation[],
): Promise<CaseView | undefined> {
  const keys = relations.map((relation) => ['case', relation, cycle])
  const row = await db.rows.where(index).anyOf(keys).first()
  return row?.body as CaseView | undefined
}

function as(db: Database, relation: Relation) {
  return db.rows.where(index).between(['case', relation], ['case', relation, []])
}
