import { readyForm } from '../../core/case/ready-form.ts'
import type { FormDocument } from '../../core/form/model.ts'
import { validateForm } from '../../core/form/validate-form.ts'
import type { RegionId } from '../../core/ids.ts'
import { own } from '../../core/json.ts'
import type { Pack } from '../../core/pack/model.ts'
import type { SurveyAnswer, SurveyForm, SurveyList, SurveyPlan } from '../../core/protocol/survey.ts'
import { PROTOCOL } from '../../core/protocol/version.ts'
import { err, ok, type Result } from '../../core/result.ts'
import { surveyOutcome } from '../../core/survey/outcome.ts'
import { surveyForms } from '../../core/survey/survey-forms.ts'
import type { Now } from '../clock.ts'
import type { Failure } from '../failure.ts'
import type { Store } from '../storage/store.ts'
import type { StoredSurvey } from '../storage/surveys.ts'
import { admit, type Caller } from './admit.ts'
import { currentPack } from './current-pack.ts'
import { permit } from './permit.ts'
import { accessOf, useToken } from './survey-tokens.ts'

const longest = 366 * 86_400_000

/**
 * Plans a survey, or changes one: its name and its days. What it asks with stays as it was once somebody may have
 * answered; the same again changes nothing.
 */
export function planSurvey(
  store: Store,
  { caller, id, plan }: { readonly caller: Caller; readonly id: string; readonly plan: SurveyPlan },
  now: Now,
): Result<string, Failure> {
  const admitted = admit(store, caller, now)
  if (admitted.kind === 'err') return admitted
  const permitted = permit(
    store,
    { action: 'survey.plan', person: admitted.value, what: `survey ${id}` },
    now,
  )
  if (permitted.kind === 'err') return permitted
  const length = Date.parse(plan.closesAt) - Date.parse(plan.opensAt)
  if (length <= 0 || length > longest) return err({ kind: 'bad-period' })
  const known = store.surveys.find(id)
  if (known !== undefined && (known.form !== plan.form || accessOf(known) !== accessOf(plan))) {
    return err({ kind: 'other-survey' })
  }
  const pack = currentPack(store)
  if (own(pack.forms, plan.form) === undefined) return err({ kind: 'unknown-form', form: plan.form })
  const { protocol: _, ...rest } = plan
  const survey = { ...rest, id, pack: known?.pack ?? { id: pack.id, version: pack.version } }
  if (JSON.stringify(known) !== JSON.stringify(survey)) {
    store.surveys.put(survey)
    store.audit.add({
      at: now.office,
      action: 'survey-planned',
      actor: { kind: 'person', person: admitted.value.id },
      subject: id,
      detail: { ...rest },
    })
  }
  return ok(listText(store, now))
}

/** A `SurveyList` as JSON text, for human resources. */
export function readSurveys(
  store: Store,
  { caller }: { readonly caller: Caller },
  now: Now,
): Result<string, Failure> {
  const admitted = admit(store, caller, now)
  if (admitted.kind === 'err') return admitted
  const permitted = permit(store, { action: 'survey.read', person: admitted.value, what: 'surveys' }, now)
  return permitted.kind === 'err' ? permitted : ok(listText(store, now))
}

/** A `SurveyForm` as JSON text, for whoever has its address. */
export function surveyForm(
  store: Store,
  { region, id }: { readonly region: RegionId; readonly id: string },
  now: Now,
): Result<string, Failure> {
  const found = openWith(store, id)
  if (found === undefined) return err({ kind: 'unknown-survey' })
  const { survey, form } = found
  const { service, wave, opensAt, closesAt } = survey
  const invited = accessOf(survey) === 'tokens' ? ({ tokens: true } as const) : {}
  const answer: SurveyForm = {
    protocol: PROTOCOL,
    region: { id: region, name: store.region.find()?.name ?? region },
    survey: { id, service, wave, opensAt, closesAt, ...invited },
    state: stateOf(survey, now),
    form,
  }
  return ok(JSON.stringify(answer))
}

/** An answer as it comes in: for which survey, under which id, and from where. */
export type GivenAnswer = {
  readonly region: RegionId
  readonly survey: string
  readonly answer: string
  readonly body: SurveyAnswer
  readonly client: string
}

/** Keeps an answer once, whoever it is from; asked again with the same id, it is the same answer. */
export function takeSurveyAnswer(
  store: Store,
  { survey: id, answer: key, body }: Omit<GivenAnswer, 'region' | 'client'>,
  now: Now,
): Result<string, Failure> {
  const found = openWith(store, id)
  if (found === undefined) return err({ kind: 'unknown-survey' })
  const kept = JSON.stringify({ protocol: PROTOCOL, kept: true })
  if (store.surveys.answer(id, key) !== undefined) return ok(kept)
  const state = stateOf(found.survey, now)
  if (state !== 'open') return err({ kind: 'survey-closed', state })
  if (body.form.id !== found.form.id || body.form.version !== found.form.version) {
    return err({ kind: 'other-survey' })
  }
  const ready = readyForm(found.pack, found.form.id)
  if (ready.kind === 'err') throw new Error(`a published form does not compile: ${found.form.id}`)
  const verdict = validateForm(ready.value, { answers: body.answers, context: {} })
  if (verdict.kind === 'invalid') return err({ kind: 'invalid-request', errors: verdict.errors })
  if (accessOf(found.survey) === 'tokens') {
    const invited = useToken(store, { survey: id, token: body.token })
    if (invited.kind === 'err') return invited
  }
  store.surveys.addAnswer(id, { id: key, answers: verdict.answers })
  return ok(kept)
}

function listText(store: Store, now: Now): string {
  const list: SurveyList = {
    protocol: PROTOCOL,
    forms: surveyForms(currentPack(store)),
    surveys: store.surveys.all().map((survey) => {
      const { pack: key, ...plan } = survey
      const pack = stateOf(survey, now) === 'over' ? store.packs.find(key) : undefined
      return {
        ...plan,
        answers: store.surveys.countAnswers(survey.id),
        tokens: store.surveyTokens.count(survey.id),
        outcome:
          pack === undefined ? null : surveyOutcome(pack, survey.form, store.surveys.answersTo(survey.id)),
      }
    }),
  }
  return JSON.stringify(list)
}

function openWith(
  store: Store,
  id: string,
): { readonly survey: StoredSurvey; readonly pack: Pack; readonly form: FormDocument } | undefined {
  const survey = store.surveys.find(id)
  const pack = survey && store.packs.find(survey.pack)
  const form = pack && own(pack.forms, survey.form)
  return survey === undefined || pack === undefined || form === undefined ? undefined : { survey, pack, form }
}

function stateOf({ opensAt, closesAt }: StoredSurvey, { office }: Now): SurveyForm['state'] {
  if (office < opensAt) return 'early'
  return office < closesAt ? 'open' : 'over'
}
