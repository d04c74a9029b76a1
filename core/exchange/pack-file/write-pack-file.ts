import { isObject } from '../../json.ts'
import type { Files } from '../../pack/documents.ts'
import type { PackContents, PackFile, PackSigner } from './model.ts'
import { documentHash, signedBytes } from './signed-bytes.ts'

/** Who stands for a file, and what signs for them: the private half stays wherever it is. */
export type Signing = {
  readonly signer: PackSigner
  readonly sign: (bytes: Uint8Array<ArrayBuffer>) => Promise<ArrayBuffer>
}

type Made = {
  readonly madeBy: string
  readonly madeAt: string
  /** Null for a file that nobody stands for. */
  readonly signing: Signing | null
}

/**
 * The documents of a pack as one file, indented and with a line end.
 *
 * ```ts
 * const sign = (bytes) => crypto.subtle.sign({ name: 'ECDSA', hash: 'SHA-256' }, keys.privateKey, bytes)
 * await writePackFile(files, { madeBy: 'Sri', madeAt, signing: { signer: { kind: 'device', key }, sign } })
 * ```
 */
export async function writePackFile(files: Files, { madeBy, madeAt, signing }: Made): Promise<string> {
  const documents = Object.entries(files).flatMap(([path, json]) =>
    isObject(json) ? [[path, json] as const] : [],
  )
  const manifest = documents.find(([path]) => path.split('/').at(-1) === 'pack.json')?.[1] ?? {}
  const contents: PackContents = {
    format: 1,
    pack: String(manifest.id ?? ''),
    version: Number(manifest.version ?? 0),
    extends: typeof manifest.extends === 'string' ? manifest.extends : null,
    madeBy,
    madeAt,
    documents: Object.fromEntries(documents.map(([path, json]) => [path, documentHash(json)])),
    signer: signing?.signer ?? null,
  }
  const signature =
    signing === null ? null : base64url(new Uint8Array(await signing.sign(signedBytes(contents))))
  const file: PackFile = { kind: 'timbang-pack', contents, signature, files: Object.fromEntries(documents) }
  return `${JSON.stringify(file, null, 2)}\n`
}

function base64url(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '')
}
