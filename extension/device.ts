import type { ReadonlySignal } from '@preact/signals'
import type { liveQuery } from 'dexie'
import { createContext } from 'preact'
import { useContext } from 'preact/hooks'
import type { Instant } from '../core/workflow/model.ts'
import type { Zone } from '../ui/time/zone.ts'
import type { FirstLook } from './inbox/first-look.ts'
import type { SidePanel } from './panel/browser-panel.ts'
import type { Database } from './store/database.ts'
import type { Notes } from './store/has-unwritten.ts'
import type { Wire } from './sync/server.ts'

/** What a page of the extension stands on; the entry points make it, components find it here. */
export type Device = {
  readonly db: Database
  /** Follows a query; null before the store is there, while the page draws what it found there at its first look. */
  readonly live: typeof liveQuery | null
  readonly wire: Wire
  /** Where a page that goes sets down what it could not bring to the disk. */
  readonly notes: Notes
  readonly now: () => Instant
  readonly newId: () => string
  readonly online: ReadonlySignal<boolean>
  /** The time to the half minute, for whatever shows one. */
  readonly clock: ReadonlySignal<Instant>
  /** The time zone of the person's region; Jakarta's until the first sync has told. */
  readonly zone: ReadonlySignal<Zone>
  /** Asks the background for a turn of syncing; ends when the turn has ended. */
  readonly syncNow: () => Promise<void>
  /** Goes to a route: within the full tab, or from the popup into it. */
  readonly go: (route: string) => void
  /** Where this page is drawn: all places show the same. */
  readonly place: 'popup' | 'tab' | 'panel'
  /** Opens a route in a full tab, wherever this page is. */
  readonly openTab: (route: string) => void
  /** The side panel of this window, or null where the browser has none. */
  readonly panel: () => Promise<SidePanel | null>
  /** Asks for the permission to notify; to be called while a press is being handled. */
  readonly allowNotifications: () => Promise<boolean>
  readonly version: string
  /** What the page found in the store before it was drawn; undefined from then on. */
  readonly look: () => FirstLook | undefined
}

export const DeviceContext = createContext<Device | null>(null)

/** The device of this page. */
export function useDevice(): Device {
  const device = useContext(DeviceContext)
  if (device === null) throw new Error('a component was drawn outside of the device')
  return device
}
