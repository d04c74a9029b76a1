import { parseKeySet } from '../../../core/case/key-set.ts'
import type { OpenPackFile } from '../../../core/exchange/pack-file/read-pack-file.ts'
import type { ExchangeProblem } from '../../../core/exchange/problem.ts'
import type { Result } from '../../../core/result.ts'
import { writeProject } from '../../../core/studio/write-project.ts'
import type { Device } from '../../device.ts'
import { saveFile } from '../../people/save-file.ts'
import { readMe } from '../../store/rows.ts'
import { readSession } from '../../store/session.ts'
import { request } from '../../sync/request.ts'
import { accepted } from '../../sync/server.ts'
import type { Studio } from '../studio.ts'
import { keepKeys, keptKeys } from './known-keys.ts'

/**
 * Saves the open pack as one file. This device signs it with the key that never leaves it: whoever takes it in sees the
 * key's fingerprint and can ask about it by telephone.
 */
export async function savePack({ db, now }: Pick<Device, 'db' | 'now'>, studio: Studio): Promise<string> {
  const [{ writePackFile }, { fingerprint }] = await Promise.all([
    import('../../../core/exchange/pack-file/write-pack-file.ts'),
    import('../../../core/exchange/pack-file/signed-bytes.ts'),
  ])
  const session = await readSession(db)
  if (session === undefined) throw new Error('nobody has signed in')
  const me = await readMe(db)
  const { x = '', y = '' } = await crypto.subtle.exportKey('jwk', session.keys.publicKey)
  const key = { x, y }
  const project = studio.project()
  const text = await writePackFile(writeProject(project, studio.under), {
    madeBy: `${me?.person.name ?? ''}, ${session.region.name}`,
    madeAt: now(),
    signing: {
      signer: { kind: 'device', key },
      sign: (bytes) => crypto.subtle.sign({ name: 'ECDSA', hash: 'SHA-256' }, session.keys.privateKey, bytes),
    },
  })
  saveFile(`${project.id}.timbang-pack.json`, new Uint8Array(new TextEncoder().encode(text)))
  return fingerprint(key)
}

/** Opens a pack file and says who stands for it; keys of regions are those that this person's own server lists. */
export async function openPack(
  device: Pick<Device, 'db' | 'wire'>,
  text: string,
): Promise<Result<OpenPackFile, readonly ExchangeProblem[]>> {
  const { readPackFile } = await import('../../../core/exchange/pack-file/read-pack-file.ts')
  return readPackFile(text, { subtle: crypto.subtle, regions: await regionsOf(device, text) })
}

/** The keys of the region that says it signed, where this person's server knows it; without a line those it listed last. */
async function regionsOf({ db, wire }: Pick<Device, 'db' | 'wire'>, text: string) {
  const named = /"region":\s*"([A-Za-z0-9-]{1,80})"/.exec(text)?.[1]
  const session = await readSession(db)
  if (named === undefined || session === undefined) return []
  const answer = await request(wire.fetch, {
    url: `${session.server}/v1/regions/${named}/keys`,
    init: {},
    parse: accepted(parseKeySet),
  })
  if (answer.kind === 'ok') {
    keepKeys(localStorage, session.server, answer.value)
    return [answer.value]
  }
  const kept = keptKeys(localStorage, session.server, named)
  return kept === undefined ? [] : [kept]
}
