import { browser } from 'wxt/browser'

/** The window of the browser in which somebody signs in at a provider. */
export type AuthFlow = {
  /** Asks for what it needs, where the browser has it asked for; to be called while a press is being handled. */
  readonly allow: () => Promise<boolean>
  /** Where a provider leads back to; no network answers there. */
  readonly wayBack: () => string
  /** Opens the provider's page; gives the address that it led back to, or null where the person closed the window. */
  readonly run: (url: string) => Promise<string | null>
}

/** The browser's own. Chrome gives the permission when the button is first pressed; Firefox has it with the extension. */
export const browserAuthFlow: AuthFlow = {
  allow: async () =>
    (await browser.permissions.contains(permission)) || (await browser.permissions.request(permission)),
  wayBack: () => browser.identity.getRedirectURL(),
  run: async (url) => {
    try {
      return (await browser.identity.launchWebAuthFlow({ url, interactive: true })) ?? null
    } catch {
      // Both browsers have one error for a closed window, a refusal and a page that cannot be loaded.
      return null
    }
  },
}

const permission = { permissions: ['identity'] } satisfies Parameters<typeof browser.permissions.contains>[0]
