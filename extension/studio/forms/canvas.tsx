import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks'
import { isObject, type JsonObject } from '../../../core/json.ts'
import { type At, isSameAt, listAt, pointerOf } from '../../../core/studio/form-edit/at.ts'
import { type FormGiven, writeOut } from '../../../core/studio/form-edit/form-given.ts'
import { judgeForm } from '../../../core/studio/form-edit/judge-form.ts'
import { layersIn } from '../../../core/studio/form-edit/layers.ts'
import { type FormPart, innerOf, partAt } from '../../../core/studio/form-edit/parts.ts'
import { say } from '../../../core/text.ts'
import { language, words } from '../../../ui/text/messages.ts'
import type { Builder } from './builder.ts'
import { rootAt, textIn } from './builder.ts'
import { dropZone, watchDrops } from './drag.ts'
import type { Drawing } from './drawing.ts'
import { treeKeys } from './keys.ts'
import { PartCard } from './part-card.tsx'
import { titleOf } from './part-words.ts'

/** The form as it will look, each of its parts to be chosen, dragged and moved. */
export function Canvas({ builder }: { readonly builder: Builder }) {
  const form = builder.form.value
  const given = builder.given.value
  const chosen = builder.chosen.value
  const tree = useRef<HTMLDivElement>(null)
  const layerOf = useMemo(() => layersIn(form, builder.below), [form, builder.below])
  const findings = useFindings(form, given)
  useEffect(() => watchDrops(builder), [builder])
  useEffect(() => (tree.current ? treeKeys(tree.current, builder) : undefined), [builder])
  const wanted = builder.focus.value
  // The element of what was moved may be a new one: the focus goes to where it stands now.
  useLayoutEffect(() => {
    if (wanted === 0) return
    const card = tree.current?.querySelector<HTMLElement>(`[data-at="${CSS.escape(pointerOf(chosen))}"]`)
    card?.focus({ preventScroll: true })
    card?.scrollIntoView({ block: 'nearest' })
    // What comes into sight is laid out only then, and may take more room than was thought.
    const showAgain = () => {
      if (document.activeElement !== card) return
      card?.closest('.part-leaf')?.scrollIntoView({ block: 'nearest' })
      card?.scrollIntoView({ block: 'nearest' })
    }
    requestAnimationFrame(() => requestAnimationFrame(showAgain))
  }, [wanted])
  const hadFocus = useRef(false)
  // What was taken away, as by an undo, takes the focus with it: the tree keeps it.
  useLayoutEffect(() => {
    if (!hadFocus.current || document.activeElement !== document.body) return
    tree.current?.querySelector<HTMLElement>('[role=treeitem][tabindex="0"]')?.focus({ preventScroll: true })
  }, [form])
  const root = partAt(form, { at: rootAt, start: [], depth: 0 })
  if (root === undefined) return null
  const draw: Drawing = { builder, form, chosen, layerOf, findings, given, language: language.value }
  const isChosen = isSameAt(chosen, rootAt)
  const intro = form.intro === undefined ? undefined : textIn(writeOut(form.intro, given))
  return (
    <div
      ref={tree}
      class="canvas"
      role="tree"
      aria-label={words.value.studio.forms.canvas}
      onFocusIn={() => {
        hadFocus.current = true
      }}
      onFocusOut={({ relatedTarget }) => {
        hadFocus.current = relatedTarget === null
      }}
    >
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the keys of the tree do it */}
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: as above */}
      <div
        class={`canvas-form ${isChosen ? 'canvas-form-chosen' : ''}`}
        onClick={(event) => {
          event.stopPropagation()
          builder.choose(rootAt)
        }}
      >
        <div
          role="treeitem"
          class="canvas-title"
          data-at={pointerOf(rootAt)}
          tabIndex={isChosen ? 0 : -1}
          aria-selected={isChosen}
          aria-expanded="true"
          aria-level={1}
          aria-posinset={1}
          aria-setsize={1}
        >
          {titleOf(form)}
        </div>
        {intro && (
          <p inert class="soft canvas-intro">
            {say(intro, language.value)}
          </p>
        )}
        <Parts draw={draw} holder={root} level={2} />
      </div>
    </div>
  )
}

type Findings = ReadonlyMap<string, readonly string[]>

/** What is wrong at which part; found once the form has been drawn, since it takes longer than a key may. */
function useFindings(form: JsonObject, given: FormGiven): Findings {
  const [findings, setFindings] = useState<Findings>(new Map())
  useEffect(() => {
    const timer = setTimeout(() => {
      const found = new Map<string, string[]>()
      for (const { at, text } of judgeForm(form, given)) {
        const key = at === null ? '' : pointerOf(at)
        found.set(key, [...(found.get(key) ?? []), text.id])
      }
      setFindings((before) => (before.size === 0 && found.size === 0 ? before : found))
    }, 150)
    return () => clearTimeout(timer)
  }, [form, given])
  return findings
}

type PartsProps = { readonly draw: Drawing; readonly holder: FormPart; readonly level: number }

/** What a part holds, and the place behind the last of it. */
function Parts({ draw, holder, level }: PartsProps) {
  const inner = innerOf(holder)
  if (inner === null) return null
  const elements = listAt(draw.form, inner.list)
  const keys = keysOf(elements)
  return (
    // biome-ignore lint/a11y/useSemanticElements: a group of a tree is no fieldset
    <div role="group" class="canvas-parts">
      {elements.map((_, index) => {
        const at = [...inner.list, index]
        const part = partAt(draw.form, { at, start: inner.start, depth: holder.depth + 1 })
        if (part === undefined) return null
        return (
          <PartCard
            key={keys[index]}
            id={keys[index] ?? ''}
            draw={draw}
            part={part}
            level={level}
            place={index + 1}
            count={elements.length}
          >
            <Parts draw={draw} holder={part} level={level + 1} />
          </PartCard>
        )
      })}
      <ListEnd
        builder={draw.builder}
        list={inner.list}
        index={elements.length}
        isPages={holder.body.type === 'Categorization'}
      />
    </div>
  )
}

/** Names that go along with elements when they move; what has no id is known by its place. */
function keysOf(elements: readonly unknown[]): readonly string[] {
  const seen = new Set<string>()
  return elements.map((element, index) => {
    const id = isObject(element) && typeof element.id === 'string' ? element.id : ''
    const key = id === '' || seen.has(id) ? `#${index}` : id
    seen.add(key)
    return key
  })
}

type EndProps = {
  readonly builder: Builder
  readonly list: At
  readonly index: number
  readonly isPages: boolean
}

function ListEnd({ builder, list, index, isPages }: EndProps) {
  const box = useRef<HTMLDivElement>(null)
  const place = pointerOf(list)
  useEffect(() => (box.current ? dropZone(box.current, () => ({ list, index })) : undefined), [place, index])
  const says = words.value.studio.forms
  if (index > 0) return <div ref={box} class="canvas-end" aria-hidden="true" />
  return (
    <div ref={box} class="canvas-end canvas-empty" role="presentation">
      <p>{isPages ? says.noPages : says.nothingHere}</p>
      <button
        type="button"
        tabIndex={-1}
        class="button button-small"
        onClick={(event) => {
          event.stopPropagation()
          builder.choose(list.slice(0, -1).length < 1 ? rootAt : holderAt(list))
          builder.show('add')
        }}
      >
        {says.addHere}
      </button>
    </div>
  )
}

/** The element that has a list of elements stands before it, or around the `each` that it is in. */
function holderAt(list: At): At {
  const at = list.slice(0, -1)
  return at.at(-2) === 'each' ? at.slice(0, -2) : at
}
