import { err, ok, type Result } from '../../result.ts'
import type { ExchangeProblem } from '../problem.ts'
import { type Shown, shownBy } from './number-format.ts'
import type { Archive } from './open-archive.ts'
import { partOf } from './read-shared-strings.ts'
import type { Targets } from './read-workbook.ts'
import { readXml } from './read-xml.ts'
import { xmlProblem } from './xml-problem.ts'

/** What each style of a workbook shows a number as, by the style's index: `readStyles(archive, targets)` is `ok(['number', 'date'])`. */
export function readStyles(archive: Archive, targets: Targets): Result<readonly Shown[], ExchangeProblem> {
  const path = partOf(targets, '/styles') ?? 'xl/styles.xml'
  const part = archive.part(path)
  if (part === undefined) return ok([])
  if (part.kind === 'err') return part
  const codes = new Map<number, string>()
  const formats: number[] = []
  let isCells = false
  const trouble = readXml(part.value, {
    open: (name, attributes) => {
      if (name === 'numFmt') {
        codes.set(Number(attributes.get('numFmtId')), attributes.get('formatCode') ?? '')
      }
      if (name === 'cellXfs') isCells = true
      if (name === 'xf' && isCells) formats.push(Number(attributes.get('numFmtId') ?? 0))
    },
    close: (name) => {
      if (name === 'cellXfs') isCells = false
    },
  })
  if (trouble !== null) return err(xmlProblem(trouble, path))
  return ok(formats.map((id) => shownBy(id, codes.get(id))))
}
