import { effect, type ReadonlySignal, signal } from '@preact/signals'
import { type ComponentChildren, render } from 'preact'
import { browser } from 'wxt/browser'
import type { Instant } from '../../core/workflow/model.ts'
import { steadyPresses } from '../../ui/steady-presses.ts'
import { language } from '../../ui/text/messages.ts'
import type { Zone } from '../../ui/time/zone.ts'
import { type Device, DeviceContext } from '../device.ts'
import type { FirstLook } from '../inbox/first-look.ts'
import { pageLook } from '../inbox/page-look.ts'
import { askForNotifications } from '../notify/browser-notifications.ts'
import { browserPanel } from '../panel/browser-panel.ts'
import type { Database } from '../store/database.ts'
import { unwrittenNames } from '../store/has-unwritten.ts'
import { changePreferences } from '../store/preferences.ts'
import { browserWire } from '../sync/browser-wire.ts'
import { type Clocks, hasJumped } from '../sync/clock-jump.ts'
import { followAppearance } from './appearance.ts'
import '../../ui/base.css'
import './list.css'

type Mounting = {
  /** How this page goes to a route. */
  readonly go: (route: string) => void
  readonly place: Device['place']
  readonly draw: () => ComponentChildren
}

/**
 * Puts a page together: its device, its looks, and the first word to the background. Where there is something to show
 * already, that is drawn before even the file is read that opens the store.
 */
export async function mount({ go, place, draw }: Mounting): Promise<void> {
  const words = followAppearance(window, place === 'popup' ? 'shell' : 'whole')
  steadyPresses(document)
  let first = signedIn(await pageLook())
  // Jakarta's until the first sync has told.
  const zone = signal<Zone>(first?.me?.region.timeZone ?? 'WIB')
  const online = signal(navigator.onLine)
  const clock = signal(now())
  let looked = clocks()
  setInterval(() => {
    clock.value = now()
    const before = looked
    looked = clocks()
    if (hasJumped(before, looked)) void syncNow()
  }, 30_000)
  window.addEventListener('online', () => {
    online.value = true
    void syncNow()
  })
  window.addEventListener('offline', () => {
    online.value = false
  })
  const device = signal<Device>({
    db: notYet,
    live: null,
    wire: browserWire(),
    notes: localStorage,
    now,
    clock,
    zone,
    look: () => first,
    newId: () => crypto.randomUUID(),
    online,
    syncNow,
    go,
    place,
    openTab: (route) => void browser.tabs.create({ url: `${location.origin}/app.html${route}` }),
    panel: browserPanel,
    allowNotifications: askForNotifications,
    version: browser.runtime.getManifest().version,
  })
  const open = async () => {
    // The popup shows the list alone; everywhere else there are pages to go to.
    const looks = place === 'popup' ? null : import('./later-styles.css')
    // With the store every page may be drawn, and each says more than the list does.
    const [{ openStore }] = await Promise.all([import('../store/open-store.ts'), looks, words.all])
    const { db, live } = openStore(zone)
    // What is drawn later asks the store.
    first = undefined
    device.value = { ...device.peek(), db, live }
    return db
  }
  const opened = first === undefined ? await open() : null
  await words.first
  const root = document.getElementById('root')
  if (root === null) throw new Error('the page has no root')
  render(<Standing device={device}>{draw()}</Standing>, root)
  if (opened === null) await painted()
  const db = opened ?? (await open())
  if (unwrittenNames(localStorage).length > 0) {
    void import('../store/unwritten.ts').then(({ writeUnwritten }) => writeUnwritten(db, localStorage))
  }
  // The background can't read what pages keep in local storage. A broken store is told by the page itself.
  effect(() => {
    void changePreferences(db, { language: language.value }).catch(() => {})
  })
  void syncNow()
}

/** The door is a page like others, and waits for the store as they do. */
function signedIn(look: FirstLook | undefined): FirstLook | undefined {
  return look?.server === null || look?.cursor.health.kind === 'signed-out' ? undefined : look
}

/** Nothing asks it: until the store is there no query is followed, and no button that needs it can be pressed. */
const notYet = undefined as unknown as Database

type StandingProps = { readonly device: ReadonlySignal<Device>; readonly children: ComponentChildren }

/** What a page stands on, before and after the store is there. */
function Standing({ device, children }: StandingProps) {
  return <DeviceContext.Provider value={device.value}>{children}</DeviceContext.Provider>
}

/** Ends once what was drawn can be seen; in a page that nobody sees, soon. */
function painted(): Promise<void> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => setTimeout(resolve))
    setTimeout(resolve, 200)
  })
}

function clocks(): Clocks {
  return { wall: Date.now(), steady: performance.now() }
}

function now(): Instant {
  return new Date().toISOString()
}

/** The background may be asleep, or just being replaced by a newer version; its alarm will do it then. */
async function syncNow(): Promise<void> {
  await browser.runtime.sendMessage({ kind: 'sync-now' }).catch(() => {})
}
