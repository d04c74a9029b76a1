import type { SurveyStanding } from '../../core/protocol/survey.ts'

/** Whether a survey takes answers. */
export function stateOf(
  { opensAt, closesAt }: Pick<SurveyStanding, 'opensAt' | 'closesAt'>,
  now: string,
): 'early' | 'open' | 'over' {
  if (now < opensAt) return 'early'
  return now < closesAt ? 'open' : 'over'
}

/** Where it is answered: for whoever has it, or with a token behind the `#`, which is sent to no server. */
export function addressOf(
  { server, region }: { readonly server: string; readonly region: string },
  survey: string,
  token?: string,
): string {
  const url = `${server}/s/${encodeURIComponent(region)}/${encodeURIComponent(survey)}`
  return token === undefined ? url : `${url}#t=${token}`
}
