import { RotateCcw, Trash2 } from 'lucide-preact'
import { ok } from '../../../core/result.ts'
import { pointerOf } from '../../../core/studio/form-edit/at.ts'
import { layersIn } from '../../../core/studio/form-edit/layers.ts'
import type { FormPart } from '../../../core/studio/form-edit/parts.ts'
import { resetPart } from '../../../core/studio/form-edit/reset-part.ts'
import { setMember } from '../../../core/studio/form-edit/set-part.ts'
import { say, type Text } from '../../../core/text.ts'
import { BoxPlace } from '../../../ui/box/box-place.tsx'
import { announce } from '../../../ui/form/announce.ts'
import { language, words } from '../../../ui/text/messages.ts'
import { label, remove } from './acts.ts'
import { AnswerSection } from './answer-section.tsx'
import { type Builder, textIn } from './builder.ts'
import { CalculationSection } from './calculation-section.tsx'
import { ChoicesSection } from './choices-section.tsx'
import { FormSection } from './form-section.tsx'
import { LimitsSection } from './limits-section.tsx'
import { NameSection } from './name-section.tsx'
import { newWordsFor } from './new-words.ts'
import { calledOf, kindIcons, kindName, shownKind } from './part-words.ts'
import { prompts } from './prompts.ts'
import { RowsSection } from './rows-section.tsx'
import { Section } from './section.tsx'
import { SelectField } from './select-field.tsx'
import { ShownSection } from './shown-section.tsx'
import { TextPair } from './text-pair.tsx'

export type PartSectionProps = { readonly builder: Builder; readonly part: FormPart }

/** All that can be said of the chosen part; of the form itself where none is chosen. */
export function PropertiesPanel({ builder }: { readonly builder: Builder }) {
  const part = builder.part.value
  if (part === undefined) return null
  const kind = shownKind(part)
  const key = `${builder.id} ${String(part.body.id ?? pointerOf(part.at))}`
  return (
    <div class="properties stack" key={key}>
      <PanelHead builder={builder} part={part} />
      <BoxPlace of={pointerOf(part.at)}>
        {kind === 'form' ? <FormSection builder={builder} /> : <PartSections builder={builder} part={part} />}
      </BoxPlace>
    </div>
  )
}

function PartSections({ builder, part }: PartSectionProps) {
  const isField = part.path !== null
  return (
    <>
      <WordsSection builder={builder} part={part} />
      {isField && <AnswerSection builder={builder} part={part} />}
      {isField && <ChoicesSection builder={builder} part={part} />}
      {part.body.kind === 'matrix' && <RowsSection builder={builder} part={part} />}
      {isField && <LimitsSection builder={builder} part={part} />}
      <ShownSection builder={builder} part={part} />
      {isField && <CalculationSection builder={builder} part={part} />}
      {isField && <NameSection builder={builder} part={part} />}
    </>
  )
}

function PanelHead({ builder, part }: PartSectionProps) {
  const kind = shownKind(part)
  const Icon = kindIcons[kind]
  const says = words.value.studio.forms
  const form = builder.form.value
  const { below } = builder
  const layer = layersIn(form, below)(pointerOf(part.at))
  const reset = () => {
    if (below === undefined) return
    builder.change(label.reset, (before) =>
      ok(resetPart(builder.name, { form: before, below }, part.at) ?? before),
    )
    announce(says.wasReset)
  }
  return (
    <header class="prop-head">
      <p class="prop-kind">
        <Icon size={16} aria-hidden="true" />
        {kindName(kind)}
        {below !== undefined && kind !== 'form' && (
          <span class={`chip chip-${layer}`}>{says.layers[layer]}</span>
        )}
      </p>
      <h2 class="prop-name">{calledOf(part, form)}</h2>
      {part.set !== null && <p class="prop-hint">{says.perRowHint}</p>}
      {kind !== 'form' && (
        <div class="row">
          {layer === 'changed' && (
            <button type="button" class="button button-small" onClick={reset}>
              <RotateCcw size={16} aria-hidden="true" />
              {says.resetPart}
            </button>
          )}
          <button type="button" class="button button-small" onClick={() => remove(builder)}>
            <Trash2 size={16} aria-hidden="true" />
            {says.remove}
          </button>
        </div>
      )}
    </header>
  )
}

/** What a part says; a place that each row fills in is told, and stays. */
function WordsSection({ builder, part }: PartSectionProps) {
  const says = words.value.studio.forms
  const { body } = part
  const set = (name: string) => (value: Text | undefined) => {
    builder.change(label.words, (form) => setMember(form, part.at, { name, value }))
  }
  const texts = textsOf(part)
  const kind = shownKind(part)
  const stale = kind === 'form' ? undefined : newWordsFor(kind, {}).label.en
  return (
    <Section title={says.wordsTitle}>
      {texts.map(({ name, optional, long }) =>
        typeof body[name] === 'string' ? (
          <p key={name} class="prop-hint">
            {says.texts[name]}: {says.fromRow(String(body[name]))}
          </p>
        ) : (
          <TextPair
            key={name}
            label={says.texts[name]}
            value={textIn(body[name])}
            optional={optional}
            long={long}
            {...(stale !== undefined && !optional ? { stale } : {})}
            write={set(name)}
          />
        ),
      )}
      {body.kind === 'long-text' && (
        <SelectField
          label={says.prompt}
          value=""
          options={[
            { value: '', title: says.noPrompt },
            ...prompts.map((prompt, index) => ({ value: String(index), title: say(prompt, language.value) })),
          ]}
          write={(index) => index !== '' && set('hint')(prompts[Number(index)])}
        />
      )}
    </Section>
  )
}

type PartText = {
  readonly name: 'label' | 'hint' | 'text' | 'unit' | 'itemLabel' | 'addLabel'
  readonly optional: boolean
  readonly long: boolean
}

const numeric = new Set(['integer', 'decimal', 'percentage', 'duration', 'computed', 'text'])

function textsOf({ body }: FormPart): readonly PartText[] {
  if (body.type === 'Note') return [{ name: 'text', optional: false, long: true }]
  const isLong = body.kind === 'acknowledgement' || body.kind === 'long-text'
  const named: PartText = { name: 'label', optional: false, long: isLong }
  const hint: PartText = { name: 'hint', optional: true, long: true }
  if (body.type === 'Category') return [named]
  if (body.type === 'Group') return [named, hint]
  const more: readonly PartText[] = numeric.has(String(body.kind))
    ? [{ name: 'unit', optional: true, long: false }]
    : body.kind === 'repeat' || body.kind === 'indicator-table'
      ? [
          { name: 'itemLabel', optional: true, long: false },
          ...(body.kind === 'repeat' ? [{ name: 'addLabel', optional: true, long: false } as const] : []),
        ]
      : []
  return [named, hint, ...more]
}
