import { browser } from 'wxt/browser'
import type { Spoken } from './tell.ts'

/** Shows one on this computer; a newer one of its kind takes its place. */
export async function showNotification({ kind, route, title, message }: Spoken): Promise<void> {
  if (!(await browser.permissions.contains(permission))) return
  // Pressing it must lead somewhere though this background may have been replaced meanwhile: the id carries the route.
  await browser.notifications.create(`${kind} ${route}`, {
    type: 'basic',
    iconUrl: `${self.location.origin}/icon/128.png`,
    title,
    message,
  })
}

/** Takes off the screen whatever still stands there. */
export async function clearNotifications(): Promise<void> {
  // Absent until the person has allowed notifications.
  for (const id of Object.keys((await browser.notifications?.getAll()) ?? {})) {
    await browser.notifications.clear(id)
  }
}

/** Pressing a notification opens what it speaks of. Where the permission is given later, this is asked again. */
export function followNotifications(open: (route: string) => void): void {
  const listen = () => {
    // Absent until the person has allowed notifications.
    if (browser.notifications?.onClicked.hasListener(clicked) === false)
      browser.notifications.onClicked.addListener(clicked)
  }
  const clicked = (id: string) => {
    open(id.slice(id.indexOf(' ') + 1))
    void browser.notifications.clear(id)
  }
  listen()
  browser.permissions.onAdded.addListener(listen)
}

/** Asks the person; must be called while their press is being handled. */
export function askForNotifications(): Promise<boolean> {
  return browser.permissions.request(permission)
}

const permission = { permissions: ['notifications'] } satisfies Parameters<
  typeof browser.permissions.contains
>[0]
