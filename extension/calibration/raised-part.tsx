import { language, words } from '../../ui/text/messages.ts'
import { writeMoment } from '../../ui/time/write-time.ts'
import { useDevice } from '../device.ts'
import { JottingState } from '../jottings/jotting-state.tsx'
import { useKeptLine } from '../jottings/use-kept-line.ts'
import { useOneAtATime } from '../one-at-a-time.ts'
import { SimpleField } from '../sign-in/simple-field.tsx'
import type { RowProps } from './row-props.ts'

/** What somebody wants talked about. */
export function RaisedPart({ desk, view, row }: RowProps) {
  const zone = useDevice().zone.value
  const [text, setText, kept, empty] = useKeptLine(`raise-${row.case}-${view.id}`)
  const texts = words.value.calibration
  const isOpen = view.closedAt === null
  const raise = useOneAtATime(async () => {
    if (await desk.act(row.case, { raise: text.trim() })) empty()
  })
  if (!isOpen && row.raised.length === 0) return null
  return (
    <section class="stack stack-tight">
      <h3 class="small-title">{texts.raised}</h3>
      {row.raised.length > 0 && (
        <ul class="stack stack-tight">
          {row.raised.map((one) => (
            <li key={one.at + one.name}>
              {one.text}{' '}
              <span class="soft">{texts.by(one.name, writeMoment(one.at, language.value, zone))}</span>
            </li>
          ))}
        </ul>
      )}
      {isOpen && (
        <form
          class="stack stack-tight"
          onSubmit={(event) => {
            event.preventDefault()
            if (text.trim() !== '') void raise()
          }}
        >
          <SimpleField id={`raise-${row.case}`} label={texts.raiseLabel} error={null}>
            {(field) => (
              <input
                {...field}
                class="input"
                type="text"
                maxLength={1000}
                value={text}
                onInput={({ currentTarget }) => setText(currentTarget.value)}
              />
            )}
          </SimpleField>
          {kept && <JottingState jotting={kept} />}
          <div>
            <button type="submit" class="button button-small" disabled={!desk.isOnline}>
              {texts.raise}
            </button>
          </div>
        </form>
      )}
    </section>
  )
}
