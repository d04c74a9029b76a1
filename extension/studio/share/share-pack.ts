import { writeProject } from '../../../core/studio/write-project.ts'
import type { Device } from '../../device.ts'
import { saveFile } from '../../people/save-file.ts'
import { readMe } from '../../store/rows.ts'
import { readSession } from '../../store/session.ts'
import type { Studio } from '../studio.ts'

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
