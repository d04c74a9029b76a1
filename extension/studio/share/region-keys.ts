import { parseKeySet } from '../../../core/case/key-set.ts'
import type { Device } from '../../device.ts'
import { readSession } from '../../store/session.ts'
import { request } from '../../sync/request.ts'
import { accepted } from '../../sync/server.ts'
import type { KeysOf } from './brought.ts'
import { keepKeys, keptKeys } from './known-keys.ts'

/** The keys of a region where this person's own server knows it; without a line those that it listed last. */
export function regionKeys({ db, wire }: Pick<Device, 'db' | 'wire'>): KeysOf {
  return async (region) => {
    const session = await readSession(db)
    if (session === undefined) return []
    const answer = await request(wire.fetch, {
      url: `${session.server}/v1/regions/${region}/keys`,
      init: {},
      parse: accepted(parseKeySet),
    })
    if (answer.kind === 'ok') {
      keepKeys(localStorage, session.server, answer.value)
      return [answer.value]
    }
    const kept = keptKeys(localStorage, session.server, region)
    return kept === undefined ? [] : [kept]
  }
}
