import { type ReadonlySignal, signal } from '@preact/signals'

/** Where the full tab is. The hash of its address is the only thing that says so. */
export type Route =
  | { readonly kind: 'inbox' }
  | { readonly kind: 'task'; readonly task: string; readonly page: number | 'review' | null }
  /** The form of a task as it lies on paper. */
  | { readonly kind: 'print'; readonly task: string; readonly blank: boolean }
  /** The plan (SKP) of an appraisal with what came of it, as it lies on paper. */
  | { readonly kind: 'skp'; readonly case: string }
  /** The regulation's evaluation document of an appraisal, and its sheet of behaviours. */
  | { readonly kind: 'evaluation'; readonly case: string }
  | { readonly kind: 'behaviours'; readonly case: string }
  | { readonly kind: 'results' }
  | { readonly kind: 'case'; readonly case: string }
  /** Of the newest pack, or of the one that an appraisal goes by. */
  | { readonly kind: 'criteria'; readonly pack: string | null }
  /** Whom one leads; or what one gives them, side by side. */
  | { readonly kind: 'team'; readonly part: 'ratings' | null }
  | { readonly kind: 'hr'; readonly cycle: string | 'new' | 'needs' | null }
  /** The people of the office; taking a list in, slips, units, or one of them. */
  | {
      readonly kind: 'people'
      readonly part: 'import' | 'slips' | 'units' | 'systems' | 'person' | null
      readonly id: string | null
    }
  /** How a cycle was rated. */
  | { readonly kind: 'fairness'; readonly cycle: string | null }
  /** Sessions of calibration; one of them, its minutes, a new one, or an opinion that one is asked for. */
  | { readonly kind: 'calibration'; readonly id: string | 'new' | 'opinion' | null }
  /** Figures; publishing some of them; files of them. */
  | { readonly kind: 'dashboard'; readonly part: 'publish' | 'export' | null }
  /** What follows on a result; something to know and answer; awards. */
  | { readonly kind: 'follow-up'; readonly case: string }
  | { readonly kind: 'duty'; readonly id: string }
  | { readonly kind: 'awards' }
  /** What follows on all results, needs, programmes, the catalogue, policies, talents. */
  | { readonly kind: 'development'; readonly part: DevelopmentPart; readonly id: string | null }
  /** Surveys of the public; one of them, or a new one. */
  | { readonly kind: 'surveys'; readonly id: string | null }
  | { readonly kind: 'outbox' }
  /** Captured files; of one that is to be placed, its id. */
  | { readonly kind: 'evidence'; readonly id: string | null }
  /** The packs that are being written; one of them; a part of that one, and what of the part. */
  | {
      readonly kind: 'studio'
      readonly project: string | null
      readonly part: string | null
      readonly at: string | null
    }
  /** The region's log. */
  | { readonly kind: 'audit' }
  /** For how long things are kept, and what is erased next. */
  | { readonly kind: 'retention' }
  | { readonly kind: 'settings' }
  | { readonly kind: 'unknown' }

/** The pages of what follows on results. */
export const developmentParts = [
  'results',
  'needs',
  'programmes',
  'courses',
  'policies',
  'talents',
  'ranking',
] as const
export type DevelopmentPart = (typeof developmentParts)[number]

/** `routeOf('#/task/t1/2')` is page 2 of a task. */
export function routeOf(hash: string): Route {
  const parts = partsOf(hash)
  if (parts === undefined) return { kind: 'unknown' }
  const [first = '', second, third, fourth] = parts
  switch (first) {
    case '':
    case 'inbox':
      return { kind: 'inbox' }
    case 'task':
      return second === undefined ? { kind: 'unknown' } : { kind: 'task', task: second, page: pageOf(third) }
    case 'print':
      return second === undefined
        ? { kind: 'unknown' }
        : { kind: 'print', task: second, blank: third === 'blank' }
    case 'case':
      return second === undefined ? { kind: 'unknown' } : { kind: 'case', case: second }
    case 'skp':
      return second === undefined ? { kind: 'unknown' } : { kind: 'skp', case: second }
    case 'evaluation':
      return second === undefined ? { kind: 'unknown' } : { kind: 'evaluation', case: second }
    case 'behaviours':
      return second === undefined ? { kind: 'unknown' } : { kind: 'behaviours', case: second }
    case 'results':
      return { kind: 'results' }
    case 'criteria':
      return { kind: 'criteria', pack: second ?? null }
    case 'fairness':
      return { kind: 'fairness', cycle: second ?? null }
    case 'calibration':
      return { kind: 'calibration', id: second ?? null }
    case 'team':
      if (second === undefined) return { kind: 'team', part: null }
      return second === 'ratings' ? { kind: 'team', part: 'ratings' } : { kind: 'unknown' }
    case 'hr':
      return { kind: 'hr', cycle: second ?? null }
    case 'people':
      return peopleAt(second, third)
    case 'dashboard':
      return { kind: 'dashboard', part: second === 'publish' || second === 'export' ? second : null }
    case 'follow-up':
      return second === undefined ? { kind: 'unknown' } : { kind: 'follow-up', case: second }
    case 'duty':
      return second === undefined ? { kind: 'unknown' } : { kind: 'duty', id: second }
    case 'awards':
      return { kind: 'awards' }
    case 'development': {
      const part = second === undefined ? 'results' : developmentParts.find((one) => one === second)
      return part === undefined ? { kind: 'unknown' } : { kind: 'development', part, id: third ?? null }
    }
    case 'surveys':
      return { kind: 'surveys', id: second ?? null }
    case 'outbox':
      return { kind: 'outbox' }
    case 'evidence':
      return { kind: 'evidence', id: second ?? null }
    case 'studio':
      return { kind: 'studio', project: second ?? null, part: third ?? null, at: fourth ?? null }
    case 'audit':
      return { kind: 'audit' }
    case 'retention':
      return { kind: 'retention' }
    case 'settings':
      return { kind: 'settings' }
    default:
      return { kind: 'unknown' }
  }
}

