import { ArrowDown, ArrowUp, Filter, Plus, Trash2 } from 'lucide-preact'
import { useState } from 'preact/hooks'
import { isObject, type Json, type JsonObject } from '../../../core/json.ts'
import { freeId } from '../../../core/studio/form-edit/names.ts'
import { renameChoice } from '../../../core/studio/form-edit/rename-choice.ts'
import { setChoices } from '../../../core/studio/form-edit/set-part.ts'
import { say } from '../../../core/text.ts'
import { BoxPlace } from '../../../ui/box/box-place.tsx'
import { useBegunAt } from '../../../ui/box/use-kept-box.ts'
import { announce } from '../../../ui/form/announce.ts'
import { language, words } from '../../../ui/text/messages.ts'
import { label } from './acts.ts'
import { textIn } from './builder.ts'
import { ConditionBox, firstCondition } from './condition-box.tsx'
import { PlainBox } from './plain-box.tsx'
import type { PartSectionProps } from './properties-panel.tsx'
import { Section } from './section.tsx'
import { TextPair } from './text-pair.tsx'

/** What there is to choose, or the levels of a scale with their anchors; each may depend on other answers. */
export function ChoicesSection({ builder, part }: PartSectionProps) {
  const [open, setOpen] = useState<number | null>(useBegunAt(choicePlace))
  const says = words.value.studio.forms
  const { body, at } = part
  const title = body.kind === 'rating' || body.kind === 'matrix' ? says.levelsTitle : says.choicesTitle
  if (typeof body.choices === 'string') {
    return (
      <Section title={title}>
        <p class="prop-hint">{says.fromRow(body.choices)}</p>
      </Section>
    )
  }
  if (!Array.isArray(body.choices)) return null
  const choices: readonly Json[] = body.choices
  const write = (next: readonly Json[]) => builder.change(label.choices, (form) => setChoices(form, at, next))
  const add = () => {
    const made = newChoice(choices)
    if (write([...choices, made])) setOpen(choices.length)
  }
  const move = (index: number, by: 1 | -1) => {
    const moved = choices.toSpliced(index, 1).toSpliced(index + by, 0, choices[index] ?? null)
    if (write(moved))
      announce(words.value.field.rowMoved(nameOf(choices[index]), index + by + 1, choices.length))
  }
  return (
    <Section title={title}>
      <ol class="stack stack-tight">
        {choices.map((choice, index) => {
          if (!isObject(choice)) return null
          const called = nameOf(choice)
          const set = (members: { readonly [name: string]: Json | undefined }) =>
            write(choices.with(index, withMembers(choice, members)))
          return (
            <li key={`${JSON.stringify(choice.value)} ${index}`} class="prop-item stack stack-tight">
              <div class="choice-head">
                <button
                  type="button"
                  class="choice-name"
                  aria-expanded={open === index}
                  onClick={() => setOpen(open === index ? null : index)}
                >
                  <span class="choice-value">{String(choice.value)}</span>
                  <span>{called}</span>
                  {choice.visibleIf !== undefined && <Filter size={14} aria-label={says.filtered} />}
                </button>
                <IconButton
                  icon={ArrowUp}
                  name={says.moveUp(called)}
                  isOff={index === 0}
                  act={() => move(index, -1)}
                />
                <IconButton
                  icon={ArrowDown}
                  name={says.moveDown(called)}
                  isOff={index === choices.length - 1}
                  act={() => move(index, 1)}
                />
                <IconButton
                  icon={Trash2}
                  name={says.removeNamed(called)}
                  isOff={choices.length === 1}
                  act={() => write(choices.toSpliced(index, 1))}
                />
              </div>
              {open === index && (
                <BoxPlace of={choicePlace(index)}>
                  <div class="stack stack-tight">
                    <TextPair
                      label={says.texts.label}
                      value={textIn(choice.label)}
                      write={(text) => text && set({ label: text })}
                    />
                    <TextPair
                      label={
                        body.kind === 'rating' || body.kind === 'matrix'
                          ? says.anchor
                          : says.texts.description
                      }
                      value={textIn(choice.description)}
                      optional
                      long
                      write={(text) => set({ description: text })}
                    />
                    <ValueField
                      choice={choice}
                      choices={choices}
                      write={(value) =>
                        builder.changeAll(label.choices, (all) =>
                          renameChoice(all, { form: builder.id, at, index, value }),
                        )
                      }
                    />
                    {choice.visibleIf === undefined ? (
                      <button
                        type="button"
                        class="button button-quiet button-small prop-button"
                        onClick={() =>
                          set({
                            visibleIf: firstCondition(
                              builder,
                              part.start,
                              part.path && ['answers', ...part.path].join('.'),
                            ),
                          })
                        }
                      >
                        <Filter size={16} aria-hidden="true" />
                        {says.filter}
                      </button>
                    ) : (
                      <>
                        <p class="prop-label">{says.filteredWhen}</p>
                        <ConditionBox
                          builder={builder}
                          title={says.filteredWhen}
                          start={part.start}
                          rule={choice.visibleIf}
                          onChange={(rule) => set({ visibleIf: rule })}
                        />
                      </>
                    )}
                  </div>
                </BoxPlace>
              )}
            </li>
          )
        })}
      </ol>
      <button type="button" class="button button-small prop-button" onClick={add}>
        <Plus size={16} aria-hidden="true" />
        {body.kind === 'rating' || body.kind === 'matrix' ? says.addLevel : says.addChoice}
      </button>
    </Section>
  )
}

