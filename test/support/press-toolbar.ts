import type { BrowserContext, Page } from 'playwright-core'

/**
 * Presses the extension's button in the browser's toolbar while a page is in front, as its person would: this is what
 * grants `activeTab`. Gives what presses a button in the popup that it opens.
 */
export async function pressToolbar(
  context: BrowserContext,
  page: Page,
  extension: string,
): Promise<(selector: string) => Promise<void>> {
  await page.bringToFront()
  const session = await context.browser()?.newBrowserCDPSession()
  if (session === undefined) throw new Error('the browser has no debugger')
  // Newer than the types of the protocol.
  const send = session.send.bind(session) as (method: string, params: object) => Promise<unknown>
  const targets = async (type: string) => {
    const found = (await send('Target.getTargets', { filter: [{ type }] })) as {
      readonly targetInfos: readonly { readonly targetId: string; readonly url: string }[]
    }
    return found.targetInfos
  }
  const tab = (await targets('tab')).find(({ url }) => url === page.url())
  if (tab === undefined) throw new Error(`no tab is at ${page.url()}`)
  await send('Extensions.triggerAction', { id: extension, targetId: tab.targetId })
  return async (selector) => {
    for (let turn = 0; turn < 50; turn += 1) {
      const popup = (await targets('page')).find(({ url }) => url.endsWith('/popup.html'))
      if (popup !== undefined) {
        const { sessionId } = (await send('Target.attachToTarget', {
          targetId: popup.targetId,
          flatten: false,
        })) as {
          readonly sessionId: string
        }
        const answered = new Promise<string>((resolve) => {
          session.once('Target.receivedMessageFromTarget', ({ message }) => resolve(message))
        })
        const expression = `(() => { const found = document.querySelector(${JSON.stringify(selector)}); if (!found || found.disabled) return false; found.click(); return true })()`
        const message = JSON.stringify({
          id: 1,
          method: 'Runtime.evaluate',
          params: { expression, userGesture: true },
        })
        await send('Target.sendMessageToTarget', { sessionId, message })
        if ((await answered).includes('true')) return
      }
      await new Promise((ripe) => setTimeout(ripe, 100))
    }
    throw new Error(`the popup has no ${selector}`)
  }
}
