import { ArrowLeft, FileQuestion } from 'lucide-preact'
import { useEffect, useMemo, useState } from 'preact/hooks'
import { Empty } from '../../../ui/empty.tsx'
import { Announcer } from '../../../ui/form/announcer.tsx'
import { words } from '../../../ui/text/messages.ts'
import type { Studio } from '../studio.ts'
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
      <Announcer />
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

function Workbench({ builder }: { readonly builder: Builder }) {
  const says = words.value.studio.forms
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
