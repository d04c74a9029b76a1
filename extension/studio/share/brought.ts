import type { OpenPackFile } from '../../../core/exchange/pack-file/read-pack-file.ts'
import type { ExchangeProblem } from '../../../core/exchange/problem.ts'
import type { FormDocument } from '../../../core/form/model.ts'
import { err, ok, type Result } from '../../../core/result.ts'
import type { Device } from '../../device.ts'
import { openPack } from './share-pack.ts'

/** What somebody has brought in a file: a whole pack, or a form. */
export type Brought =
  | { readonly kind: 'pack'; readonly opened: OpenPackFile }
  | { readonly kind: 'form'; readonly form: FormDocument; readonly notices: readonly ExchangeProblem[] }

/** Tells what a file is by its content, and opens it; nothing is changed by it, whatever it holds. */
export async function readBrought(
  device: Pick<Device, 'db' | 'wire'>,
  file: File,
): Promise<Result<Brought, readonly ExchangeProblem[]>> {
  const [{ importForm }, { importKind }, { fileBytes }] = await Promise.all([
    import('../../../core/exchange/import-form.ts'),
    import('../../../core/exchange/import-kind.ts'),
    import('./file-bytes.ts'),
  ])
  const read = await fileBytes(file)
  if (read.kind === 'err') return err([read.error])
  const bytes = read.value
  const kind = importKind(bytes)
  if (kind.kind === 'err') return err([kind.error])
  if (kind.value === 'json') {
    const text = new TextDecoder().decode(bytes)
    if (/^\s*\{\s*"(kind"\s*:\s*"timbang-pack|contents"|files"|signature")/.test(text)) {
      const opened = await openPack(device, text)
      return opened.kind === 'ok' ? ok({ kind: 'pack', opened: opened.value }) : opened
    }
  }
  const imported = importForm(bytes, { name: file.name })
  return imported.kind === 'ok' ? ok({ kind: 'form', ...imported.value }) : imported
}
