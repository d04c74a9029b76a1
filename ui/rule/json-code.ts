import {
  autocompletion,
  closeBrackets,
  closeBracketsKeymap,
  completionKeymap,
  insertBracket,
} from '@codemirror/autocomplete'
import { defaultKeymap, history, historyKeymap } from '@codemirror/commands'
import { json } from '@codemirror/lang-json'
import { bracketMatching, indentOnInput, syntaxTree } from '@codemirror/language'
import { type Diagnostic, lintKeymap, setDiagnostics } from '@codemirror/lint'
import { Annotation, EditorSelection, RangeSetBuilder, type SelectionRange } from '@codemirror/state'
import {
  Decoration,
  type DecorationSet,
  EditorView,
  keymap,
  lineNumbers,
  ViewPlugin,
  type ViewUpdate,
} from '@codemirror/view'
import type { JsonOffer } from './json-complete.ts'

/** Something wrong at a JSON Pointer of the text, or at a place of a text that is no JSON. */
export type JsonTrouble = {
  readonly words: string
  readonly at: { readonly pointer: string } | { readonly offset: number }
  readonly isWarning: boolean
}

/** An editor of JSON; all of it is read when somebody opens one. */
export type JsonCode = {
  readonly setText: (text: string) => void
  readonly setTroubles: (troubles: readonly JsonTrouble[]) => void
  readonly close: () => void
}

type JsonCodeOptions = {
  readonly text: string
  readonly label: string
  readonly onChange: (text: string) => void
  readonly offer: (text: string, caret: number) => JsonOffer | null
}

/** On what the page put into the editor: to tell it back as typed would make page and editor answer each other for ever. */
const fromOutside = Annotation.define<boolean>()

/** What is chosen on the page; the editor itself learns of it a moment later. */
function selectionIn(view: EditorView, root: ShadowRoot): SelectionRange {
  // Chromium tells a shadow root's selection by the root alone.
  const { getSelection } = root as ShadowRoot & { getSelection?: () => Selection | null }
  const at = getSelection?.call(root)
  const { anchorNode, focusNode } = at ?? {}
  if (!at || !anchorNode || !focusNode) return view.state.selection.main
  if (!view.contentDOM.contains(anchorNode) || !view.contentDOM.contains(focusNode)) {
    return view.state.selection.main
  }
  return EditorSelection.range(
    view.posAtDOM(anchorNode, at.anchorOffset),
    view.posAtDOM(focusNode, at.focusOffset),
  )
}

/**
 * Opens the editor in a place of its own: within a shadow root its style sheets are made by script, which the page's
 * policy (P4) allows, while it would refuse `<style>`.
 */
export function openJsonCode(host: HTMLElement, { text, label, onChange, offer }: JsonCodeOptions): JsonCode {
  const root = host.shadowRoot ?? host.attachShadow({ mode: 'open' })
  const view = new EditorView({
    root,
    parent: root,
    doc: text,
    extensions: [
      lineNumbers(),
      history(),
      json(),
      indentOnInput(),
      bracketMatching(),
      closeBrackets(),
      colours,
      look,
      EditorView.lineWrapping,
      EditorView.domEventHandlers({
        // Left to itself the browser keeps the look of what it replaces in a style attribute, which the policy refuses.
        beforeinput(event, view) {
          const { inputType, data } = event
          if (inputType !== 'insertText' || data === null || view.composing) return false
          const chosen = selectionIn(view, root)
          if (chosen.empty) return false
          event.preventDefault()
          view.dispatch({
            changes: chosen,
            selection: { anchor: chosen.from },
            userEvent: 'delete.selection',
          })
          const bracket = insertBracket(view.state, data)
          view.dispatch(
            bracket ?? view.state.update(view.state.replaceSelection(data), { userEvent: 'input.type' }),
          )
          return true
        },
      }),
      EditorView.contentAttributes.of({ 'aria-label': label, tabindex: '0' }),
      autocompletion({
        override: [
          ({ state, pos, explicit }) => {
            const found = offer(state.doc.toString(), pos)
            if (found === null || (!explicit && found.from === pos && state.sliceDoc(pos - 1, pos) !== '"'))
              return null
            return {
              from: found.from,
              options: found.options.map(({ label: word, detail, insert }) => ({
                label: word,
                detail,
                apply: insert,
              })),
            }
          },
        ],
      }),
      keymap.of([
        ...closeBracketsKeymap,
        ...defaultKeymap,
        ...historyKeymap,
        ...completionKeymap,
        ...lintKeymap,
      ]),
      EditorView.updateListener.of((update) => {
        const isTold = update.transactions.some((each) => each.annotation(fromOutside))
        if (update.docChanged && !isTold) onChange(update.state.doc.toString())
      }),
    ],
  })
  return {
    setText(next) {
      if (next === view.state.doc.toString()) return
      const whole = { from: 0, to: view.state.doc.length }
      view.dispatch({ changes: { ...whole, insert: next }, annotations: fromOutside.of(true) })
    },
    setTroubles(troubles) {
      const found = troubles.map(({ words, at, isWarning }): Diagnostic => {
        const { from, to } = 'pointer' in at ? rangeOf(view, at.pointer) : aroundOf(view, at.offset)
        return { from, to, severity: isWarning ? 'warning' : 'error', message: words }
      })
      view.dispatch(setDiagnostics(view.state, found))
    },
    close: () => view.destroy(),
  }
}

type Range = { readonly from: number; readonly to: number }

