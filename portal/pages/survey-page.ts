import type { SurveyForm } from '../../core/protocol/survey.ts'
import { assertNever } from '../../core/result.ts'
import { say } from '../../core/text.ts'
import type { PortalText } from '../text/portal-text.ts'
import { surveyWords } from '../text/survey-words.ts'
import { embedJson, escapeHtml } from './frame.ts'

type Body = { readonly title: string; readonly body: string }

/** The page of a survey: open with its form in it, or closed with the reason. */
export function surveyBody(page: SurveyForm, texts: PortalText, day: (instant: string) => string): Body {
  const { survey, form, region, state } = page
  const language = texts.lang === 'en' ? 'en' : 'id'
  const head = `<p class="soft">${escapeHtml(`${survey.service} · ${survey.wave} · ${region.name}`)}</p>`
  const title = say(form.title, language)
  switch (state) {
    case 'early':
      return {
        title: texts.survey.early,
        body: `${head}<p>${escapeHtml(texts.survey.earlyLead(day(survey.opensAt)))}</p>`,
      }
    case 'over':
      return { title: texts.survey.over, body: `${head}<p>${escapeHtml(texts.survey.overLead)}</p>` }
    case 'open':
      return {
        title,
        body: `${head}
<p>${escapeHtml(texts.survey.anonymous)} ${escapeHtml(texts.survey.closes(day(survey.closesAt)))}.</p>
<noscript><p class="banner banner-warning">${escapeHtml(texts.survey.needsScript)}</p></noscript>
<div id="form"></div>
${embedJson('words', JSON.stringify(surveyWords(texts)))}
${embedJson('survey', JSON.stringify(page))}`,
      }
    default:
      return assertNever(state)
  }
}
