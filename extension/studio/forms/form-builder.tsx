import { effect } from '@preact/signals'
import { ArrowLeft, FileQuestion } from 'lucide-preact'
import { useEffect, useMemo, useRef, useState } from 'preact/hooks'
import { pointerOf } from '../../../core/studio/form-edit/at.ts'
import { partsIn } from '../../../core/studio/form-edit/parts.ts'
import { say } from '../../../core/text.ts'
import { Empty } from '../../../ui/empty.tsx'
import { announce } from '../../../ui/form/announce.ts'
import { language, words } from '../../../ui/text/messages.ts'
import type { Studio } from '../studio.ts'
import { useBegun } from '../use-begun.ts'
import { type Builder, openBuilder, type Side } from './builder.ts'
import { Canvas } from './canvas.tsx'
import { PalettePanel } from './palette-panel.tsx'
import { titleOf } from './part-words.ts'
import { Preview } from './preview.tsx'
import { PropertiesPanel } from './properties-panel.tsx'
import { RefusalNotice } from './refusal-notice.tsx'
import { Segments } from './segments.tsx'
import { Toolbar } from './toolbar.tsx'

type BuilderProps = { readonly studio: Studio; readonly id: string }

/** One form: as it will look, with what can be added beside it, what is chosen, and a trial of it. */
export function FormBuilder({ studio, id }: BuilderProps) {
  const builder = useMemo(() => openBuilder(studio, id), [studio, id])
  useEffect(() => {
    // The builder needs the width that the list of problems has elsewhere.
    const body = document.querySelector('.studio-body')
    body?.classList.add('studio-wide')
    return () => body?.classList.remove('studio-wide')
  }, [])
  const [mode, setMode] = useState<'build' | 'try'>('build')
  useBegun(studio, ['forms', id], ([place]) => {
    const part = partsIn(builder?.form.peek() ?? {}).find(({ at }) => pointerOf(at) === place)
    if (part === undefined) return
    setMode('build')
    builder?.choose(part.at)
    builder?.show('properties')
  })
  const says = words.value.studio.forms
  const list = `#/studio/${studio.row.key}/forms`
  if (builder === undefined) {
    return (
      <div class="sheet">
        <Empty icon={FileQuestion} title={says.noForm} hint={says.noFormHint}>
          <a class="button" href={list}>
            {says.allForms}
          </a>
        </Empty>
      </div>
    )
  }
  return (
    <div class="builder">
      <header class="builder-head">
        <p>
          <a class="builder-back" href={list}>
            <ArrowLeft size={16} aria-hidden="true" />
            {says.allForms}
          </a>
        </p>
        <div class="row row-apart">
          <h2>{titleOf(builder.form.value)}</h2>
          <Segments
            label={says.modes}
            value={mode}
            options={(['build', 'try'] as const).map((value) => ({ value, title: says.mode[value] }))}
            choose={setMode}
          />
        </div>
      </header>
      {mode === 'build' ? <Workbench builder={builder} /> : <Preview builder={builder} />}
    </div>
  )
}

const sides: readonly Side[] = ['form', 'add', 'properties']

/** Says what was taken back or done again, which is seen but not heard. */
function useTellHistory({ studio }: Builder): void {
  const last = useRef({ done: studio.undoable.peek(), undone: studio.redoable.peek() })
  useEffect(
    () =>
      effect(() => {
        const [done, undone] = [studio.undoable.value, studio.redoable.value]
        const before = last.current
        last.current = { done, undone }
        const { undo, redo } = words.peek().studio
        if (undone !== null && undone === before.done) announce(`${undo}: ${say(undone, language.peek())}.`)
        else if (done !== null && done === before.undone) announce(`${redo}: ${say(done, language.peek())}.`)
      }),
    [studio],
  )
}

function Workbench({ builder }: { readonly builder: Builder }) {
  const says = words.value.studio.forms
  useTellHistory(builder)
  const side = builder.side.value
  // Wide pages show the form always, and beside it what was asked for last.
  const beside = side === 'form' ? 'properties' : side
  return (
    <>
      <Segments
        class="builder-sides"
        label={says.sides}
        value={side}
        options={sides.map((value) => ({ value, title: says.side[value] }))}
        choose={builder.show}
      />
      <div class="workbench" data-side={side}>
        <div class="workbench-form">
          <Toolbar builder={builder} />
          <RefusalNotice builder={builder} />
          {isMostlyClosed(builder) && <p class="note">{says.onlyWords}</p>}
          <Canvas builder={builder} />
          <p class="canvas-keys soft">{says.keys}</p>
        </div>
        <aside class="workbench-side" aria-label={says.sides}>
          <Segments
            label={says.sides}
            value={beside}
            options={(['add', 'properties'] as const).map((value) => ({ value, title: says.side[value] }))}
            choose={builder.show}
          />
          {beside === 'add' ? <PalettePanel builder={builder} /> : <PropertiesPanel builder={builder} />}
        </aside>
      </div>
    </>
  )
}

/** Whether the base leaves no more open than what a form says. */
function isMostlyClosed({ below }: Builder): boolean {
  if (below === undefined) return false
  const open: readonly unknown[] = Array.isArray(below.open) ? below.open : []
  return !open.includes('/layout') && !open.includes('/layout/elements') && !open.includes('')
}
