import { deepestXml } from '../limits.ts'
import { type ExchangeProblem, wholeFile } from '../problem.ts'
import type { XmlTrouble } from './read-xml.ts'

/**
 * Why a part of a workbook is not read, for whoever brought it. `xmlProblem('doctype', 'xl/workbook.xml').kind` is
 * `'xml-doctype'`.
 */
export function xmlProblem(trouble: XmlTrouble, part: string): ExchangeProblem {
  return { kind: `xml-${trouble}`, place: wholeFile, text: texts[trouble](part) }
}

const texts: { readonly [trouble in XmlTrouble]: (part: string) => ExchangeProblem['text'] } = {
  doctype: (part) => ({
    id: `Bagian ${part} menyatakan entitas sendiri, yang tidak dibuat Excel dan tidak dibaca di sini. Buka dan simpan ulang sebagai .xlsx.`,
    en: `The part ${part} declares entities of its own, which Excel never writes and which are not read here. Open it and save it again as .xlsx.`,
  }),
  'too-deep': (part) => ({
    id: `Bagian ${part} bersarang lebih dari ${deepestXml} tingkat. Buka dan simpan ulang sebagai .xlsx.`,
    en: `The part ${part} is nested deeper than ${deepestXml} levels. Open it and save it again as .xlsx.`,
  }),
  damaged: (part) => ({
    id: `Bagian ${part} rusak. Buka di Excel atau LibreOffice dan simpan ulang sebagai .xlsx.`,
    en: `The part ${part} is damaged. Open it in Excel or LibreOffice and save it again as .xlsx.`,
  }),
}