/** The address of a route, for links. */
export function hashOf(route: Exclude<Route, { readonly kind: 'unknown' }>): string {
  switch (route.kind) {
    case 'inbox':
      return '#/'
    case 'task':
      return `#/task/${encodeURIComponent(route.task)}${route.page === null ? '' : `/${route.page}`}`
    case 'print':
      return `#/print/${encodeURIComponent(route.task)}${route.blank ? '/blank' : ''}`
    case 'criteria':
      return route.pack === null ? '#/criteria' : `#/criteria/${encodeURIComponent(route.pack)}`
    case 'case':
      return `#/case/${encodeURIComponent(route.case)}`
    case 'skp':
      return `#/skp/${encodeURIComponent(route.case)}`
    case 'evaluation':
      return `#/evaluation/${encodeURIComponent(route.case)}`
    case 'behaviours':
      return `#/behaviours/${encodeURIComponent(route.case)}`
    case 'follow-up':
      return `#/follow-up/${encodeURIComponent(route.case)}`
    case 'duty':
      return `#/duty/${encodeURIComponent(route.id)}`
    case 'development':
      return `#/development/${route.part}${route.id === null ? '' : `/${encodeURIComponent(route.id)}`}`
    case 'surveys':
      return route.id === null ? '#/surveys' : `#/surveys/${encodeURIComponent(route.id)}`
    case 'evidence':
      return route.id === null ? '#/evidence' : `#/evidence/${encodeURIComponent(route.id)}`
    case 'studio':
      return ['#/studio', route.project, route.part, route.at]
        .filter((part) => part !== null)
        .map((part, index) => (index === 0 ? part : encodeURIComponent(part)))
        .join('/')
    case 'people':
      return ['#/people', route.part, route.id]
        .filter((part) => part !== null)
        .map((part, index) => (index === 0 ? part : encodeURIComponent(part)))
        .join('/')
    case 'dashboard':
      return route.part === null ? '#/dashboard' : `#/dashboard/${route.part}`
    case 'fairness':
      return route.cycle === null ? '#/fairness' : `#/fairness/${encodeURIComponent(route.cycle)}`
    case 'calibration':
      return route.id === null ? '#/calibration' : `#/calibration/${encodeURIComponent(route.id)}`
    case 'team':
      return route.part === null ? '#/team' : `#/team/${route.part}`
    case 'hr':
      return route.cycle === null ? '#/hr' : `#/hr/${encodeURIComponent(route.cycle)}`
    default:
      return `#/${route.kind}`
  }
}

function peopleAt(part: string | undefined, id: string | undefined): Route {
  switch (part) {
    case undefined:
      return { kind: 'people', part: null, id: null }
    case 'import':
    case 'slips':
    case 'units':
    case 'systems':
      return { kind: 'people', part, id: null }
    case 'person':
      return id === undefined ? { kind: 'unknown' } : { kind: 'people', part, id }
    default:
      return { kind: 'unknown' }
  }
}

/** The route of this tab, now and after each change of the address. */
export function watchRoute(window: Window): ReadonlySignal<Route> {
  const route = signal(routeOf(window.location.hash))
  window.addEventListener('hashchange', () => {
    route.value = routeOf(window.location.hash)
  })
  return route
}

/** The decoded parts of an address; undefined for one that somebody has cut in the middle of a sign. */
function partsOf(hash: string): readonly string[] | undefined {
  try {
    return hash.replace(/^#\/?/, '').split('/').map(decodeURIComponent)
  } catch {
    return undefined
  }
}

function pageOf(segment: string | undefined): number | 'review' | null {
  if (segment === 'review') return 'review'
  return segment !== undefined && /^\d{1,3}$/.test(segment) ? Number(segment) : null
}
