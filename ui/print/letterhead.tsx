import type { Letterhead as LetterheadTexts } from '../../core/pack/model.ts'
import { say } from '../../core/text.ts'
import { language } from '../text/messages.ts'

/** The head of an official letter: the emblem, who writes, from where, and the double line below. */
export function Letterhead({ letterhead }: { readonly letterhead: LetterheadTexts }) {
  const { lines, address, logo } = letterhead
  return (
    <div class="kop">
      {logo && <img class="kop-logo" src={logo} alt="" />}
      <div class="kop-words">
        {lines.map((line) => (
          <p key={line.id} class="kop-line">
            {say(line, language.value)}
          </p>
        ))}
        {address && <p class="kop-address">{say(address, language.value)}</p>}
      </div>
    </div>
  )
}
