import type { ComponentChildren } from 'preact'
import { useId, useRef } from 'preact/hooks'

export type Tab = {
  readonly key: string
  readonly title: string
  readonly panel: () => ComponentChildren
}

type TabsProps = {
  readonly label: string
  readonly tabs: readonly Tab[]
  readonly chosen: string
  readonly onChoose: (key: string) => void
}

/** Several views of one thing, of which one is shown; the arrows go from one to the next. */
export function Tabs({ label, tabs, chosen, onChoose }: TabsProps) {
  const id = useId()
  const list = useRef<HTMLDivElement>(null)
  const at = Math.max(
    0,
    tabs.findIndex(({ key }) => key === chosen),
  )
  const shown = tabs[at]
  const go = (to: number) => {
    const next = tabs[(to + tabs.length) % tabs.length]
    if (next === undefined) return
    onChoose(next.key)
    list.current?.querySelector<HTMLElement>(`[data-tab="${next.key}"]`)?.focus()
  }
  const keys: { readonly [key: string]: () => void } = {
    ArrowRight: () => go(at + 1),
    ArrowLeft: () => go(at - 1),
    Home: () => go(0),
    End: () => go(tabs.length - 1),
  }
  return (
    <div class="tabs">
      <div
        ref={list}
        class="tab-list"
        role="tablist"
        aria-label={label}
        onKeyDown={(event) => {
          const act = keys[event.key]
          if (act === undefined) return
          event.preventDefault()
          act()
        }}
      >
        {tabs.map(({ key, title }) => (
          <button
            key={key}
            type="button"
            role="tab"
            class="tab"
            id={`${id}-${key}`}
            data-tab={key}
            aria-selected={key === shown?.key}
            aria-controls={`${id}-panel`}
            tabIndex={key === shown?.key ? 0 : -1}
            onClick={() => onChoose(key)}
          >
            {title}
          </button>
        ))}
      </div>
      <div id={`${id}-panel`} class="tab-panel" role="tabpanel" aria-labelledby={`${id}-${shown?.key ?? ''}`}>
        {shown?.panel()}
      </div>
    </div>
  )
}
