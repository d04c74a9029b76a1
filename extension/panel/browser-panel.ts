import { browser } from 'wxt/browser'

/** The browser's side panel (Chrome) or sidebar (Firefox). */
export type SidePanel = {
  /** Opens it at a route; must be called while a press is being handled, with nothing awaited before. */
  readonly open: (route: string) => void
}

/** The side panel of this window, or null where the browser has none. */
export async function browserPanel(): Promise<SidePanel | null> {
  const { sidePanel, sidebarAction } = browser as PanelApis
  if (sidePanel?.open !== undefined) {
    const { open, setOptions } = sidePanel
    // Asked for now: while a press is handled there is no time to wait for the answer.
    const { id } = await browser.windows.getCurrent()
    if (id === undefined) return null
    return {
      open: (route) => {
        void setOptions({ path: `sidepanel.html${route}`, enabled: true })
        void open({ windowId: id })
      },
    }
  }
  if (sidebarAction === undefined) return null
  return {
    open: (route) => {
      void sidebarAction.setPanel({ panel: `/sidepanel.html${route}` })
      void sidebarAction.open()
    },
  }
}

/** The two ways browsers have of it; `browser` is typed for one that has both. */
type PanelApis = {
  readonly sidePanel?: {
    readonly open?: (where: { windowId: number }) => Promise<void>
    readonly setOptions: (options: { path: string; enabled: boolean }) => Promise<void>
  }
  readonly sidebarAction?: {
    readonly open: () => Promise<void>
    readonly setPanel: (options: { panel: string }) => Promise<void>
  }
}
