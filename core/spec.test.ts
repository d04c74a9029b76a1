import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

const root = join(import.meta.dirname, '..')

describe('core/SPEC.md', () => {
  const rules = new Set(
    Array.from(
      readFileSync(join(root, 'core/SPEC.md'), 'utf8').matchAll(/\*\*([A-Z]{1,2}\d+)\*\*/g),
      ([, id]) => id,
    ),
  )
  const files = globSync('{core,ui,extension,worker,cli,portal,test}/**/*.test.{ts,tsx}', { cwd: root })
  const tests = files.map((file) => readFileSync(join(root, file), 'utf8')).join('\n')

  it('has rules', () => {
    expect(rules.size).toBeGreaterThan(60)
  })

  it.each([...rules])('%s is quoted by a test', (id) => {
    expect(tests).toContain(`[${id}]`)
  })
})
