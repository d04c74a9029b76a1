import {
  Award,
  CalendarRange,
  ChartNoAxesColumn,
  ChartPie,
  Gauge,
  Inbox,
  MessageSquareText,
  Paperclip,
  PencilRuler,
  Route as RouteIcon,
  Scale,
  ScrollText,
  Settings,
  SlidersHorizontal,
  Users,
  UsersRound,
} from 'lucide-preact'

import type { ComponentChildren } from 'preact'
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks'
import type { CaseView } from '../../core/case/view.ts'
import { writeNumber } from '../../ui/number/write-number.ts'
import { language, words } from '../../ui/text/messages.ts'
import { useDevice } from '../device.ts'
import { countFollowing, hasAwards } from '../followup/read-following.ts'
import { countOpen } from '../inbox/read-inbox.ts'
import { PlaceButton } from '../panel/place-button.tsx'
import { hasCaseAs } from '../store/cases.ts'
import { readTray } from '../store/file-uses.ts'
import { useLive } from '../store/live.ts'
import { readMe, readRow } from '../store/rows.ts'
import { Mark } from './mark.tsx'
import type { Route } from './route.ts'
import { SyncStatus } from './sync-status.tsx'

type FrameProps = { readonly route: Route; readonly children: ComponentChildren }

/** What stands around every page: who one is, where one can go, how things stand with the server. */
export function Frame({ route, children }: FrameProps) {
  const { db, look } = useDevice()
  const me = useLive(() => readMe(db), [], look()?.me)
  const main = useRef<HTMLElement>(null)
  const where = JSON.stringify(route)
  const first = useRef(true)
  // A new place moves the focus to its beginning, before a key can go on from there.
  useLayoutEffect(() => {
    if (!first.current) main.current?.focus({ preventScroll: true })
    first.current = false
    window.scrollTo(0, 0)
    return takeTitle(main.current)
  }, [where])
  // Whoever signs out leaves no name behind in it.
  useEffect(
    () => () => {
      document.title = words.peek().app.name
    },
    [],
  )
  return (
    <div class="frame">
      <button type="button" class="button skip" onClick={() => main.current?.focus()}>
        {words.value.app.skip}
      </button>
      <header class="rail">
        <a class="brand" href="#/">
          <Mark />
          <span>
            {words.value.app.name}
            {me && <span class="brand-region">{me.region.name}</span>}
          </span>
        </a>
        <Navigation route={route} />
        <div class="rail-foot">
          <div class="rail-state">
            <SyncStatus />
            <PlaceButton route={() => location.hash} />
          </div>
          {me && (
            <a class="rail-person" href="#/settings">
              <span class="rail-name">{me.person.name}</span>
              <span class="rail-post">{me.person.post}</span>
            </a>
          )}
        </div>
      </header>
      <main id="content" ref={main} class="content" tabIndex={-1}>
        {children}
      </main>
    </div>
  )
}

/** Names the tab after the page's heading, which may come only when its file and its rows have been read. */
function takeTitle(main: HTMLElement | null): (() => void) | undefined {
  if (main === null) return undefined
  const watch = new MutationObserver(take)
  function take(): void {
    const heading = main?.querySelector('h1')?.textContent
    document.title = heading ? `${heading} – ${words.value.app.name}` : words.value.app.name
    if (heading) watch.disconnect()
  }
  watch.observe(main, { childList: true, subtree: true, characterData: true })
  take()
  return () => watch.disconnect()
}

