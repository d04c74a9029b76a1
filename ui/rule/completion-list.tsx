import type { Completion } from '../../core/formula/complete.ts'
import { say } from '../../core/text.ts'
import { language, words } from '../text/messages.ts'

type CompletionListProps = {
  readonly id: string
  readonly options: readonly Completion[]
  readonly active: number
  readonly onChoose: (index: number) => void
}

/** What may come next; the focus stays in the box, which says by `aria-activedescendant` where the arrows are. */
export function CompletionList({ id, options, active, onChoose }: CompletionListProps) {
  return (
    <div id={`${id}-list`} class="completions" role="listbox" aria-label={words.value.rule.completions}>
      {options.map(({ label, detail }, index) => (
        // biome-ignore lint/a11y/useFocusableInteractive: the focus stays in the box
        // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are the box's
        <div
          key={label}
          id={`${id}-option-${index}`}
          class="completion"
          role="option"
          aria-selected={index === active}
          ref={(row) => {
            if (index === active) row?.scrollIntoView({ block: 'nearest' })
          }}
          // A press would take the focus from the box before the click.
          onPointerDown={(event) => event.preventDefault()}
          onClick={() => onChoose(index)}
        >
          <code>{label}</code>
          <span class="soft">{say(detail, language.value)}</span>
        </div>
      ))}
    </div>
  )
}
