import { ChevronDown, ChevronRight } from 'lucide-preact'
import { useLayoutEffect, useRef, useState } from 'preact/hooks'
import { language, words } from '../../../ui/text/messages.ts'
import { writeDate } from '../../../ui/time/write-time.ts'
import { treeMove } from './tree-keys.ts'
import type { UnitRow } from './visible-units.ts'

type TreeProps = {
  readonly rows: readonly UnitRow[]
  readonly chosen: string | null
  readonly onChoose: (unit: string) => void
  readonly onFold: (units: readonly string[], folded: boolean) => void
}

/** How long letters that are typed one after the other make one beginning of a name. */
const PAUSE = 700

/** The units as a tree that is walked by keyboard: one stop of the tab key, arrows, letters, Enter to choose. */
export function UnitTree({ rows, chosen, onChoose, onFold }: TreeProps) {
  const [at, setAt] = useState<string | null>(null)
  const typed = useRef({ letters: '', at: 0 })
  const tree = useRef<HTMLDivElement>(null)
  const wantsFocus = useRef(false)
  const texts = words.value.units
  const current = rows.some(({ name }) => name === at) ? at : (rows[0]?.name ?? null)
  useLayoutEffect(() => {
    if (!wantsFocus.current) return
    wantsFocus.current = false
    tree.current?.querySelector<HTMLElement>('[tabindex="0"]')?.focus()
  }, [current])
  const onKey = (event: KeyboardEvent) => {
    if (current === null || event.ctrlKey || event.metaKey || event.altKey) return
    const { key } = event
    const isLetter = key.length === 1 && key !== ' ' && key !== '*'
    const before = Date.now() - typed.current.at < PAUSE ? typed.current.letters : ''
    // The same letter again means the next unit that begins with it.
    const letters = isLetter ? (before === key ? key : before + key) : ''
    typed.current = { letters, at: Date.now() }
    const move = treeMove(rows, { unit: current, key, typed: letters })
    if (move === null) return
    event.preventDefault()
    if (move.kind === 'focus') {
      wantsFocus.current = true
      setAt(move.unit)
    } else if (move.kind === 'choose') onChoose(move.unit)
    else if (move.kind === 'unfold-all') onFold(move.units, false)
    else onFold([move.unit], move.kind === 'fold')
  }
  const onClick = ({ target }: MouseEvent) => {
    if (!(target instanceof Element)) return
    const name = target.closest<HTMLElement>('[data-unit]')?.dataset.unit
    const row = rows.find((one) => one.name === name)
    if (row === undefined) return
    setAt(row.name)
    if (target.closest('[data-fold]') !== null) onFold([row.name], row.expanded)
    else onChoose(row.name)
  }
  return (
    <div ref={tree} class="unit-tree" role="tree" aria-label={texts.tree} onKeyDown={onKey} onClick={onClick}>
      {rows.map((row) => (
        <div
          key={row.name}
          role="treeitem"
          aria-level={row.depth + 1}
          aria-posinset={row.position}
          aria-setsize={row.siblings}
          aria-selected={row.name === chosen}
          {...(row.hasChildren ? { 'aria-expanded': row.expanded } : {})}
          tabIndex={row.name === current ? 0 : -1}
          class="unit-row"
          style={{ '--depth': String(row.depth) }}
          onFocus={() => setAt(row.name)}
          data-unit={row.name}
        >
          {/* For the pointer; the keyboard has its arrows, and a screen reader says what is folded. */}
          <span class="unit-fold" aria-hidden="true" data-fold={row.hasChildren ? '' : undefined}>
            {row.hasChildren && (row.expanded ? <ChevronDown size={18} /> : <ChevronRight size={18} />)}
          </span>
          <span class="tree-unit">{row.name}</span>
          <span class="soft unit-count">
            {row.closedOn === null
              ? words.value.people.peopleIn(row.people)
              : texts.closedSince(writeDate(row.closedOn, language.value))}
          </span>
        </div>
      ))}
    </div>
  )
}
