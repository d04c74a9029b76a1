import { compileSchema } from '../../form/json-schema.ts'
import { isObject, type JsonObject } from '../../json.ts'
import type { Files } from '../../pack/documents.ts'
import { err, ok, type Result } from '../../result.ts'
import type { Text } from '../../text.ts'
import { largestImport } from '../limits.ts'
import { parseJson } from '../parse-json.ts'
import { type ExchangeProblem, type Place, wholeFile } from '../problem.ts'
import type { PackContents, PackFile, PublicKey } from './model.ts'
import { documentHash, fingerprint, signedBytes } from './signed-bytes.ts'

/** How far a file can be relied on. */
export type Assurance =
  /** Whole, but nobody stands for it. */
  | { readonly kind: 'unsigned' }
  /** Unchanged since a device signed it; its fingerprint is to be compared with whoever sent it. */
  | { readonly kind: 'device'; readonly fingerprint: string }
  /** Signed with a key that the region's server lists. */
  | { readonly kind: 'region'; readonly region: string; readonly key: string }

export type OpenPackFile = {
  readonly contents: PackContents
  readonly files: Files
  readonly assurance: Assurance
}

/** What checks signatures: WebCrypto, and the key sets of the regions that the reader trusts. */
export type PackVerifier = {
  readonly subtle: Pick<SubtleCrypto, 'importKey' | 'verify'>
  readonly regions: readonly {
    readonly region: string
    readonly keys: readonly (PublicKey & { readonly kid: string; readonly exp?: number })[]
  }[]
}

/**
 * Opens a pack file and says how far it can be relied on, or why it is not taken: a document that was changed, added or
 * taken out is named. What the documents say is for `judgePack` to judge; nothing here changes anything.
 * `await readPackFile(text, { subtle: crypto.subtle, regions: [] })`.
 */
export async function readPackFile(
  text: string,
  verifier: PackVerifier,
): Promise<Result<OpenPackFile, readonly ExchangeProblem[]>> {
  if (text.length > largestImport) return err([tooLarge])
  const json = parseJson(text)
  if (json.kind === 'err') return err([json.error])
  if (!isObject(json.value) || json.value.kind !== 'timbang-pack')
    return err([problem('not-a-pack-file', wholeFile, noPackFile)])
  const wrong = judge(json.value)
  const places = [...new Set(wrong.map(({ instancePath }) => instancePath))]
  if (places.length > 0) {
    return err(places.map((path) => problem('not-a-pack-file', { kind: 'pointer', path }, damaged)))
  }
  // The schema has judged it.
  const file = json.value as unknown as PackFile
  const changed = changes(file)
  if (changed.length > 0) return err(changed)
  const others = otherNames(file)
  if (others.length > 0) return err(others)
  const assurance = await assuranceOf(file, verifier)
  if (assurance.kind === 'err') return err([assurance.error])
  return ok({ contents: file.contents, files: file.files, assurance: assurance.value })
}

const coordinate = { type: 'string', pattern: '^[A-Za-z0-9_-]{43}$' }
const word = { type: 'string', minLength: 1, maxLength: 200 }
// No path leads out, and none begins at a root.
const path = { pattern: '^[A-Za-z0-9][A-Za-z0-9_-]*([./][A-Za-z0-9][A-Za-z0-9_-]*)*\\.json$', maxLength: 200 }

const compiled = compileSchema(
  {
    type: 'object',
    required: ['kind', 'contents', 'signature', 'files'],
    properties: {
      kind: { const: 'timbang-pack' },
      contents: {
        type: 'object',
        required: ['format', 'pack', 'version', 'extends', 'madeBy', 'madeAt', 'documents', 'signer'],
        properties: {
          format: { const: 1 },
          pack: { type: 'string', pattern: '^[a-z][a-z0-9-]{0,79}$' },
          version: { type: 'integer', minimum: 1 },
          extends: { type: ['string', 'null'], maxLength: 100 },
          madeBy: word,
          madeAt: { type: 'string', format: 'date-time', maxLength: 40 },
          documents: {
            type: 'object',
            propertyNames: path,
            maxProperties: 500,
            additionalProperties: { type: 'string', pattern: '^[0-9a-f]{64}$' },
          },
          signer: {
            oneOf: [
              { type: 'null' },
              {
                type: 'object',
                required: ['kind', 'region', 'key'],
                properties: { kind: { const: 'region' }, region: word, key: word },
                additionalProperties: false,
              },
              {
                type: 'object',
                required: ['kind', 'key'],
                properties: {
                  kind: { const: 'device' },
                  key: {
                    type: 'object',
                    required: ['x', 'y'],
                    properties: { x: coordinate, y: coordinate },
                    additionalProperties: false,
                  },
                },
                additionalProperties: false,
              },
            ],
          },
        },
        additionalProperties: false,
      },
      signature: { type: ['string', 'null'], pattern: '^[A-Za-z0-9_-]{86}$' },
      files: { type: 'object', propertyNames: path, additionalProperties: { type: 'object' } },
    },
    additionalProperties: false,
  },
  // 500 names of documents, twice, of up to 200 characters.
  { strict: true, maxSteps: 5_000_000 },
)

function judge(json: JsonObject) {
  if (compiled.kind === 'err') throw new Error('the schema of pack files is not a schema')
  return compiled.value(json)
}

