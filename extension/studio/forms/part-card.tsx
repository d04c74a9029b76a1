import { GripVertical } from 'lucide-preact'
import type { ComponentChildren } from 'preact'
import { useEffect, useMemo, useRef } from 'preact/hooks'
import type { Control, FieldKind } from '../../../core/form/model.ts'
import { isObject, type Json, type JsonObject } from '../../../core/json.ts'
import { isSameAt, pointerOf } from '../../../core/studio/form-edit/at.ts'
import { type FormGiven, writeOut } from '../../../core/studio/form-edit/form-given.ts'
import type { PartLayer } from '../../../core/studio/form-edit/layers.ts'
import type { FormPart } from '../../../core/studio/form-edit/parts.ts'
import { isRequired, schemaOf } from '../../../core/studio/form-edit/schema-place.ts'
import { language, words } from '../../../ui/text/messages.ts'
import { cardDrag } from './drag.ts'
import type { Drawing } from './drawing.ts'
import { calledOf, kindIcons, kindName, shownKind } from './part-words.ts'
import { stillDraft } from './still-field.ts'
import { StillField } from './still-field-view.tsx'

type CardProps = {
  readonly id: string
  readonly draw: Drawing
  readonly part: FormPart
  readonly level: number
  readonly place: number
  readonly count: number
  /** What it holds. */
  readonly children: ComponentChildren
}

/** One part: what it is, from where it comes, and how it will look. */
export function PartCard({ id, draw, part, level, place, count, children }: CardProps) {
  const { builder, form, chosen, given, language } = draw
  const box = useRef<HTMLDivElement>(null)
  const pointer = pointerOf(part.at)
  const isChosen = isSameAt(chosen, part.at)
  const kind = shownKind(part)
  const holds = Array.isArray(part.body.elements)
  const layer = draw.layerOf(pointer)
  const findings = draw.findings.get(pointer) ?? none
  const required = part.path !== null && isRequired(form, part.path)
  const schema = part.path === null ? undefined : schemaOf(form, part.path)
  useEffect(() => (box.current ? cardDrag(box.current, builder) : undefined), [builder])
  // A part is drawn anew only where something of it is another: five hundred stand still while one is moved.
  const look = useMemo(
    () => <PartLook id={id} form={form} part={part} schema={schema} required={required} given={given} />,
    [id, part.body, schema, required, given, language],
  )
  const head = useMemo(
    () => (
      <CardHead
        form={form}
        part={part}
        layer={layer}
        required={required}
        findings={findings}
        given={given}
        hasBase={builder.below !== undefined}
      />
    ),
    [part.body, layer, required, findings, given, language],
  )
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys of the tree do it
    // biome-ignore lint/a11y/useKeyWithClickEvents: as above
    <div
      ref={box}
      class={`part part-${kind} ${holds ? '' : 'part-leaf'} ${isChosen ? 'part-chosen' : ''} ${findings.length > 0 ? 'part-wrong' : ''}`}
      onClick={(event) => {
        event.stopPropagation()
        builder.choose(part.at, true)
      }}
      onDblClick={(event) => {
        event.stopPropagation()
        builder.show('properties')
      }}
    >
      <div
        role="treeitem"
        class="part-head"
        data-at={pointer}
        tabIndex={isChosen ? 0 : -1}
        aria-selected={isChosen}
        aria-level={level}
        aria-posinset={place}
        aria-setsize={count}
        {...(holds ? { 'aria-expanded': 'true' } : {})}
      >
        {head}
      </div>
      <div inert class="part-look">
        {look}
      </div>
      {holds && children}
    </div>
  )
}

const none: readonly string[] = []

type HeadProps = {
  readonly form: JsonObject
  readonly part: FormPart
  readonly layer: PartLayer
  readonly required: boolean
  readonly findings: readonly string[]
  readonly given: FormGiven
  readonly hasBase: boolean
}

function CardHead({ form, part, layer, required, findings, given, hasBase }: HeadProps) {
  const kind = shownKind(part)
  const Icon = kindIcons[kind]
  const says = words.value.studio.forms
  const { body, set } = part
  const rows = set === null ? 0 : (given.rows[set]?.length ?? 0)
  const isOff = writeOut(body, given) === null
  return (
    <>
      <GripVertical size={14} aria-hidden="true" class="part-grip" />
      <Icon size={14} aria-hidden="true" />
      <span class="part-kind">{kindName(kind)}</span>
      <span class="visually-hidden">: {calledOf(part, form)}.</span>
      {set !== null && <Chip>{says.perRow(says.sets[set as 'indicators'] ?? set, rows)}</Chip>}
      {required && <Chip>{says.always}</Chip>}
      {body.requiredIf !== undefined && <Chip>{says.requiredWhen}</Chip>}
      {body.visibleIf !== undefined && <Chip>{says.shownWhen}</Chip>}
      {body.onlyIf !== undefined && <Chip>{isOff ? says.policyOff : says.policyOn}</Chip>}
      {body.calculate !== undefined && kind !== 'computed' && <Chip>{says.calculated}</Chip>}
      {hasBase && <span class={`chip chip-${layer}`}>{says.layers[layer]}</span>}
      {findings.length > 0 && <span class="chip chip-wrong">{says.findings(findings.length)}</span>}
    </>
  )
}

function Chip({ children }: { readonly children: ComponentChildren }) {
  return <span class="chip">{children}</span>
}

type LookProps = {
  readonly id: string
  readonly form: JsonObject
  readonly part: FormPart
  readonly schema: JsonObject | undefined
  readonly required: boolean
  readonly given: FormGiven
}

/** How a part will look: by the form's own view, its places filled with the first row's words. */
function PartLook({ id, part, schema, required, given }: LookProps) {
  const { elements: _, ...shell } = part.body
  const body = writtenFor(part.set, shell, given)
  if (!isObject(body)) return <p class="soft part-off">{words.value.studio.forms.leftOut}</p>
  switch (part.body.type) {
    case 'Category':
      return <h3 class="part-page">{said(body.label)}</h3>
    case 'Group':
      return (
        <>
          <h4 class="group-title">{said(body.label)}</h4>
          {body.hint !== undefined && <p class="field-hint">{said(body.hint)}</p>}
        </>
      )
    case 'Note':
      return <p class="note">{said(body.text)}</p>
    case 'Control': {
      if (Array.isArray(part.body.elements)) {
        return (
          <>
            <p class="field-label">{said(body.label)}</p>
            {body.hint !== undefined && <p class="field-hint">{said(body.hint)}</p>}
          </>
        )
      }
      const answer = writtenFor(part.set, schema ?? {}, given)
      const draft = stillDraft({
        // What is drawn has been judged, or shows what is wrong with it.
        control: body as unknown as Control,
        schema: isObject(answer) ? answer : {},
        required,
        key: `/${part.start.join('-')}-${id}`,
      })
      return (
        <div class="part-field">
          <StillField
            draft={draft}
            // A control's kind is one of them.
            kind={body.kind as FieldKind}
            path={`/${part.start.join('-')}-${id}`}
          />
        </div>
      )
    }
    default:
      return null
  }
}

/** A part as the first row of its set has it; as it is, where it stands once. */
function writtenFor(set: string | null, json: JsonObject, given: FormGiven): Json {
  if (set === null) return writeOut(json, given)
  const made = writeOut([{ each: [set, {}, json] }], given)
  return Array.isArray(made) ? (made[0] ?? null) : null
}

function said(json: Json | undefined): string {
  const text = isObject(json) ? json[language.value] : json
  return typeof text === 'string' ? text : ''
}