function Navigation({ route }: { readonly route: Route }) {
  const { db, look } = useDevice()
  const known = useLive(async () => {
    const [me, leads, awards] = await Promise.all([
      readMe(db),
      hasCaseAs(db, ['superior', 'reviewer']),
      hasAwards(db),
    ])
    const self = me && (await readRow(db, 'colleague', me.person.id))
    const appraised = self?.appraised !== false || (await hasCaseAs(db, ['self']))
    const of = 'case' in route ? (await readRow(db, 'case', route.case))?.relation : undefined
    const audits = me?.person.hr === true || me?.person.auditor === true
    return { appraised, hr: me?.person.hr ?? false, audits, leads, awards, of }
  }, [route])
  // Each number reads no more than it counts, so that filling in a form has none of them counted anew.
  const open = useLive(() => countOpen(db), [], look()?.inbox.count)
  const follow = useLive(() => countFollowing(db))
  const tray = useLive(async () => (await readTray(db)).length)
  const { nav, app } = words.value
  const places = [
    {
      kinds: ['inbox', 'task', 'print', 'outbox', 'follow-up', 'duty'],
      href: '#/',
      label: nav.inbox,
      icon: Inbox,
      count: (open ?? 0) + (follow ?? 0),
    },
    ...(known?.appraised
      ? [
          {
            kinds: ['results', 'case', 'evaluation', 'behaviours', 'skp'],
            href: '#/results',
            label: nav.results,
            icon: ChartNoAxesColumn,
            count: 0,
          },
        ]
      : []),
    ...(known?.leads ? [{ kinds: ['team'], href: '#/team', label: nav.team, icon: Users, count: 0 }] : []),
    ...(known?.leads && !known.hr
      ? [
          {
            kinds: ['development'],
            href: '#/development/needs',
            label: nav.development,
            icon: RouteIcon,
            count: 0,
          },
        ]
      : []),
    ...(known?.leads || known?.hr
      ? [
          {
            kinds: ['calibration'],
            href: '#/calibration',
            label: nav.calibration,
            icon: SlidersHorizontal,
            count: 0,
          },
        ]
      : []),
    ...(known?.hr
      ? [
          { kinds: ['hr'], href: '#/hr', label: nav.hr, icon: CalendarRange, count: 0 },
          { kinds: ['people'], href: '#/people', label: nav.people, icon: UsersRound, count: 0 },
          { kinds: ['dashboard'], href: '#/dashboard', label: nav.dashboard, icon: ChartPie, count: 0 },
          {
            kinds: ['development'],
            href: '#/development/results',
            label: nav.development,
            icon: RouteIcon,
            count: 0,
          },
          { kinds: ['surveys'], href: '#/surveys', label: nav.surveys, icon: MessageSquareText, count: 0 },
          { kinds: ['fairness'], href: '#/fairness', label: nav.fairness, icon: Gauge, count: 0 },
          { kinds: ['studio'], href: '#/studio', label: nav.studio, icon: PencilRuler, count: 0 },
        ]
      : []),
    ...(known?.audits
      ? [{ kinds: ['audit', 'retention'], href: '#/audit', label: nav.audit, icon: ScrollText, count: 0 }]
      : []),
    ...(known?.awards || route.kind === 'awards'
      ? [{ kinds: ['awards'], href: '#/awards', label: nav.awards, icon: Award, count: 0 }]
      : []),
    ...(tray || route.kind === 'evidence'
      ? [
          {
            kinds: ['evidence'],
            href: '#/evidence',
            label: nav.evidence,
            icon: Paperclip,
            count: tray ?? 0,
          },
        ]
      : []),
    { kinds: ['criteria'], href: '#/criteria', label: nav.criteria, icon: Scale, count: 0 },
    { kinds: ['settings'], href: '#/settings', label: nav.settings, icon: Settings, count: 0 },
  ]
  const here = placeOf(route.kind, known?.of)
  const menu = useRef<HTMLElement>(null)
  // On a phone the menu goes on beyond its edge: where one is stays in sight.
  useEffect(() => {
    const here = menu.current?.querySelector('[aria-current]')?.getBoundingClientRect()
    const room = menu.current?.getBoundingClientRect()
    if (!here || !room) return
    if (here.left < room.left || here.right > room.right)
      menu.current?.scrollBy({ left: here.left - room.left })
  }, [route.kind, places.length])
  return (
    <nav ref={menu} class="nav" aria-label={app.menu}>
      {places.map(({ kinds, href, label, icon: Icon, count }) => (
        <a key={href} class="nav-link" href={href} aria-current={kinds.includes(here) ? 'page' : undefined}>
          <Icon size={18} aria-hidden="true" />
          <span>{label}</span>
          {count > 0 && <span class="count">{writeNumber(count, language.value)}</span>}
        </a>
      ))}
    </nav>
  )
}

/** Where an appraisal is looked at from: one's own results, one's team, or the cycles of the office. */
function placeOf(kind: Route['kind'], relation: CaseView['relation'] | undefined): Route['kind'] {
  if (kind !== 'case') return kind
  if (relation === 'hr') return 'hr'
  return relation === 'superior' || relation === 'reviewer' ? 'team' : 'case'
}
