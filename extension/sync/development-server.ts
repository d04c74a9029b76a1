import type {
  FollowUpList,
  IssuedTokens,
  NeedList,
  ProgrammeList,
  RankingList,
  TalentList,
} from '../../core/protocol/development.ts'
import type { MeasurementList, MeasurementsTaken, PutMeasurements } from '../../core/protocol/measurements.ts'
import type { Mutation, MutationReceipt } from '../../core/protocol/mutation.ts'
import type { CycleList } from '../../core/protocol/office-work.ts'
import {
  parseFollowUpList,
  parseIssuedTokens,
  parseNeedList,
  parseProgrammeList,
  parseRankingList,
  parseTalentList,
} from '../../core/protocol/parse-development.ts'
import { parseMeasurementList, parseMeasurementsTaken } from '../../core/protocol/parse-measurements.ts'
import { parseCycleList } from '../../core/protocol/parse-office-work.ts'
import { parseUnitList } from '../../core/protocol/parse-staff.ts'
import { parseSurveyList } from '../../core/protocol/parse-survey-form.ts'
import type { UnitList } from '../../core/protocol/staff.ts'
import type { SurveyList, SurveyPlan } from '../../core/protocol/survey.ts'
import { PROTOCOL } from '../../core/protocol/version.ts'
import type { Session } from '../store/session.ts'
import type { Answer } from './answer.ts'
import { accepted, askProven, type ProvenAsk, placeOf, putMutation, type Wire } from './server.ts'

/** Asks the region of a session about what follows on results, and about surveys. */
export function developmentServer(wire: Wire, session: Session) {
  const ask = <T>(about: Omit<ProvenAsk<T>, 'keys' | 'accessToken' | 'url'> & { readonly at: string }) => {
    const { at, ...rest } = about
    const url = `${placeOf(session)}${at}`
    return askProven(wire, { keys: session.keys, accessToken: session.tokens.access, ...rest, url })
  }
  const of = (cycle: string | null) => (cycle === null ? '' : `?cycle=${encodeURIComponent(cycle)}`)
  return {
    followUps: (cycle: string | null): Promise<Answer<FollowUpList>> =>
      ask({ method: 'GET', at: `/follow-ups${of(cycle)}`, parse: accepted(parseFollowUpList) }),
    needs: (cycle: string | null): Promise<Answer<NeedList>> =>
      ask({ method: 'GET', at: `/training-needs${of(cycle)}`, parse: accepted(parseNeedList) }),
    programmes: (programme: string | null): Promise<Answer<ProgrammeList>> =>
      ask({
        method: 'GET',
        at: `/programmes${programme === null ? '' : `?programme=${encodeURIComponent(programme)}`}`,
        parse: accepted(parseProgrammeList),
      }),
    talents: (): Promise<Answer<TalentList>> =>
      ask({ method: 'GET', at: '/talents', parse: accepted(parseTalentList) }),
    ranking: (cycle: string | null): Promise<Answer<RankingList>> =>
      ask({ method: 'GET', at: `/ranking${of(cycle)}`, parse: accepted(parseRankingList) }),
    units: (): Promise<Answer<UnitList>> =>
      ask({ method: 'GET', at: '/units', parse: accepted(parseUnitList) }),
    cycles: (): Promise<Answer<CycleList>> =>
      ask({ method: 'GET', at: '/cycles', parse: accepted(parseCycleList) }),
    surveys: (): Promise<Answer<SurveyList>> =>
      ask({ method: 'GET', at: '/surveys', parse: accepted(parseSurveyList) }),
    planSurvey: (id: string, plan: Omit<SurveyPlan, 'protocol'>): Promise<Answer<SurveyList>> =>
      ask({
        method: 'PUT',
        at: `/surveys/${encodeURIComponent(id)}`,
        body: { protocol: PROTOCOL, ...plan },
        parse: accepted(parseSurveyList),
      }),
    tokens: (id: string, count: number): Promise<Answer<IssuedTokens>> =>
      ask({
        method: 'POST',
        at: `/surveys/${encodeURIComponent(id)}/tokens`,
        body: { protocol: PROTOCOL, count },
        parse: accepted(parseIssuedTokens),
      }),
    measurements: (): Promise<Answer<MeasurementList>> =>
      ask({ method: 'GET', at: '/measurements?limit=1', parse: accepted(parseMeasurementList) }),
    measure: (values: PutMeasurements['values'], reason: string): Promise<Answer<MeasurementsTaken>> =>
      ask({
        method: 'PUT',
        at: '/measurements',
        body: { protocol: PROTOCOL, values, reason },
        parse: accepted(parseMeasurementsTaken),
      }),
    push: (mutation: Mutation): Promise<Answer<MutationReceipt>> => putMutation(wire, session, mutation),
  }
}

export type DevelopmentServer = ReturnType<typeof developmentServer>
