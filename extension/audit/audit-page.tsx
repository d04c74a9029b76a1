import { CalendarClock, ScrollText } from 'lucide-preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import type { AuditEntries } from '../../core/protocol/audit.ts'
import { say } from '../../core/text.ts'
import { Banner } from '../../ui/banner.tsx'
import { Empty } from '../../ui/empty.tsx'
import { language, words } from '../../ui/text/messages.ts'
import { writeDay } from '../../ui/time/write-time.ts'
import { useDevice } from '../device.ts'
import { TroubleBanner } from '../people/staff/trouble-banner.tsx'
import { UnknownPage } from '../shell/other-pages.tsx'
import { useLive } from '../store/live.ts'
import { readMe, readPack, readRows } from '../store/rows.ts'
import { EventList } from './event-list.tsx'
import { FilterPanel, noFilter } from './filter-panel.tsx'
import { LogTools } from './log-tools.tsx'
import { type NamedPerson, namedPeople } from './named-people.ts'
import { sayEvent } from './say-event.ts'
import { useAudit } from './use-audit.ts'

type Found = Omit<AuditEntries, 'protocol'>

/** The region's log, for its auditors and human resources. */
export function AuditPage() {
  const { db } = useDevice()
  const known = useLive(async () => ({ me: await readMe(db), pack: await readPack(db, null) }))
  if (known === undefined) return null
  if (!known.me?.person.auditor && !known.me?.person.hr) return <UnknownPage />
  const titles = (known.pack?.states ?? []).flatMap(({ id, title, tasks = [] }) => [
    [id, say(title, language.value)] as const,
    ...tasks.map((task) => [task.id, say(task.title, language.value)] as const),
  ])
  return <Log titles={Object.fromEntries(titles)} region={known.me.region.id} />
}

const nobody: readonly NamedPerson[] = []

type LogProps = {
  readonly titles: { readonly [id: string]: string }
  readonly region: string
}

function Log({ titles, region }: LogProps) {
  const { db } = useDevice()
  const zone = useDevice().zone.value
  const { ask, trouble } = useAudit()
  const [filter, setFilter] = useState(noFilter)
  const [found, setFound] = useState<Found | null>(null)
  const [busy, setBusy] = useState(true)
  const [turn, setTurn] = useState(0)
  const texts = words.value.audit

  /** Goes on until something is found for the screen, or the server wants to be asked again by somebody. */
  const look = async (before: Found | null, isStale: () => boolean) => {
    setBusy(true)
    let so: Found | null = before
    const wanted = (before?.rows.length ?? 0) + 50
    for (let step = 0; step < 20; step += 1) {
      const page = await ask((server) => server.entries(filter, so?.next ?? null))
      if (isStale()) return
      if (page === undefined) break
      so = so === null ? page : joined(so, page)
      setFound(so)
      if (so.next === null || so.rows.length >= wanted) break
    }
    setBusy(false)
  }
  useEffect(() => {
    let stale = false
    setFound(null)
    void look(null, () => stale)
    return () => {
      stale = true
    }
  }, [ask, filter, turn])

  // Thousands are some work to read, and the log is there before them.
  const isThere = useRef(false)
  if (found !== null) isThere.current = true
  const readPeople = async () => (isThere.current ? namedPeople(await readRows(db, 'colleague')) : nobody)
  const people = useLive(readPeople, [isThere.current]) ?? nobody

  const names = { names: found?.names ?? {}, cases: found?.cases ?? {}, titles }
  const isWhole = Object.values(filter).every((value) => value === null)
  return (
    <div class="page">
      <header class="page-head">
        <h1>{texts.title}</h1>
        <p class="soft">{texts.lead}</p>
        <p>
          <a href="#/retention">{words.value.retention.link}</a>
        </p>
      </header>
      <TroubleBanner trouble={trouble} retry={() => setTurn(turn + 1)} />
      {found?.shownUntil && (
        <Banner
          tone="plain"
          icon={CalendarClock}
          title={texts.shownUntil(writeDay(found.shownUntil, language.value, zone))}
        />
      )}
      <LogTools
        ask={ask}
        shown={found?.rows ?? []}
        filter={filter}
        titles={titles}
        last={found?.last ?? 0}
        region={region}
      />
      <FilterPanel filter={filter} people={people} onChange={setFilter} />
      <section class="sheet" aria-label={texts.title} aria-busy={busy}>
        <p class="sheet-title" aria-live="polite">
          {found === null || (busy && found.rows.length === 0)
            ? texts.looking
            : texts.found(
                found.rows.length,
                isWhole ? found.rows.length === found.last : found.next === null,
              )}
        </p>
        {found !== null && found.rows.length === 0 && !busy && (
          <Empty icon={ScrollText} title={texts.none} hint={texts.noneHint} />
        )}
        {found !== null && found.rows.length > 0 && (
          <EventList
            events={found.rows.map((row) => sayEvent(row, names))}
            onPerson={(person) => setFilter({ ...filter, person })}
          />
        )}
        {found !== null && found.next !== null && (
          <p class="sheet-padded row">
            <button
              type="button"
              class="button"
              disabled={busy}
              onClick={() => void look(found, () => false)}
            >
              {found.rows.length > 0 ? texts.more : texts.goOn}
            </button>
            {!isWhole && <span class="soft">{texts.lookedUntil(found.next)}</span>}
          </p>
        )}
      </section>
    </div>
  )
}

function joined(before: Found, page: Found): Found {
  return {
    ...page,
    last: before.last,
    rows: [...before.rows, ...page.rows],
    names: { ...before.names, ...page.names },
    cases: { ...before.cases, ...page.cases },
  }
}
