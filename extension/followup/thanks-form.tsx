import { useState } from 'preact/hooks'
import type { ColleagueView } from '../../core/case/view.ts'
import { jottedText } from '../../core/draft/jotting.ts'
import { THANKS_LETTERS } from '../../core/followup/thanks.ts'
import { mutationId, personId } from '../../core/ids.ts'
import { PROTOCOL } from '../../core/protocol/version.ts'
import { PeopleList } from '../../ui/fields/people-list.tsx'
import { announce } from '../../ui/form/announce.ts'
import { words } from '../../ui/text/messages.ts'
import { useDevice } from '../device.ts'
import { JottingState } from '../jottings/jotting-state.tsx'
import { TextBox } from '../jottings/text-box.tsx'
import { useJotting } from '../jottings/use-jotting.ts'
import { useOneAtATime } from '../one-at-a-time.ts'
import { enqueue } from '../store/outbox.ts'

/** Thanks to a colleague: whom, and for what. */
export function ThanksForm({ colleagues }: { readonly colleagues: readonly ColleagueView[] }) {
  const device = useDevice()
  const jotting = useJotting('thanks', 'new')
  const [checked, setChecked] = useState(false)
  const texts = words.value.follow.awards
  const fields = jotting?.fields.value ?? {}
  const to = jottedText(fields, '/to')
  const text = jottedText(fields, '/text')
  const send = useOneAtATime(async () => {
    setChecked(true)
    if (to === '' || text.trim() === '') {
      document.getElementById(to === '' ? 'thanks-to' : 'thanks-words')?.focus()
      return
    }
    const id = mutationId(device.newId())
    const thanks = { kind: 'give-thanks', id, to: personId(to), words: text.trim() } as const
    await enqueue(device.db, { protocol: PROTOCOL, ...thanks }, device.now())
    jotting?.letGo(fields)
    setChecked(false)
    announce(texts.thanksKept)
    void device.syncNow()
  })
  if (jotting === null) return null
  return (
    <form
      class="sheet sheet-padded stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        void send()
      }}
    >
      <p class="soft">{texts.thanksHint}</p>
      <fieldset class="field" aria-describedby={checked && to === '' ? 'thanks-to-error' : undefined}>
        <legend class="field-label">{texts.thanksTo}</legend>
        {checked && to === '' && (
          <p id="thanks-to-error" class="field-error">
            {texts.thanksNobody}
          </p>
        )}
        <PeopleList
          people={colleagues}
          chosen={to === '' ? [] : [to]}
          most={1}
          firstId="thanks-to"
          onChange={([next = '']) => jotting.put({ '/to': next })}
        />
      </fieldset>
      <TextBox
        id="thanks-words"
        label={texts.thanksFor}
        error={checked && text.trim() === '' ? texts.thanksEmpty : null}
        rows={3}
        most={THANKS_LETTERS}
        value={text}
        onChange={(words) => jotting.put({ '/text': words })}
      />
      <JottingState jotting={jotting} />
      <div>
        <button type="submit" class="button button-main">
          {texts.thanksSend}
        </button>
      </div>
    </form>
  )
}
