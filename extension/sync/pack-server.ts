import type { PackKey } from '../../core/case/pack-version.ts'
import type { CycleId } from '../../core/ids.ts'
import type { Files } from '../../core/pack/documents.ts'
import type { Mutation, MutationReceipt } from '../../core/protocol/mutation.ts'
import {
  parseImpactPage,
  parseMovePlan,
  parseVersionContent,
  parseVersionList,
} from '../../core/protocol/parse-version-answers.ts'
import { PROTOCOL } from '../../core/protocol/version.ts'
import type { ImpactPage, MovePlan, VersionContent, VersionList } from '../../core/protocol/versions.ts'
import type { Session } from '../store/session.ts'
import type { Answer } from './answer.ts'
import { accepted, askProven, type ProvenAsk, placeOf, putMutation, type Wire } from './server.ts'

export type PackServer = ReturnType<typeof packServer>

/** Asks the region of a session about the versions of its pack. What human resources decide they want to see at once. */
export function packServer(wire: Wire, session: Session) {
  const url = placeOf(session)
  const ask = <T>(about: Omit<ProvenAsk<T>, 'keys' | 'accessToken'>): Promise<Answer<T>> =>
    askProven(wire, { keys: session.keys, accessToken: session.tokens.access, ...about })
  return {
    list: (): Promise<Answer<VersionList>> =>
      ask({ method: 'GET', url: `${url}/packs`, parse: accepted(parseVersionList) }),
    content: ({ id, version }: PackKey): Promise<Answer<VersionContent>> =>
      ask({ method: 'GET', url: `${url}/packs/${id}/${version}`, parse: accepted(parseVersionContent) }),
    /** A published version as a file that the region signs, as it is written. */
    file: ({ id, version }: PackKey): Promise<Answer<string>> =>
      ask({
        method: 'GET',
        url: `${url}/packs/${id}/${version}/file`,
        parse: (json) => `${JSON.stringify(json, null, 2)}\n`,
      }),
    plan: (files: Files): Promise<Answer<MovePlan>> =>
      ask({
        method: 'POST',
        url: `${url}/packs/plan`,
        body: { protocol: PROTOCOL, files },
        parse: accepted(parseMovePlan),
      }),
    impact: (cycle: CycleId, cursor: number): Promise<Answer<ImpactPage>> =>
      ask({
        method: 'GET',
        url: `${url}/impact?cycle=${cycle}&cursor=${cursor}`,
        parse: accepted(parseImpactPage),
      }),
    push: (mutation: Mutation): Promise<Answer<MutationReceipt>> => putMutation(wire, session, mutation),
  }
}
