import type { Person } from '../../core/case/model.ts'
import type { CaseFact } from '../../core/dashboard/case-fact.ts'
import { caseId, cycleId, personId } from '../../core/ids.ts'

/** A cycle that is made up whole: who was appraised in it, and how they came out. */
export type SeededCycle = {
  readonly id: string
  readonly name: string
  readonly period: { readonly from: string; readonly to: string }
  readonly closedAt: string | null
  readonly facts: readonly CaseFact[]
}

type Seed = {
  readonly url: string
  readonly region: string
  readonly token: string
  /** The pack that the cycles go by. */
  readonly pack: { readonly id: string; readonly version: number }
  readonly people: readonly Person[]
  readonly cycles: readonly SeededCycle[]
}

/**
 * Puts people and cycles into a region by its export, so that ten thousand appraisals that are over cost seconds and
 * not an afternoon.
 */
export async function seedFigures({ url, region, token, pack, people, cycles }: Seed): Promise<void> {
  const ask = async (method: string, path: string, body?: unknown) => {
    const answer = await fetch(`${url}/v1/regions/${region}${path}`, {
      method,
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })
    if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`)
    // The worker's own contract.
    return (await answer.json()) as { lines: string[]; next: unknown }
  }
  await ask('POST', '/suspend')
  const lines: string[] = []
  for (let from: unknown = null; from !== undefined; ) {
    const page = await ask('POST', '/export', { from })
    lines.push(...page.lines)
    from = page.next ?? undefined
  }
  const end = JSON.parse(lines.pop() ?? '{}') as { rows: Record<string, number>; sequences: object }
  const rows = [
    ...people.map((person) => ['people', person.id, JSON.stringify(person)]),
    ...cycles.flatMap(rowsOf(pack)),
  ]
  for (const [table] of rows) end.rows[String(table)] = (end.rows[String(table)] ?? 0) + 1
  await ask('DELETE', `?confirm=${region}`)
  const all = [...lines, ...rows.map((row) => JSON.stringify(row)), JSON.stringify(end)]
  for (let n = 0, at = 0; at < all.length; n += 1, at += 2_000) {
    const last = at + 2_000 >= all.length
    await ask('POST', '/restore', { n, lines: all.slice(at, at + 2_000), last })
  }
  await ask('POST', '/resume')
}

function rowsOf(pack: Seed['pack']) {
  return ({ id, name, period, closedAt, facts }: SeededCycle): (string | number | null)[][] => {
    const openedAt = `${period.from}T01:00:00.000Z`
    const body = {
      id: cycleId(id),
      name,
      period,
      pack,
      openedAt,
      openedBy: 'gita',
      ...(closedAt === null ? {} : { closedAt }),
    }
    return [
      ['cycles', id, JSON.stringify(body)],
      ...facts.flatMap((fact) => {
        const { state, dueAt, stopped, shared, place, predicate, score } = fact
        const snapshot = {
          state,
          enteredAt: openedAt,
          dueAt,
          assignments: {},
          tasks: [],
          resultShared: shared,
          history: [],
        }
        const standing = { state, dueAt, stopped, roles: '{}' }
        const millionths = score === null ? null : Math.round(score * 1e6)
        return [
          [
            'cases',
            fact.case,
            id,
            fact.person,
            null,
            JSON.stringify(snapshot),
            null,
            JSON.stringify(standing),
          ],
          [
            'case_facts',
            fact.case,
            id,
            fact.person,
            place.unit,
            place.postKind,
            place.grade,
            predicate,
            millionths,
            JSON.stringify(fact),
          ],
        ]
      }),
    ]
  }
}

/** A number below `most` that is the same in each run: `dice(7)(6)`. */
function dice(seed: number): (most: number) => number {
  let state = seed
  return (most) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * most)
  }
}

const posts = ['pengawas', 'pelaksana', 'pelaksana', 'jf-pertama', 'jf-muda', 'administrator']
const grades = ['II/c', 'III/a', 'III/b', 'III/c', 'III/d', 'IV/a', 'IX']
const outcomes = [
  ['sangat-baik', 113],
  ['baik', 98],
  ['baik', 94],
  ['baik', 101],
  ['butuh-perbaikan', 82],
  ['kurang', 61],
] as const

/** So many people in so many units. */
export function manyPeople(count: number, units: number, superior: string): readonly Person[] {
  const next = dice(11)
  return Array.from({ length: count }, (_, n) => ({
    id: personId(`warga-${n}`),
    name: `Pegawai ${n}`,
    nip: null,
    post: 'Analis',
    postKind: posts[next(posts.length)] ?? 'pelaksana',
    grade: grades[next(grades.length)] ?? null,
    unit: units === 1 ? 'Bidang Umum' : `Kelurahan ${String((n % units) + 1).padStart(3, '0')}`,
    superior: personId(superior),
    frontLine: n % 3 === 0,
    appraised: true,
    hr: false,
  }))
}

/** How they came out in a year, with a result each but for every `open`th. */
export function manyFacts(
  people: readonly Person[],
  {
    cycle,
    final,
    initial,
    rows,
    open = 0,
    seed = 5,
  }: {
    readonly cycle: string
    readonly final: string
    readonly initial: string
    /** Keys of the rows that a result has, as `indicators/complaints`. */
    readonly rows: readonly string[]
    readonly open?: number
    readonly seed?: number
  },
): readonly CaseFact[] {
  const next = dice(seed)
  const year = cycle.slice(0, 4)
  return people.map((person, n) => {
    const isOpen = open > 0 && n % open === 0
    const [predicate, around] = outcomes[next(outcomes.length)] ?? outcomes[1]
    const done = next(12)
    return {
      case: caseId(`${cycle}-${person.id}`),
      person: person.id,
      place: { unit: person.unit, postKind: person.postKind ?? null, grade: person.grade },
      state: isOpen ? initial : final,
      stopped: false,
      dueAt: isOpen && n % (open * 3) === 0 ? `${year}-02-01T00:00:00.000Z` : null,
      shared: !isOpen,
      begun: !isOpen || n % 2 === 0,
      predicate: isOpen ? null : predicate,
      score: isOpen ? null : around + next(500) / 100,
      rows: isOpen
        ? {}
        : Object.fromEntries(
            rows.map((row) => [row, row.startsWith('indicators') ? 70 + next(50) : 3 + next(20) / 10]),
          ),
      waits: [
        {
          spec: 'superior-rating',
          from: `${year}-01-05T00:00:00.000Z`,
          due: `${year}-01-15T00:00:00.000Z`,
          done: isOpen ? null : `${year}-01-${String(6 + done).padStart(2, '0')}T00:00:00.000Z`,
        },
      ],
    }
  })
}
