import type { PortalText } from './portal-text.ts'

type Texts = PortalText['survey']

/** What the script of a survey says: the page brings it in its one language, so that no script brings both. */
export type SurveyWords = { readonly [Key in keyof Texts as Texts[Key] extends string ? Key : never]: string }

/** The words that need nothing put in: `surveyWords(textIn('en')).send` is `Send the answer`. */
export function surveyWords({ survey }: PortalText): SurveyWords {
  const words = Object.entries(survey).filter(([, text]) => typeof text === 'string')
  // Those that are left are the texts.
  return Object.fromEntries(words) as SurveyWords
}
