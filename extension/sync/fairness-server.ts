import type {
  CalibrationEdit,
  CalibrationList,
  CalibrationView,
  CloseCalibration,
  GiveOpinion,
  PlanCalibration,
} from '../../core/protocol/calibration.ts'
import type { FairnessAnswer, OwnFairness } from '../../core/protocol/fairness.ts'
import { parseCalibrationList, parseCalibrationView } from '../../core/protocol/parse-calibration.ts'
import { parseFairness, parseOwnFairness } from '../../core/protocol/parse-fairness.ts'
import { PROTOCOL } from '../../core/protocol/version.ts'
import type { Session } from '../store/session.ts'
import type { Answer } from './answer.ts'
import { accepted, askProven, type ProvenAsk, placeOf, type Wire } from './server.ts'

/** The first look at five hundred results takes the server some seconds. */
const patience = 60_000

/** Asks the region of a session how people rate, and about calibration. */
export function fairnessServer(wire: Wire, session: Session) {
  const ask = <T>(about: Omit<ProvenAsk<T>, 'keys' | 'accessToken' | 'url'> & { readonly at: string }) => {
    const { at, ...rest } = about
    const url = `${placeOf(session)}${at}`
    return askProven(wire, { keys: session.keys, accessToken: session.tokens.access, patience, ...rest, url })
  }
  const send = <T>(method: 'PUT' | 'POST', at: string, body: object, parse: ProvenAsk<T>['parse']) =>
    ask({ method, at: `/calibrations${at}`, body: { protocol: PROTOCOL, ...body }, parse })
  const view = accepted(parseCalibrationView)
  return {
    fairness: (cycle: string): Promise<Answer<FairnessAnswer>> =>
      ask({ method: 'GET', at: `/fairness/${cycle}`, parse: accepted(parseFairness) }),
    ownFairness: (cycle: string): Promise<Answer<OwnFairness>> =>
      ask({ method: 'GET', at: `/fairness/${cycle}/own`, parse: accepted(parseOwnFairness) }),
    workOut: (cycle: string): Promise<Answer<FairnessAnswer>> =>
      ask({ method: 'POST', at: `/fairness/${cycle}`, parse: accepted(parseFairness) }),
    stopWorkingOut: (cycle: string): Promise<Answer<FairnessAnswer>> =>
      ask({ method: 'DELETE', at: `/fairness/${cycle}`, parse: accepted(parseFairness) }),
    sessions: (): Promise<Answer<CalibrationList>> =>
      ask({ method: 'GET', at: '/calibrations', parse: accepted(parseCalibrationList) }),
    session: (id: string): Promise<Answer<CalibrationView>> =>
      ask({ method: 'GET', at: `/calibrations/${id}`, parse: view }),
    plan: (id: string, plan: Omit<PlanCalibration, 'protocol'>): Promise<Answer<CalibrationView>> =>
      send('PUT', `/${id}`, plan, view),
    edit: (
      id: string,
      of: string,
      edit: Omit<CalibrationEdit, 'protocol'>,
    ): Promise<Answer<CalibrationView>> => send('PUT', `/${id}/cases/${of}`, edit, view),
    opinion: (
      id: string,
      of: string,
      given: Omit<GiveOpinion, 'protocol'>,
    ): Promise<Answer<CalibrationList>> =>
      send('PUT', `/${id}/cases/${of}/opinion`, given, accepted(parseCalibrationList)),
    close: (id: string, close: Omit<CloseCalibration, 'protocol'>): Promise<Answer<CalibrationView>> =>
      send('POST', `/${id}/close`, close, view),
  }
}

export type FairnessServer = ReturnType<typeof fairnessServer>
