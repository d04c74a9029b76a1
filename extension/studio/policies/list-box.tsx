import { say } from '../../../core/text.ts'
import { language, words } from '../../../ui/text/messages.ts'
import { Typed } from '../fields/typed.tsx'
import type { Manifest } from './policies.ts'
import { nameOf } from './policy-fields.tsx'
import { policyChoices } from './policy-words.ts'

type ListProps = {
  readonly manifest: Manifest
  readonly at: readonly string[]
  readonly path: string
  readonly value: readonly string[]
}

/** A list of words: of those that are known, ticks; of others, one in each line. */
export function ListBox({ manifest, at, path, value }: ListProps) {
  const what = nameOf(path)
  const choices = policyChoices[path]
  const disabled = !manifest.standing(at).isOpen
  if (choices === undefined) {
    return (
      <Typed
        label={`${say(what, language.value)} ${words.value.policies.onePerLine}`}
        long
        value={value.join('\n')}
        disabled={disabled}
        write={(text) => manifest.set(what, at, linesOf(text))}
      />
    )
  }
  // What nobody gave words stays, and can be taken out.
  const all = [...new Set([...Object.keys(choices), ...value])]
  return (
    <fieldset class="studio-field studio-field-wide">
      <legend class="field-label">{say(what, language.value)}</legend>
      {all.map((each) => (
        <label key={each} class="option">
          <input
            type="checkbox"
            checked={value.includes(each)}
            // A list of none would be refused: the last one stays.
            disabled={disabled || (value.length === 1 && value[0] === each)}
            onChange={({ currentTarget }) =>
              manifest.set(
                what,
                at,
                all.filter((one) => (one === each ? currentTarget.checked : value.includes(one))),
              )
            }
          />
          <span>{choices[each] ? say(choices[each], language.value) : each}</span>
        </label>
      ))}
    </fieldset>
  )
}

function linesOf(text: string): readonly string[] {
  const lines = text.split('\n').map((line) => line.trim())
  return [...new Set(lines.filter((line) => line !== ''))]
}
