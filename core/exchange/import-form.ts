import { err, type Result } from '../result.ts'
import { importKind } from './import-kind.ts'
import { readFormJson } from './json-forms/read-form-json.ts'
import { parseJson } from './parse-json.ts'
import { type ExchangeProblem, wholeFile } from './problem.ts'
import { readWorkbook } from './workbook/read-workbook.ts'
import { type ImportedForm, readXlsform } from './xlsform/read-xlsform.ts'

/**
 * Makes a form of a file that somebody brings: an XLSForm workbook, JSON Forms, RJSF, a JSON Schema, or a form of
 * Timbang's own. What it is, its content tells. Nothing in it is run and nothing is fetched; whatever it holds, this
 * never throws. Either a form that could be published comes out, with all that is not the same in it, or the problems.
 *
 * ```ts
 * const imported = importForm(bytes, { name: 'kunjungan.xlsx' })
 * if (imported.kind === 'ok') open(imported.value.form)
 * ```
 */
export function importForm(
  bytes: Uint8Array,
  { name }: { readonly name: string },
): Result<ImportedForm, readonly ExchangeProblem[]> {
  const kind = importKind(bytes)
  if (kind.kind === 'err') return err([kind.error])
  switch (kind.value) {
    case 'workbook': {
      const workbook = readWorkbook(bytes)
      return workbook.kind === 'err' ? err([workbook.error]) : readXlsform(workbook.value, { name })
    }
    case 'json': {
      const json = parseJson(new TextDecoder().decode(bytes))
      return json.kind === 'err' ? err([json.error]) : readFormJson(json.value, { name })
    }
    case 'text':
      return err([noForm])
  }
}

const noForm: ExchangeProblem = {
  kind: 'no-form',
  place: wholeFile,
  text: {
    id: 'Berkas ini bukan formulir. Formulir dibuat dari buku kerja XLSForm (.xlsx) atau dari JSON (JSON Forms, RJSF).',
    en: 'This file is no form. Forms are made of an XLSForm workbook (.xlsx) or of JSON (JSON Forms, RJSF).',
  },
}