function aroundOf(view: EditorView, offset: number): Range {
  const end = view.state.doc.length
  const from = Math.max(0, Math.min(offset, end - 1))
  return { from, to: Math.min(end, from + 1) }
}

/** Where the value at a JSON Pointer is written: its operator's name, where it is one. */
function rangeOf(view: EditorView, pointer: string): Range {
  const whole = { from: 0, to: view.state.doc.length }
  let node = syntaxTree(view.state).topNode.firstChild
  for (const segment of pointer.split('/').slice(1)) {
    const name = segment.replaceAll('~1', '/').replaceAll('~0', '~')
    if (node?.name === 'Array') {
      let child = node.firstChild?.nextSibling ?? null
      const items = []
      for (; child !== null; child = child.nextSibling) if (/^[A-Z]/.test(child.name)) items.push(child)
      node = items[Number(name)] ?? null
    } else if (node?.name === 'Object') {
      let property = node.getChild('Property')
      while (property !== null && keyOf(view, property) !== name) property = nextProperty(property)
      node = property?.lastChild ?? null
    } else node = null
    if (node === null) return whole
  }
  const key = node?.name === 'Object' ? node.getChild('Property')?.getChild('PropertyName') : undefined
  const shown = key ?? node
  return shown ? { from: shown.from, to: shown.to } : whole
}

type Node = ReturnType<typeof syntaxTree>['topNode']

function keyOf(view: EditorView, property: Node): string | undefined {
  const name = property.getChild('PropertyName')
  if (name === null) return undefined
  try {
    return String(JSON.parse(view.state.sliceDoc(name.from, name.to)))
  } catch {
    return undefined
  }
}

function nextProperty(property: Node): Node | null {
  let next = property.nextSibling
  while (next !== null && next.name !== 'Property') next = next.nextSibling
  return next
}

const marks: { readonly [node: string]: Decoration } = {
  PropertyName: Decoration.mark({ class: 'json-key' }),
  String: Decoration.mark({ class: 'json-text' }),
  Number: Decoration.mark({ class: 'json-number' }),
  True: Decoration.mark({ class: 'json-word' }),
  False: Decoration.mark({ class: 'json-word' }),
  Null: Decoration.mark({ class: 'json-word' }),
}

/** Names, texts and numbers told apart, by what the page's own colours are. */
const colours = ViewPlugin.define(
  (view) => ({
    marks: marksIn(view),
    update(update: ViewUpdate) {
      if (
        update.docChanged ||
        update.viewportChanged ||
        syntaxTree(update.state) !== syntaxTree(update.startState)
      )
        this.marks = marksIn(update.view)
    },
  }),
  { decorations: (plugin: { marks: DecorationSet }) => plugin.marks },
)

function marksIn(view: EditorView): DecorationSet {
  const found = new RangeSetBuilder<Decoration>()
  for (const { from, to } of view.visibleRanges) {
    syntaxTree(view.state).iterate({
      from,
      to,
      enter({ name, from: start, to: end }) {
        const mark = Object.hasOwn(marks, name) ? marks[name] : undefined
        if (mark) found.add(start, end, mark)
      },
    })
  }
  return found.finish()
}

const look = EditorView.theme({
  '&': {
    border: '1px solid var(--line-control)',
    borderRadius: 'var(--radius-2)',
    backgroundColor: 'var(--surface)',
    color: 'var(--ink)',
    fontSize: '0.875rem',
  },
  '&.cm-focused': { outline: '3px solid var(--focus)', outlineOffset: '1px' },
  '.cm-scroller': {
    fontFamily: 'ui-monospace, "Cascadia Mono", "DejaVu Sans Mono", monospace',
    lineHeight: '1.5',
    maxHeight: '28rem',
    overflow: 'auto',
  },
  '.cm-content': { minHeight: '6rem', caretColor: 'var(--ink)' },
  '.cm-cursor': { borderLeftColor: 'var(--ink)' },
  '&.cm-focused .cm-selectionBackground, .cm-selectionBackground': {
    backgroundColor: 'var(--accent-soft) !important',
  },
  '.cm-gutters': { backgroundColor: 'var(--sunken)', color: 'var(--ink-soft)', border: '0' },
  '.cm-matchingBracket': { backgroundColor: 'var(--accent-soft)', outline: '1px solid var(--accent-line)' },
  '.json-key': { color: 'var(--accent-ink)', fontWeight: '600' },
  '.json-number, .json-word': { color: 'var(--warning)' },
  '.cm-tooltip': {
    border: '1px solid var(--line-control)',
    borderRadius: 'var(--radius-1)',
    backgroundColor: 'var(--surface)',
    color: 'var(--ink)',
  },
  '.cm-tooltip-autocomplete ul li[aria-selected]': {
    backgroundColor: 'var(--accent-soft)',
    color: 'var(--ink)',
  },
  '.cm-completionDetail': { color: 'var(--ink-soft)', fontStyle: 'normal' },
  '.cm-lintRange-error': {
    backgroundImage: 'none',
    textDecoration: 'underline wavy var(--trouble)',
    textUnderlineOffset: '3px',
  },
  '.cm-lintRange-warning': {
    backgroundImage: 'none',
    textDecoration: 'underline wavy var(--warning)',
    textUnderlineOffset: '3px',
  },
  '.cm-diagnostic-error': { borderLeftColor: 'var(--trouble)' },
  '.cm-diagnostic-warning': { borderLeftColor: 'var(--warning)' },
})
