import { globSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

const core = import.meta.dirname

describe('the functions of core', () => {
  const functions = globSync('**/*.ts', { cwd: core })
    .filter((file) => !/\.test\.ts$|testing\//.test(file))
    .flatMap((file) => functionsIn(file.replaceAll('\\', '/'), readFileSync(`${core}/${file}`, 'utf8')))

  it('have a sentence of documentation each (CONTRIBUTING.md)', () => {
    expect(functions.filter(({ doc }) => doc === null).map(({ name }) => name)).toEqual([])
  })

  it('have an example in it, in code', () => {
    const without = functions.filter(({ doc }) => !/`[^`\n]*`|```/.test(doc ?? ''))
    expect(without.map(({ name }) => name)).toEqual([])
  })

  it('are found, so that the two tests above mean something', () => {
    expect(functions.length).toBeGreaterThan(300)
    const names = functions.map(({ name }) => name)
    expect(names).toContain('logic/compile.ts: compile')
    expect(names).toContain('ids.ts: regionId')
  })
})

/** Functions that are declared, and constants that are one. */
function functionsIn(file: string, source: string) {
  const doc = String.raw`(\/\*\*(?:(?!\*\/)[\s\S])*\*\/\n)?`
  const declared = source.matchAll(new RegExp(`${doc}^export (?:async )?function\\*? (\\w+)`, 'gm'))
  const constant = source.matchAll(
    new RegExp(`${doc}^export const (\\w+)(?:: [^=\\n]+)? =\\s*(?:async )?\\((?:[^\\n]*=>|$)`, 'gm'),
  )
  return [...declared, ...constant].map(([, doc = null, name]) => ({ name: `${file}: ${name}`, doc }))
}
