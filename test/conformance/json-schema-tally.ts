/**
 * `node --disallow-code-generation-from-strings test/conformance/json-schema-tally.ts`: how many questions of the
 * official suite the validator answers rightly where nothing may generate code.
 */
import { join } from 'node:path'
import { compileSchema } from '../../core/form/json-schema.ts'
import { suiteFolder, suiteGroups, suiteSchemas } from './json-schema-suite.ts'

if (suiteFolder === null) throw new Error('The official suite is not here: set TIMBANG_CONFORMANCE.')
const schemas = suiteSchemas(join(suiteFolder, 'remotes'))
let right = 0
let total = 0
for (const [, groups] of suiteGroups(join(suiteFolder, 'draft2020-12'))) {
  for (const { schema, tests } of groups) {
    const compiled = compileSchema(schema, { schemas, formats: {} })
    for (const { data, valid } of tests) {
      total++
      if (compiled.kind === 'ok' && (compiled.value(data).length === 0) === valid) right++
    }
  }
}
console.log(`${right} of ${total}; code generation ${mayGenerate() ? 'allowed' : 'refused'}`)

function mayGenerate(): boolean {
  try {
    return new Function('return true')()
  } catch {
    return false
  }
}