function changes({ contents, files }: PackFile): readonly ExchangeProblem[] {
  const paths = new Set([...Object.keys(contents.documents), ...Object.keys(files)])
  return [...paths].flatMap((file) => {
    const [listed, document] = [
      Object.hasOwn(contents.documents, file) ? contents.documents[file] : undefined,
      Object.hasOwn(files, file) ? files[file] : undefined,
    ]
    const place: Place = { kind: 'pointer', path: '', file }
    if (document === undefined) return [problem('document-missing', place, missing)]
    if (listed === undefined) return [problem('document-added', place, added)]
    return documentHash(document) === listed ? [] : [problem('document-changed', place, altered)]
  })
}

/** What is shown before a file is taken is what it says of itself; its own documents have to say the same. */
function otherNames({ contents, files }: PackFile): readonly ExchangeProblem[] {
  const [file, manifest] =
    Object.entries(files).find(([path]) => path.split('/').at(-1) === 'pack.json') ?? []
  const said = { id: contents.pack, version: contents.version, extends: contents.extends }
  return (['id', 'version', 'extends'] as const)
    .filter((name) => (manifest?.[name] ?? null) !== said[name])
    .map((name) =>
      problem('other-pack', { kind: 'pointer', path: `/${name}`, ...(file ? { file } : {}) }, otherPack),
    )
}

async function assuranceOf(
  { contents, signature }: PackFile,
  { subtle, regions }: PackVerifier,
): Promise<Result<Assurance, ExchangeProblem>> {
  const { signer } = contents
  if (signer === null || signature === null) {
    // One without the other: somebody has taken the signature off.
    return signer === null && signature === null
      ? ok({ kind: 'unsigned' })
      : err(problem('bad-signature', wholeFile, badSignature))
  }
  const listed = signer.kind === 'region' ? regions.find(({ region }) => region === signer.region) : undefined
  const known = signer.kind === 'region' ? listed?.keys.find(({ kid }) => kid === signer.key) : undefined
  const key = signer.kind === 'device' ? signer.key : known
  if (key === undefined) return err(problem('unknown-key', wholeFile, unknownKey))
  const isRetired = known?.exp !== undefined && Date.parse(contents.madeAt) >= known.exp * 1000
  if (isRetired || !(await fits(contents, { key, signature, subtle }))) {
    return err(problem('bad-signature', wholeFile, badSignature))
  }
  return signer.kind === 'region' ? ok(signer) : ok({ kind: 'device', fingerprint: fingerprint(signer.key) })
}

type Signed = { readonly key: PublicKey; readonly signature: string; readonly subtle: PackVerifier['subtle'] }

async function fits(contents: PackContents, { key, signature, subtle }: Signed): Promise<boolean> {
  const curve = { name: 'ECDSA', namedCurve: 'P-256' }
  try {
    const jwk = { kty: 'EC', crv: 'P-256', x: key.x, y: key.y }
    const publicKey = await subtle.importKey('jwk', jwk, curve, false, ['verify'])
    const binary = atob(signature.replaceAll('-', '+').replaceAll('_', '/'))
    const bytes = Uint8Array.from(binary, (letter) => letter.charCodeAt(0))
    return await subtle.verify({ name: 'ECDSA', hash: 'SHA-256' }, publicKey, bytes, signedBytes(contents))
  } catch {
    // Numbers that are no point of the curve.
    return false
  }
}

function problem(kind: string, place: Place, text: Text): ExchangeProblem {
  return { kind, place, text }
}

const tooLarge = problem('file-too-large', wholeFile, {
  id: `Berkas paket ini terlalu besar; paling besar ${largestImport / 1024 ** 2} MB.`,
  en: `This pack file is too large; ${largestImport / 1024 ** 2} MB at most.`,
})

const noPackFile: Text = {
  id: 'Ini bukan berkas paket Timbang (*.timbang-pack.json).',
  en: 'This is no pack file of Timbang (*.timbang-pack.json).',
}

const damaged: Text = {
  id: 'Bagian ini tidak sebagaimana mestinya. Minta berkasnya lagi dari pengirim.',
  en: 'This part is not what it has to be. Ask the sender for the file again.',
}

const altered: Text = {
  id: 'Dokumen ini telah diubah sesudah berkas dibuat. Minta berkas aslinya.',
  en: 'This document was changed after the file was made. Ask for the original file.',
}

const added: Text = {
  id: 'Dokumen ini ditambahkan sesudah berkas dibuat. Minta berkas aslinya.',
  en: 'This document was added after the file was made. Ask for the original file.',
}

const otherPack: Text = {
  id: 'Berkas ini menyebut diri paket, versi, atau dasar yang lain daripada isinya. Minta berkas aslinya.',
  en: 'This file says that it is another pack, version or base than what is in it. Ask for the original file.',
}

const missing: Text = {
  id: 'Dokumen ini hilang dari berkas. Minta berkas aslinya.',
  en: 'This document is missing from the file. Ask for the original file.',
}

const badSignature: Text = {
  id: 'Tanda tangannya tidak cocok: berkas ini telah diubah, atau bukan penanda tangan itu yang membuatnya.',
  en: 'The signature does not fit: the file was changed, or somebody else made it.',
}

const unknownKey: Text = {
  id: 'Kunci daerah penanda tangan tidak ada dalam daftar yang dikenal. Ambil daftar kunci terbaru dari server daerah itu.',
  en: 'The key of the region that signed is not in a list that is known here. Fetch the newest list from that region’s server.',
}
