import { isGone } from '../../../core/case/absence.ts'
import { byId } from '../../../core/case/people.ts'
import type { PersonId } from '../../../core/ids.ts'
import { unitsToAsk } from '../../../core/people/needs/head-of-unit.ts'
import { stateOf, type UnitNeed } from '../../../core/people/needs/unit-need.ts'
import type { UnitNeedLine, UnitNeedList } from '../../../core/protocol/unit-needs.ts'
import { PROTOCOL } from '../../../core/protocol/version.ts'
import { ok, type Result } from '../../../core/result.ts'
import type { Failure } from '../../failure.ts'
import type { Store } from '../../storage/store.ts'
import { currentPack } from '../current-pack.ts'

/** A `UnitNeedList`: what units were asked for coming cycles and what they wrote, and whom to ask. */
export function readUnitNeeds(store: Store): Result<string, Failure> {
  const people = store.people.all()
  const known = byId(people)
  const named = (id: PersonId) => ({ id, name: known.get(id)?.name ?? id, post: known.get(id)?.post ?? '' })
  const lineOf = ({ id, unit, cycle, head, askedAt, dueAt, ...need }: UnitNeed): UnitNeedLine => {
    const { written, setAside } = need
    const one = head === null ? undefined : known.get(head)
    return {
      id,
      unit,
      cycle,
      state: stateOf(need),
      head: head === null ? null : { ...named(head), gone: one === undefined || isGone(one) },
      askedAt,
      dueAt,
      written: written
        ? { at: written.at, by: named(written.by).name, form: written.form, answers: written.answers }
        : null,
      setAside: setAside ? { ...setAside, by: named(setAside.by).name } : null,
    }
  }
  const answer: UnitNeedList = {
    protocol: PROTOCOL,
    policy: currentPack(store).policies.unitNeeds ?? null,
    units: unitsToAsk(people).map(({ head, ...unit }) => ({
      ...unit,
      head: head === null ? null : named(head),
    })),
    needs: store.unitNeeds.all().map(lineOf),
  }
  return ok(JSON.stringify(answer))
}