const choicePlace = (index: number) => `choice ${index}`

type IconProps = {
  readonly icon: typeof ArrowUp
  readonly name: string
  readonly isOff: boolean
  readonly act: () => void
}

export function IconButton({ icon: Icon, name, isOff, act }: IconProps) {
  return (
    <button
      type="button"
      class="button button-icon button-small"
      aria-label={name}
      title={name}
      aria-disabled={isOff}
      onClick={() => !isOff && act()}
    >
      <Icon size={16} aria-hidden="true" />
    </button>
  )
}

type ValueProps = {
  readonly choice: JsonObject
  readonly choices: readonly Json[]
  readonly write: (value: Json) => void
}

/** What is stored where a choice is made: a number stays a number, and no two are the same. */
function ValueField({ choice, choices, write }: ValueProps) {
  const [wrong, setWrong] = useState<string | null>(null)
  const says = words.value.studio.forms
  return (
    <PlainBox
      label={says.storedAs}
      hint={says.storedHint}
      value={String(choice.value)}
      error={wrong}
      write={(text) => {
        const value =
          typeof choice.value === 'number' && /^-?\d+(\.\d+)?$/.test(text.trim()) ? Number(text) : text.trim()
        const isTaken = choices.some((other) => other !== choice && isObject(other) && other.value === value)
        setWrong(isTaken || value === '' ? says.valueTaken : null)
        if (!isTaken && value !== '') write(value)
      }}
    />
  )
}

function newChoice(choices: readonly Json[]): JsonObject {
  const values = choices.map((choice) => (isObject(choice) ? choice.value : null))
  const numbers = values.filter((value) => typeof value === 'number')
  const count = choices.length + 1
  const text = { id: `Pilihan ${count}`, en: `Choice ${count}` }
  if (numbers.length > 0 && numbers.length === values.length)
    return { value: Math.max(...numbers) + 1, label: { id: `Tingkat ${count}`, en: `Level ${count}` } }
  return { value: freeId(`pilihan-${count}`, new Set(values.map(String))), label: text }
}

function nameOf(choice: Json | undefined): string {
  const text = isObject(choice ?? null) ? textIn((choice as JsonObject).label) : undefined
  return text ? say(text, language.value) : ''
}

/** An object with other members; what is undefined is taken away. */
export function withMembers(
  json: JsonObject,
  members: { readonly [name: string]: Json | undefined },
): JsonObject {
  const made = Object.entries({ ...json, ...members }).filter(
    (entry): entry is [string, Json] => entry[1] !== undefined,
  )
  return Object.fromEntries(made)
}
