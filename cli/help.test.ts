import { execFileSync, spawnSync } from 'node:child_process'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { root } from './read-pack.ts'
import { usages } from './usage.ts'

const timbang = join(root, 'cli', 'timbang.ts')
const run = (args: readonly string[]) =>
  spawnSync(process.execPath, [timbang, ...args], { cwd: tmpdir(), encoding: 'utf8' })

describe('timbang --help', () => {
  it('[R5] shows every command with an example, from any folder', () => {
    const text = execFileSync(process.execPath, [timbang, '--help'], { cwd: tmpdir(), encoding: 'utf8' })
    const missing = Object.keys(usages).filter(
      (name) => !new RegExp(`^ {6,}timbang ${name} `, 'm').test(text),
    )
    expect(missing).toEqual([])
  })

  it('[R5] a command that is not there, and no command, exit with 2 and say what there is', () => {
    const outcomes = [run(['chek']), run([])].map(({ status, stderr }) => [
      status,
      stderr.includes('timbang check <pack>'),
    ])
    expect(outcomes).toEqual([
      [2, true],
      [2, true],
    ])
  })

  it('[R5] finds the packs here from any folder', () => {
    const { status, stdout } = run(['paths', 'kotabumi'])
    expect([status, stdout.split('\n').at(-2)]).toEqual([
      0,
      expect.stringMatching(/^kotabumi: \d+ paths take every transition/),
    ])
  })
})
