import { beforeAll, expect, test } from 'vitest'
import type { Control, FieldKind } from '../../../core/form/model.ts'
import { addPart } from '../../../core/studio/form-edit/new-part.ts'
import { findPart } from '../../../core/studio/form-edit/parts.ts'
import { schemaOf } from '../../../core/studio/form-edit/schema-place.ts'
import { draw } from '../../../test/support/small-dom.ts'
import { kinds } from '../../../ui/fields/kinds.ts'
import { speak, words } from '../../../ui/text/messages.ts'
import { newWordsFor } from './new-words.ts'
import { stillDraft } from './still-field.ts'
import { StillField } from './still-field-view.tsx'

beforeAll(() => speak('id', 'whole'))

// The keys are those of the type.
test.each(Object.keys(kinds) as FieldKind[])(
  '[Z20] a new field of the kind %s is drawn as it will look',
  async (kind) => {
    await kinds[kind].read()
    await kinds.computed.read()
    const empty = {
      id: 'f',
      schema: { type: 'object', properties: {} },
      layout: { type: 'VerticalLayout', elements: [] },
    }
    const slot = { list: ['layout', 'elements'], index: 0 }
    const said = newWordsFor(kind, empty)
    const made = addPart(empty, slot, { kind, words: said })
    if (made.kind === 'err') throw new Error(made.error.kind)
    const { form, at } = made.value
    const part = findPart(form, at)
    const still = stillDraft({
      control: part?.body as unknown as Control,
      schema: schemaOf(form, part?.path ?? []) ?? {},
      required: false,
      key: '/field',
    })
    const root = draw(<StillField draft={still} kind={kind} path="/field" />)
    expect(root.textContent).toContain(said.label.id)
    expect(root.textContent).not.toContain(words.value.field.noChoices)
  },
)
