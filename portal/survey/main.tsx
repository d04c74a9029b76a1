import { render } from 'preact'
import { openForm } from '../../core/form/open-form.ts'
import { parseSurveyForm } from '../../core/protocol/parse-survey-form.ts'
import { readKinds } from '../../ui/fields/kinds.ts'
import { steadyPresses } from '../../ui/steady-presses.ts'
import { speak } from '../../ui/text/messages.ts'
import type { SurveyWords } from '../text/survey-words.ts'
import { openAnswer } from './open-answer.ts'
import { SurveyView } from './survey-view.tsx'

/** The page of a survey: the server has put the form into it, so nothing more is asked for before it can be filled. */
async function start(): Promise<void> {
  const data = document.getElementById('survey')?.textContent
  const said = document.getElementById('words')?.textContent
  const root = document.getElementById('form')
  if (!data || !said || root === null) return
  // The same server's own words, of the same version.
  const texts = JSON.parse(said) as SurveyWords
  const page = parseSurveyForm(JSON.parse(data))
  if (page.kind === 'err' || page.value.state !== 'open') return
  const language = document.documentElement.lang === 'en' ? 'en' : 'id'
  const [form] = await Promise.all([openForm(page.value.form), speak(language, 'form')])
  if (form.kind === 'err') throw new Error('the form of this survey cannot be read')
  await readKinds(form.value)
  steadyPresses(document)
  const answer = openAnswer(page.value, form.value, language)
  render(<SurveyView page={page.value} answer={answer} texts={texts} />, root)
}

// Not waited for: what the form has besides is read from files that wait for this one to be over.
void start()
