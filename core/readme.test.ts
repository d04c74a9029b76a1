import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { describe, expect, it } from 'vitest'

const readme = readFileSync(join(import.meta.dirname, 'README.md'), 'utf8')
const [, code = '', printed = ''] = /```ts\n([\s\S]*?)```[\s\S]*?```\n([\s\S]*?)```/.exec(readme) ?? []

describe('core/README.md', () => {
  it('shows code that runs, and prints what it says', () => {
    const here = pathToFileURL(import.meta.dirname).href
    const file = join(mkdtempSync(join(tmpdir(), 'timbang-readme-')), 'sample.ts')
    writeFileSync(file, code.replaceAll(`from './`, `from '${here}/`))
    const flags = ['--disallow-code-generation-from-strings', '--disable-warning=ExperimentalWarning']
    expect(execFileSync(process.execPath, [...flags, file], { encoding: 'utf8' })).toBe(printed)
  })

  it('keeps to forty lines of code', () => {
    const lines = code.split('\n').filter((line) => line.trim() !== '' && !line.startsWith('//'))
    expect(lines.length).toBeLessThanOrEqual(40)
  })
})
