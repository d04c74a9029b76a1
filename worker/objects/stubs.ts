import type { RegionId } from '../../core/ids.ts'
import type { Env } from '../env.ts'
import type { DirectoryObject } from './directory-object.ts'
import type { RegionObject } from './region-object.ts'

/** What an object of a class can be asked, as it looks from outside. */
type Calls<T, Names extends keyof T> = Pick<T, Names>

export type RegionCalls = Calls<
  RegionObject,
  | 'provision'
  | 'publicKey'
  | 'receiptKeys'
  | 'changeReceiptKey'
  | 'signIn'
  | 'signInWays'
  | 'beginByProvider'
  | 'comeBack'
  | 'comeToNothing'
  | 'letIn'
  | 'setProvider'
  | 'changes'
  | 'push'
  | 'keepDraft'
  | 'drafts'
  | 'devices'
  | 'issueDeviceCode'
  | 'removeDevice'
  | 'packs'
  | 'packFile'
  | 'audit'
  | 'searchAudit'
  | 'evidence'
  | 'noteEvidence'
  | 'staff'
  | 'mailChoice'
  | 'apiKeys'
  | 'program'
  | 'webhooks'
  | 'dashboard'
  | 'liveTicket'
  | 'development'
  | 'retention'
  | 'issueSurveyTokens'
  | 'fairness'
  | 'ownFairness'
  | 'calibrations'
  | 'figures'
  | 'readExport'
  | 'publicFigures'
  | 'surveys'
  | 'planSurvey'
  | 'surveyForm'
  | 'takeSurveyAnswer'
  | 'turnAway'
  | 'care'
  | 'erasePerson'
  | 'eraseAgain'
  | 'restore'
  | 'listed'
>
export type DirectoryCalls = Calls<
  DirectoryObject,
  | 'has'
  | 'list'
  | 'unlist'
  | 'regions'
  | 'keepRollUp'
  | 'readRollUps'
  | 'readers'
  | 'noteErasures'
  | 'erasuresOf'
>

/** The object of a region; there is one wherever the call comes from. */
export function regionOf(env: Env, region: RegionId): RegionCalls {
  // Arguments and answers are plain JSON, which arrives as it was sent; the platform's own mapped types do not
  // terminate on a recursive type such as Json.
  return env.REGION.get(env.REGION.idFromName(region)) as unknown as RegionCalls
}

/** Opens a line to a region's object; a call cannot give one back, an answer to a request can. */
export function liveLine(env: Env, region: RegionId, request: Request): Promise<Response> {
  return env.REGION.get(env.REGION.idFromName(region)).fetch(request)
}

/** The one object that lists the regions. */
export function directoryOf(env: Env): DirectoryCalls {
  // As above.
  return env.DIRECTORY.get(env.DIRECTORY.idFromName('directory')) as unknown as DirectoryCalls
}
