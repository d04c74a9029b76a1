import type { ChoiceControl } from '../../core/form/model.ts'
import type { Json } from '../../core/json.ts'
import { cleared, value } from '../form/entry.ts'
import { words } from '../text/messages.ts'
import { choiceText, usePicks } from './choice.tsx'
import type { FieldProps } from './field-props.ts'
import { keyOf } from './key-of.ts'
import { NoLongerOffered } from './no-longer-offered.tsx'
import { PickList } from './pick-list.tsx'

type Chosen = FieldProps<ChoiceControl> & {
  readonly chosen: ReadonlySet<string>
  readonly choose: (keys: ReadonlySet<string>) => void
}

/** Several of several, in the order in which they are offered; with a search once they are many. */
export function ChoicesField(props: FieldProps<ChoiceControl>) {
  const { field, write } = props
  const chosen = new Set((Array.isArray(field.value) ? field.value : []).map(keyOf))
  const choose = (keys: ReadonlySet<string>) => {
    const answers: Json[] = field.choices
      .map((choice) => choice.value)
      .filter((each) => keys.has(keyOf(each)))
    write(answers.length === 0 ? cleared : value(answers))
  }
  const Box = field.choices.length > 20 ? SearchBoxes : Boxes
  if (field.choices.length === 0) return <p class="soft">{words.value.field.nothingToChoose}</p>
  return (
    <>
      <NoLongerOffered field={field} />
      <Box {...props} chosen={chosen} choose={choose} />
    </>
  )
}

function Boxes({ field, schema, ids, chosen, choose }: Chosen) {
  const most = typeof schema.maxItems === 'number' ? schema.maxItems : Number.POSITIVE_INFINITY
  const full = chosen.size >= most
  const toggle = (key: string) => {
    const next = new Set(chosen)
    if (!next.delete(key)) next.add(key)
    choose(next)
  }
  return (
    <>
      <div class="options">
        {field.choices.map((choice, index) => (
          <label key={keyOf(choice.value)} class="option">
            <input
              {...(index === 0 ? { id: ids.input } : {})}
              type="checkbox"
              checked={chosen.has(keyOf(choice.value))}
              disabled={full && !chosen.has(keyOf(choice.value))}
              onChange={() => toggle(keyOf(choice.value))}
            />
            <span class="option-text">{choiceText(choice)}</span>
          </label>
        ))}
      </div>
      {most < field.choices.length && (
        <p class="field-count" aria-live="polite">
          {words.value.field.chosenOf(chosen.size, most)}
          {full && `. ${words.value.field.full}`}
        </p>
      )}
    </>
  )
}

function SearchBoxes({ field, schema, ids, chosen, choose }: Chosen) {
  const picks = usePicks(field.choices)
  return (
    <PickList
      picks={picks}
      chosen={picks.filter(({ key }) => chosen.has(key))}
      most={typeof schema.maxItems === 'number' ? Math.max(2, schema.maxItems) : Number.POSITIVE_INFINITY}
      firstId={ids.input}
      says={{ search: words.value.field.search, results: words.value.field.found }}
      onChange={(keys) => choose(new Set(keys))}
    />
  )
}
