import { byId } from '../../../core/case/people.ts'
import { subjectOf } from '../../../core/case/refs.ts'
import { type BeforeAfter, compareProgramme, type ProgrammeChange } from '../../../core/followup/compare.ts'
import { competencyNames, offeredCourses } from '../../../core/followup/course.ts'
import type { FollowUpCase } from '../../../core/followup/model.ts'
import type { PolicyChange } from '../../../core/followup/policy-change.ts'
import type { Programme } from '../../../core/followup/programme.ts'
import type { PersonId } from '../../../core/ids.ts'
import { own } from '../../../core/json.ts'
import type { PolicyChangeLine, ProgrammeLine, ProgrammeList } from '../../../core/protocol/development.ts'
import { PROTOCOL } from '../../../core/protocol/version.ts'
import { ok, type Result } from '../../../core/result.ts'
import type { Text } from '../../../core/text.ts'
import type { Failure } from '../../failure.ts'
import type { Store } from '../../storage/store.ts'
import { currentPack } from '../current-pack.ts'
import { dutyId } from './invite.ts'
import { needsIn, plain } from './read-needs.ts'

/** A `ProgrammeList` as JSON text; what became of the participants' values is told of the programme that is asked for. */
export function readProgrammes(store: Store, asked: string | null): Result<string, Failure> {
  const pack = currentPack(store)
  const offered = offeredCourses(pack, store.courses.all())
  const names = competencyNames(pack)
  const nameOf = (id: string): Text => names.get(id) ?? { id: plain(id), en: plain(id) }
  const titles = new Map(offered.map(({ id, title }) => [id, title]))
  const programmes = store.programmes.all().toSorted((a, b) => (a.from < b.from ? 1 : -1))
  const answer: ProgrammeList = {
    protocol: PROTOCOL,
    programmes: programmes.map(
      (programme): ProgrammeLine => ({
        ...programme,
        competencyName: nameOf(programme.competency),
        courseName: titles.get(programme.course) ?? {
          id: plain(programme.course),
          en: plain(programme.course),
        },
        participants: programme.participants.map((one) => {
          const said = store.duties.find(dutyId(programme.id, one.person))?.answer ?? null
          return {
            ...one,
            subject: subjectOf(one.person, store.people.all()),
            answer: said && { kind: said.kind, note: said.note },
          }
        }),
        change: programme.id === asked ? changeIn(store, programme) : null,
      }),
    ),
    courses: store.courses.all(),
    offered,
    competencies: [...new Set([...names.keys(), ...offered.map(({ competency }) => competency)])]
      .toSorted()
      .map((id) => ({ id, name: nameOf(id) })),
    changes: store.policyChanges
      .all()
      .map((change) => changeLine(store, change))
      .toSorted((a, b) => (a.at < b.at ? 1 : -1)),
  }
  return ok(JSON.stringify(answer))
}

/** The same competency's value before and after, of those who took part and of those who needed it and did not. */
function changeIn(store: Store, programme: Programme): ProgrammeChange | null {
  const took = new Set(
    programme.participants.flatMap(({ person, attended }) => (attended === true ? [person] : [])),
  )
  const others =
    programme.cycle === null
      ? []
      : store.followUps
          .ofCycle(programme.cycle)
          .filter((one) => needsIn(one).some(({ competency }) => competency === programme.competency))
          .map(({ person }) => person)
          .filter((person) => !took.has(person) && !tookAny(store, person, programme))
  const change = compareProgramme({
    taken: [...took].flatMap((person) => pairOf(store, person, programme)),
    others: others.flatMap((person) => pairOf(store, person, programme)),
  })
  return change.taken === null ? null : change
}

/** The last result of a period that ended before the programme, and the first of one that ended after it. */
function pairOf(
  store: Store,
  person: PersonId,
  { competency, cycle, from, to }: Programme,
): readonly BeforeAfter[] {
  const results = store.followUps.ofPerson(person).toSorted((a, b) => (a.periodTo < b.periodTo ? -1 : 1))
  const valueIn = (one: FollowUpCase | undefined) => one && own(one.values, competency)
  const earlier = results
    .filter((one) => (cycle === null ? one.periodTo <= from : one.cycle === cycle))
    .at(-1)
  const later = results.find((one) => one.periodTo > to && one.periodTo > (earlier?.periodTo ?? ''))
  const [before, after] = [valueIn(earlier), valueIn(later)]
  return before === undefined || after === undefined ? [] : [{ before, after }]
}

function tookAny(store: Store, person: PersonId, { id, competency }: Programme): boolean {
  return store.participations
    .programmesOf(person)
    .some((other) => other !== id && store.programmes.find(other)?.competency === competency)
}

function changeLine(store: Store, { by: _, ...change }: PolicyChange): PolicyChangeLine {
  const duties = store.duties.of(change.id)
  const people = byId(store.people.all())
  return {
    ...change,
    told: duties.length,
    done: duties.filter(({ answer }) => answer !== null).length,
    answers: duties.flatMap(({ person, answer }) => {
      const { name = person, unit = '' } = people.get(person) ?? {}
      return answer === null ? [] : [{ name, unit, note: answer.note }]
    }),
  }
}
