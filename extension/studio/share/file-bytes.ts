import { largestImport } from '../../../core/exchange/limits.ts'
import { type ExchangeProblem, wholeFile } from '../../../core/exchange/problem.ts'
import { err, ok, type Result } from '../../../core/result.ts'

/**
 * What is in a file that somebody chose, up to one byte more than is taken: it shows that the file is too large, and the
 * rest need not be read. A file that was moved, changed or unplugged since cannot be read, and that is said.
 */
export async function fileBytes(file: Blob): Promise<Result<Uint8Array, ExchangeProblem>> {
  try {
    return ok(new Uint8Array(await file.slice(0, largestImport + 1).arrayBuffer()))
  } catch {
    return err(unreadable)
  }
}

const unreadable: ExchangeProblem = {
  kind: 'file-unreadable',
  place: wholeFile,
  text: {
    id: 'Berkas ini tidak dapat dibaca: mungkin sudah dipindah, diubah, atau penyimpanannya dilepas. Pilih lagi berkasnya.',
    en: 'This file cannot be read: it may have been moved, changed, or its drive taken out. Choose the file again.',
  },
}
