import type { LucideIcon } from 'lucide-preact'
import {
  ArrowDown,
  ArrowLeft,
  ArrowRight,
  ArrowUp,
  ClipboardPaste,
  Copy,
  CopyPlus,
  Scissors,
  Trash2,
} from 'lucide-preact'
import { useRef } from 'preact/hooks'
import { words } from '../../../ui/text/messages.ts'
import { copy, cut, duplicate, moveBy, paste, remove } from './acts.ts'
import type { Builder } from './builder.ts'

type Act = {
  readonly icon: LucideIcon
  readonly name: string
  readonly keys: string
  readonly act: () => void
}

/** What can be done to the chosen part; each has keys of its own on the form itself. */
export function Toolbar({ builder }: { readonly builder: Builder }) {
  const bar = useRef<HTMLDivElement>(null)
  const says = words.value.studio.forms
  const isWhole = builder.chosen.value.length < 2
  const acts: readonly Act[] = [
    { icon: ArrowUp, name: says.up, keys: 'Alt+↑', act: () => moveBy(builder, 'up') },
    { icon: ArrowDown, name: says.down, keys: 'Alt+↓', act: () => moveBy(builder, 'down') },
    { icon: ArrowRight, name: says.into, keys: 'Alt+→', act: () => moveBy(builder, 'into') },
    { icon: ArrowLeft, name: says.out, keys: 'Alt+←', act: () => moveBy(builder, 'out') },
    { icon: CopyPlus, name: says.duplicate, keys: 'Ctrl+D', act: () => duplicate(builder) },
    { icon: Copy, name: says.copy, keys: 'Ctrl+C', act: () => copy(builder) },
    { icon: Scissors, name: says.cut, keys: 'Ctrl+X', act: () => cut(builder) },
    { icon: ClipboardPaste, name: says.paste, keys: 'Ctrl+V', act: () => paste(builder) },
    { icon: Trash2, name: says.remove, keys: 'Del', act: () => remove(builder) },
  ]
  const go = (by: number) => {
    const buttons = [...(bar.current?.querySelectorAll('button') ?? [])]
    const at = buttons.indexOf(document.activeElement as HTMLButtonElement)
    buttons[(at + by + buttons.length) % buttons.length]?.focus()
  }
  return (
    <div
      ref={bar}
      role="toolbar"
      class="builder-tools"
      aria-label={says.tools}
      onKeyDown={({ key }) => {
        if (key === 'ArrowRight') go(1)
        if (key === 'ArrowLeft') go(-1)
      }}
    >
      {acts.map(({ icon: Icon, name, keys, act }, index) => {
        const isOff = isWhole && act !== acts[7]?.act
        return (
          <button
            key={name}
            type="button"
            class="button button-icon button-small"
            aria-label={name}
            title={`${name} (${keys})`}
            tabIndex={index === 0 ? 0 : -1}
            aria-disabled={isOff}
            onClick={() => !isOff && act()}
          >
            <Icon size={16} aria-hidden="true" />
          </button>
        )
      })}
    </div>
  )
}
