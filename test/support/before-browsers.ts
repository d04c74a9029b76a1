import { browserPath } from '../../scripts/browser.ts'

/**
 * Installs the browsers that are missing before any file opens one: files run side by side, and of two installers at
 * once one is turned away, while a third finds a browser that is only half there.
 */
export async function setup(): Promise<void> {
  await browserPath('chromium')
  // The few tests that need it say the same where it can't be had; the others run.
  await browserPath('firefox').catch((error: unknown) => console.warn(String(error)))
}
