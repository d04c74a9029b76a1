import { err, ok, type Result } from '../../result.ts'
import type { ExchangeProblem } from '../problem.ts'
import type { Archive } from './open-archive.ts'
import type { Targets } from './read-workbook.ts'
import { readXml } from './read-xml.ts'
import { unescaped } from './unescaped.ts'
import { xmlProblem } from './xml-problem.ts'

/**
 * The texts that the cells of a workbook share, in their order: runs are joined, phonetic guides left out.
 * `readSharedStrings(archive, targets)` is `ok(['type', 'name', 'label'])`.
 */
export function readSharedStrings(
  archive: Archive,
  targets: Targets,
): Result<readonly string[], ExchangeProblem> {
  const path = partOf(targets, '/sharedStrings') ?? 'xl/sharedStrings.xml'
  const part = archive.part(path)
  if (part === undefined) return ok([])
  if (part.kind === 'err') return part
  const strings: string[] = []
  let text: string[] = []
  let isText = false
  let isGuide = false
  const trouble = readXml(part.value, {
    open: (name) => {
      if (name === 'si') text = []
      if (name === 'rPh') isGuide = true
      isText = name === 't' && !isGuide
    },
    text: (found) => {
      if (isText) text.push(found)
    },
    close: (name) => {
      if (name === 'rPh') isGuide = false
      if (name === 't') isText = false
      if (name === 'si') strings.push(unescaped(text.join('')))
    },
  })
  return trouble === null ? ok(strings) : err(xmlProblem(trouble, path))
}

/** The part of the workbook that a relation of this type leads to: `partOf(targets, '/styles')`. */
export function partOf(targets: Targets, type: string): string | undefined {
  return [...targets.values()].find((target) => target.type.endsWith(type))?.path
}
