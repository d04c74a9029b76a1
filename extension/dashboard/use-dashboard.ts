import { useCallback, useEffect, useRef, useState } from 'preact/hooks'
import type { Dashboard } from '../../core/protocol/dashboard.ts'
import { useDevice } from '../device.ts'
import type { DashboardQuery } from '../sync/figures-server.ts'
import { browserLine } from './browser-line.ts'
import { followFigures, type LineState } from './live-line.ts'
import { useFigures } from './use-figures.ts'

const whole: DashboardQuery = { cycle: null, unit: null, post: null, grade: null }

/** The figures that were asked for, kept up to date while the page is seen. */
export function useDashboard() {
  const { online } = useDevice()
  const { ask, trouble } = useFigures()
  const [query, setQuery] = useState(whole)
  const [shown, setShown] = useState<Dashboard | null>(null)
  const [state, setState] = useState<LineState>('polling')
  const turn = useRef(0)
  const seen = useRef(new Map<string, Dashboard>())
  const read = useCallback(async () => {
    turn.current += 1
    const mine = turn.current
    const found = await ask((server) => server.dashboard(query))
    if (found === undefined) return
    seen.current.set(keyOf(query), found)
    for (const oldest of seen.current.keys()) if (seen.current.size > MOST_SEEN) seen.current.delete(oldest)
    // A slower answer to an earlier question must not stand for this one.
    if (mine === turn.current) setShown(found)
  }, [ask, query])
  const newest = useRef(read)
  newest.current = read
  const isOnline = online.value
  useEffect(() => {
    if (isOnline) void read()
  }, [read, isOnline])
  useEffect(() => {
    if (!isOnline) return
    return whileSeen(() => followFigures({ ...lineDeps, ticket, open, changed, told: setState }))
    async function ticket() {
      const given = await ask(async (server) => {
        place = server.place
        return server.ticket()
      })
      return given?.ticket ?? null
    }
    function open(given: string) {
      return browserLine(place, given)
    }
    function changed() {
      seen.current.clear()
      void newest.current()
    }
  }, [ask, isOnline])
  /** What has been seen stands there at once, with its time, until the newest has come. */
  function choose(next: DashboardQuery) {
    const known = seen.current.get(keyOf(next))
    if (known) setShown(known)
    setQuery(next)
  }
  return {
    query,
    setQuery: choose,
    clear: () => choose({ ...whole, cycle: query.cycle }),
    shown,
    state,
    trouble,
    read,
  }
}

/** Answers that are kept for whoever goes back and forth between filters: some kilobytes each. */
const MOST_SEEN = 20

function keyOf(query: DashboardQuery): string {
  return JSON.stringify(query)
}

/** Where the region of whoever is signed in is asked; the ticket is always asked for first. */
let place = ''

const lineDeps = {
  later: (work: () => void, milliseconds: number) => {
    const timer = setTimeout(work, milliseconds)
    return () => clearTimeout(timer)
  },
  chance: Math.random,
}

/** Follows only while the tab is looked at: a tab that lies behind others costs the server nothing. */
function whileSeen(follow: () => () => void): () => void {
  let end: (() => void) | null = null
  const look = () => {
    if (document.visibilityState === 'hidden') {
      end?.()
      end = null
    } else end ??= follow()
  }
  look()
  document.addEventListener('visibilitychange', look)
  return () => {
    document.removeEventListener('visibilitychange', look)
    end?.()
  }
}
