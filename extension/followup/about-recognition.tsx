import type { RecognitionView } from '../../core/followup/recognition.ts'
import { say } from '../../core/text.ts'
import { language, words } from '../../ui/text/messages.ts'
import { writeDate } from '../../ui/time/write-time.ts'

/** What it is, why, from whom and when. */
export function AboutRecognition({ award }: { readonly award: RecognitionView }) {
  const texts = words.value.follow.awards
  const day = writeDate(award.on, language.value)
  return (
    <>
      <p>{say(award.title, language.value)}</p>
      <p class="action-words">{award.citation}</p>
      <p class="soft">{award.from ? texts.onFrom(day, award.from) : texts.on(day)}</p>
    </>
  )
}
