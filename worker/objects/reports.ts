import type { Cycle } from '../../core/case/model.ts'
import { figuresOver } from '../../core/dashboard/dashboard.ts'
import { PROTOCOL } from '../../core/protocol/version.ts'
import { openJson } from '../../core/publication/open-data.ts'
import { ok, type Result } from '../../core/result.ts'
import type { Now } from '../clock.ts'
import type { Store } from '../storage/store.ts'
import { currentPack } from './current-pack.ts'
import { factsOf } from './dashboard.ts'

/**
 * How far each cycle of the whole office is, for a national dashboard: no unit, no outcome, and so nothing to subtract
 * from one another (AP2).
 */
export function reportProgress(store: Store, now: Now): Result<string, never> {
  const cycles = store.cycles.all().toSorted((a, b) => (a.openedAt < b.openedAt ? 1 : -1))
  return ok(
    JSON.stringify({
      protocol: PROTOCOL,
      at: now.office,
      cycles: cycles.map((cycle) => progressOf(store, cycle, now)),
    }),
  )
}

function progressOf(store: Store, cycle: Cycle, now: Now) {
  const { appraised, late, stages } = figuresOver({
    pack: store.packs.find(cycle.pack) ?? currentPack(store),
    facts: factsOf(store, cycle.id),
    people: [],
    signedIn: new Set(),
    now: now.office,
  })
  const { id, name, period, closedAt = null } = cycle
  return { id, name, period, closedAt, appraised, late, stages }
}

/** What the region has published, the newest version of each cycle: the same as its public pages say (AP2). */
export function reportFigures(store: Store): Result<string, never> {
  const region = store.region.find()
  if (region === undefined) throw new Error('the region is not set up')
  const seen = new Set<string>()
  const published = store.publications.all().flatMap(({ state, figures, decidedAt, proposedAt }) => {
    if (state !== 'published' || seen.has(figures.cycle.id)) return []
    seen.add(figures.cycle.id)
    const about = { id: region.id, name: region.name }
    return [openJson({ region: about, figures, publishedAt: decidedAt ?? proposedAt })]
  })
  return ok(JSON.stringify({ protocol: PROTOCOL, published }))
}
