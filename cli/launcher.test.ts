import { spawnSync } from 'node:child_process'
import { copyFileSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { root } from './read-pack.ts'

const launcher = join(root, 'cli', 'timbang.js')
/** Node as it was before it read TypeScript. */
const old = '--no-experimental-strip-types'
const run = (...args: readonly string[]) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: tmpdir(), encoding: 'utf8' })
  return { status, stdout, stderr: stderr.replace(/^\(node:\d+\).*\n(\(Use.*\n)?/gm, '') }
}

describe('the launcher of timbang', () => {
  it.each([
    ['new enough', []],
    ['too old, with the one that npm installed', [old]],
  ])('[R5] runs the command with a Node that is %s', (_which, flags) => {
    const misused = run(...flags, launcher, 'chek')
    expect([misused.status, misused.stdout, misused.stderr.split('\n')[0]]).toEqual([
      2,
      '',
      'There is no command “chek”.',
    ])
    const helped = run(...flags, launcher, 'check', '--help')
    expect([helped.status, helped.stdout.startsWith('timbang check <pack>'), helped.stderr]).toEqual([
      0,
      true,
      '',
    ])
  })

  it('[R5] says what to do where there is no Node that can', () => {
    const folder = mkdtempSync(join(tmpdir(), 'timbang-launcher-'))
    mkdirSync(join(folder, 'cli'))
    writeFileSync(join(folder, 'package.json'), '{ "type": "module" }')
    copyFileSync(launcher, join(folder, 'cli', 'timbang.js'))
    const { status, stdout, stderr } = run(old, join(folder, 'cli', 'timbang.js'), 'check', 'kotabumi')
    expect([status, stdout]).toEqual([2, ''])
    expect(stderr).toBe(
      `timbang needs Node 22.18 or newer, and this is ${process.versions.node}. Run "npm ci" in ${folder}/: it brings one, which timbang then finds by itself.\n`,
    )
  })
})
