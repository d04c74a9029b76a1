import { importForm } from '../../../core/exchange/import-form.ts'
import { importKind } from '../../../core/exchange/import-kind.ts'
import {
  type OpenPackFile,
  type PackVerifier,
  readPackFile,
} from '../../../core/exchange/pack-file/read-pack-file.ts'
import type { ExchangeProblem } from '../../../core/exchange/problem.ts'
import type { FormDocument } from '../../../core/form/model.ts'
import { err, ok, type Result } from '../../../core/result.ts'
import { fileBytes } from './file-bytes.ts'

/** What somebody has brought in a file: a whole pack, or a form. */
export type Brought =
  | { readonly kind: 'pack'; readonly opened: OpenPackFile }
  | { readonly kind: 'form'; readonly form: FormDocument; readonly notices: readonly ExchangeProblem[] }

/** The keys of a region that says it signed a file. */
export type KeysOf = (region: string) => Promise<PackVerifier['regions']>

/** Tells what a file is by its content, and opens it; nothing is changed by it, whatever it holds. */
export async function readBrought(
  file: File,
  keysOf: KeysOf,
): Promise<Result<Brought, readonly ExchangeProblem[]>> {
  const read = await fileBytes(file)
  if (read.kind === 'err') return err([read.error])
  const bytes = read.value
  const kind = importKind(bytes)
  if (kind.kind === 'err') return err([kind.error])
  if (kind.value === 'json') {
    const text = new TextDecoder().decode(bytes)
    if (/^\s*\{\s*"(kind"\s*:\s*"timbang-pack|contents"|files"|signature")/.test(text)) {
      const opened = await openPack(text, keysOf)
      return opened.kind === 'ok' ? ok({ kind: 'pack', opened: opened.value }) : opened
    }
  }
  const imported = importForm(bytes, { name: file.name })
  return imported.kind === 'ok' ? ok({ kind: 'form', ...imported.value }) : imported
}

async function openPack(text: string, keysOf: KeysOf) {
  const named = /"region":\s*"([A-Za-z0-9-]{1,80})"/.exec(text)?.[1]
  const regions = named === undefined ? [] : await keysOf(named)
  return readPackFile(text, { subtle: crypto.subtle, regions })
}
