import { office as people } from '../../core/case/testing/an-office.ts'
import { type RegionId, regionId } from '../../core/ids.ts'
import { anIdentityProvider as aSetting } from '../../core/protocol/testing/samples.ts'
import { PROTOCOL } from '../../core/protocol/version.ts'
import { aProvision, OPERATOR, provision } from './worker.ts'
import { type Answer, aDevice, type Device, send } from './worker-device.ts'

/** Chrome's address of an extension, where a provider leads back to. */
export const WAY_BACK = 'https://abcdefghijklmnopabcdefghijklmnop.chromiumapp.org/'

export const ANI = '199001012015012001'

/** A region whose Ani has a NIP. */
export async function aRegionWithNips(url: string, id: RegionId = regionId('small')): Promise<void> {
  const known = people.map((person) => (person.id === 'ani' ? { ...person, nip: ANI } : person))
  const answer = await provision(url, aProvision({ region: { id, name: id }, people: known }))
  if (answer.status !== 200) throw new Error(answer.text)
}

/** The operator sets a region's provider; null takes it away. */
export function setProvider(
  url: string,
  setting: object | null,
  { region = 'small', token = OPERATOR } = {},
): Promise<Answer> {
  const headers = { authorization: `Bearer ${token}` }
  const at = `${url}/v1/regions/${region}/sign-in`
  return setting === null
    ? send(at, 'DELETE', headers)
    : send(at, 'PUT', headers, { ...aSetting, ...setting })
}

/** Begins a sign-in by the region's provider. */
export async function begin(device: Device, redirect = WAY_BACK): Promise<Answer> {
  const dpop = await device.proof('POST', device.at('/sign-in'))
  return send(device.at('/sign-in'), 'POST', { dpop }, { protocol: PROTOCOL, redirect })
}

/** Where a sign-in that has begun goes on; it has to have begun. */
export async function begun(device: Device): Promise<{ readonly url: string; readonly state: string }> {
  const answer = await begin(device)
  if (answer.status !== 200) throw new Error(`${answer.status} ${answer.text}`)
  // The worker's own contract.
  return answer.json as { url: string; state: string }
}

/** Brings what the provider has sent back; each `from` is an address of its own, whose tries are counted apart. */
export async function bring(
  device: Device,
  back: URL,
  { changes = {}, from = crypto.randomUUID() }: { readonly changes?: object; readonly from?: string } = {},
): Promise<Answer> {
  const at = device.at('/tokens')
  const dpop = await device.proof('POST', at)
  const { code, state, iss } = Object.fromEntries(back.searchParams)
  const body = {
    protocol: PROTOCOL,
    grant: 'identity-provider',
    redirect: WAY_BACK,
    device: 'test',
    code,
    state,
    iss,
    ...changes,
  }
  return send(at, 'POST', { dpop, 'cf-connecting-ip': from }, body)
}

/** A new device at the door of a region. */
export const atDoor = (url: string, region = 'small'): Promise<Device> => aDevice(url, region)
