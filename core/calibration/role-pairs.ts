import type { Levels } from '../case/rated-rows.ts'
import { flagsOf } from '../fairness/flags.ts'
import type { Steps } from '../fairness/in-steps.ts'
import { meanOf } from '../fairness/moments.ts'
import { type RateeGap, type RoleGap, roleGapsOf } from '../fairness/role-disagreement.ts'
import type { RaterRole } from './case-ratings.ts'
import type { RatedCase, ScreenPolicy } from './rated-case.ts'
import type { ApartLine, Reliability, RoleLine } from './screen.ts'
import { roleOrder, roleStepAgreement } from './step-agreement.ts'

export type RolePairs = {
  readonly lines: readonly RoleLine[]
  readonly apart: readonly ApartLine[]
  readonly order: Reliability['order']
}

const all = ['superior', 'peer', 'self'] as const

/** A level of difference between roles over one person that is worth a talk. */
const apartBy = 1
const mostApart = 50
/** Appraisals between two rests. */
const some = 500

const pairs: readonly (readonly [RaterRole, RaterRole])[] = [
  ['self', 'superior'],
  ['peer', 'superior'],
  ['peer', 'self'],
]

/**
 * What two roles gave over the same rows; of peers their mean of a row, where k or more rated it, as readers see it.
 * `finish(rolePairs(cases, policy)).lines[0]?.roles` is `['self', 'superior']`.
 */
export function* rolePairs(
  cases: readonly RatedCase[],
  { anonymityK, scale, steps }: Pick<ScreenPolicy, 'anonymityK' | 'scale' | 'steps'>,
): Steps<RolePairs> {
  const seen: { readonly [role in RaterRole]: Levels }[] = []
  for (const [n, { given }] of cases.entries()) {
    seen.push({
      self: given.find(({ role }) => role === 'self')?.levels ?? {},
      superior: given.find(({ role }) => role === 'superior')?.levels ?? {},
      peer: shownMeans(
        given.flatMap(({ role, levels }) => (role === 'peer' ? [levels] : [])),
        anonymityK,
      ),
    })
    if (n % some === some - 1) yield
  }
  const found: (FoundPair & { readonly gap: RoleGap | undefined; readonly kappa: number | null })[] = []
  for (const [first, second] of pairs) {
    const values = cases.flatMap(({ person }, index) => {
      const both = shared(seen[index]?.[first] ?? {}, seen[index]?.[second] ?? {})
      return both === null
        ? []
        : [
            { ratee: person, role: first, value: both[0] },
            { ratee: person, role: second, value: both[1] },
          ]
    })
    // Roles come in the order of their names.
    const [gap] = roleGapsOf(values)
    const turned = gap?.roles[0] === first ? 1 : -1
    const both = seen.map((each) => ({ first: each[first], second: each[second] }))
    const kappa = roleStepAgreement(both, { low: scale.low, steps })
    found.push({ roles: [first, second], gap, turned, kappa })
    yield
  }
  const flags = flagsOf(
    found.map(({ gap }) => ({ size: gap?.mean ?? 0, p: gap?.p ?? null, people: gap?.people ?? 0 })),
    { practical: apartBy / 2 },
  )
  yield
  const apart = apartOf(cases, found)
  yield
  const lines = found.map(({ roles, gap, turned, kappa }, index): RoleLine => {
    const signed = (value: number | null | undefined) => (value == null ? null : turned * value)
    const { people = 0, p = null } = gap ?? {}
    return {
      roles,
      people,
      mean: signed(gap?.mean),
      effect: signed(gap?.effect),
      p,
      flagged: flags[index] === true,
      kappa,
    }
  })
  return { lines, apart, order: yield* orderOf(seen) }
}

/** Of all three roles where five people or more have them, else of the two that most have. */
function* orderOf(seen: readonly { readonly [role in RaterRole]: Levels }[]): Steps<Reliability['order']> {
  let found: Reliability['order'] = null
  for (const roles of [all, ...pairs]) {
    const one = roleOrder(roles.map((role) => seen.map((each) => each[role])))
    if (one !== null && one.ratees > (found?.people ?? 0)) {
      found = { w: one.w, p: one.p, people: one.ratees, roles }
      if (roles === all) return found
    }
    yield
  }
  return found
}

function shownMeans(group: readonly Levels[], k: number): Levels {
  const rows = [...new Set(group.flatMap((levels) => Object.keys(levels)))]
  return Object.fromEntries(
    rows.flatMap((row) => {
      const given = group.flatMap((levels) => levels[row] ?? [])
      const mean = given.length < k ? null : meanOf(given)
      return mean === null ? [] : [[row, mean] as const]
    }),
  )
}

function shared(a: Levels, b: Levels): readonly [number, number] | null {
  const rows = Object.keys(a).filter((row) => b[row] !== undefined)
  const [first, second] = [meanOf(rows.map((row) => a[row] ?? 0)), meanOf(rows.map((row) => b[row] ?? 0))]
  return first === null || second === null ? null : [first, second]
}

type FoundPair = {
  readonly roles: readonly [RaterRole, RaterRole]
  readonly gap: { readonly ratees: readonly RateeGap[] } | undefined
  readonly turned: number
}

function apartOf(cases: readonly RatedCase[], found: readonly FoundPair[]): readonly ApartLine[] {
  const caseOf = new Map<string, RatedCase>(cases.map((one) => [one.person, one]))
  return found
    .flatMap(({ roles, gap, turned }) =>
      (gap?.ratees ?? []).flatMap(({ ratee, first, second }): readonly ApartLine[] => {
        const about = caseOf.get(ratee)
        if (about === undefined || Math.abs(first - second) < apartBy) return []
        const [a, b] = turned > 0 ? [first, second] : [second, first]
        return [{ case: about.case, person: about.person, roles, first: a, second: b }]
      }),
    )
    .toSorted((x, y) => Math.abs(y.first - y.second) - Math.abs(x.first - x.second))
    .slice(0, mostApart)
}
