import { _, Ajv2020 } from 'ajv/dist/2020.js'
import standalone from 'ajv/dist/standalone/index.js'
import { linearPattern } from '../../core/form/generated-runtime.ts'
import { draftFormats } from '../../core/form/schema/formats.ts'
import type { Json } from '../../core/json.ts'

/** As many errors as a generated validator keeps; past them it goes on to the verdict alone. */
const mostErrors = 1000

/**
 * The source of an ES module that validates what a schema describes: no `require`, no `eval`, no `RegExp`. Throws
 * where Ajv writes anything that this file does not know, as another version of it may.
 */
export function writeValidator(schema: Json): string {
  const ajv = new Ajv2020({
    allErrors: true,
    ownProperties: true,
    multipleOfPrecision: 9,
    strict: true,
    strictTypes: false,
    strictRequired: false,
    inlineRefs: false,
    formats: draftFormats,
    code: { source: true, esm: true, lines: true, formats: _`draftFormats`, regExp: patterns },
  })
  // A schema that Ajv does not take is refused here, by its own words.
  const code = standalone(ajv, ajv.compile(schema as object))
  return `${imports}\n${rewritten(code)}`
}

const imports =
  "import { characterCount, draftFormats, equal, linearPattern } from '../../form/generated-runtime.ts'"

/** `toString` tells Ajv which patterns are the same one. */
const patterns = Object.assign((source: string) => ({ ...linearPattern(source), toString: () => source }), {
  code: 'linearPattern',
})

/**
 * What Ajv leaves to its surroundings, and what an instance could grow past bounds: each error that is kept, each
 * list that is copied (both would let a body of one megabyte fill the worker's memory), and the set by which
 * repeated items are found, in which `__proto__` would be lost.
 */
const changes: readonly (readonly [RegExp, string])[] = [
  [/^"use strict";\n?/, ''],
  [/^export default \w+;\n?/m, ''],
  [/require\("ajv\/dist\/runtime\/ucs2length"\)\.default/g, 'characterCount'],
  [/require\("ajv\/dist\/runtime\/equal"\)\.default/g, 'equal'],
  [/else \{\s*vErrors\.push\((\w+)\);\s*\}/g, `else if(vErrors.length < ${mostErrors}){vErrors.push($1);}`],
  [
    /vErrors = vErrors === null \? ([\w.]+)\.errors : vErrors\.concat\(\1\.errors\);/g,
    `vErrors = vErrors === null ? $1.errors : vErrors.length < ${mostErrors} ? vErrors.concat($1.errors) : vErrors;`,
  ],
  [/vErrors\.length = (_errs\d+);/g, 'vErrors.length = Math.min(vErrors.length, $1);'],
  [/const (indices\d+) = \{\};/g, 'const $1 = Object.create(null);'],
]

const unknown =
  /require\(|new RegExp|new Function|\beval\(|(?<!if\(vErrors\.length < 1000\)\{)vErrors\.push\(|(?<! 1000 \? )vErrors\.concat\(|indices\d+ = \{\}|vErrors\.length = _/

function rewritten(code: string): string {
  const source = changes.reduce((text, [from, to]) => text.replace(from, to), code)
  const left = unknown.exec(source)
  if (left)
    throw new Error(`Ajv writes what is not expected of it: ${source.slice(left.index, left.index + 80)}`)
  return source
}
