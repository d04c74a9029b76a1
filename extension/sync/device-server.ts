import type { DeviceCode, DeviceList } from '../../core/protocol/devices.ts'
import { parseDeviceCode, parseDeviceList } from '../../core/protocol/parse-devices.ts'
import type { Session } from '../store/session.ts'
import type { Answer } from './answer.ts'
import { accepted, askProven, type ProvenAsk, placeOf, type Wire } from './server.ts'

/** Asks the region of a session where its person is signed in. */
export function deviceServer(wire: Wire, session: Session) {
  const url = `${placeOf(session)}/devices`
  const ask = <T>(about: Omit<ProvenAsk<T>, 'keys' | 'accessToken'>): Promise<Answer<T>> =>
    askProven(wire, { keys: session.keys, accessToken: session.tokens.access, ...about })
  return {
    list: (): Promise<Answer<DeviceList>> => ask({ method: 'GET', url, parse: accepted(parseDeviceList) }),
    code: (): Promise<Answer<DeviceCode>> =>
      ask({ method: 'POST', url: `${url}/codes`, parse: accepted(parseDeviceCode) }),
    remove: (id: string): Promise<Answer<DeviceList>> =>
      ask({ method: 'DELETE', url: `${url}/${id}`, parse: accepted(parseDeviceList) }),
  }
}
