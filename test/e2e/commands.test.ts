import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'

const root = join(import.meta.dirname, '..', '..')

describe('the commands of the README', () => {
  it('npm start shows everybody a code, keeps its data, and stops on Ctrl-C', async () => {
    const home = mkdtempSync(join(tmpdir(), 'timbang-start-'))
    onTestFinished(() => rmSync(home, { recursive: true, force: true }))
    const env = { TIMBANG_HOME: home, TIMBANG_NO_BROWSER: '1', PORT: '0' }

    const first = run(['scripts/start.ts', '--region', 'kotabumi'], env)
    await first.says('Ctrl-C stops everything')
    expect(first.output()).toContain('Siti Aminah')
    const codes = codesIn(first.output())
    expect(codes).toHaveLength(15)
    expect(await first.interrupt()).toBe(0)

    const second = run(['scripts/start.ts', '--region', 'kotabumi'], env)
    await second.says('Ctrl-C stops everything')
    expect(codesIn(second.output())).toEqual(codes)
    expect(await second.interrupt()).toBe(0)
  })

  it('npm start names the offices there are when it is asked for another', async () => {
    const other = run(['scripts/start.ts', '--region', 'atlantis'], {})
    expect(await other.ended()).toBe(1)
    expect(other.output()).toContain('There is no office "atlantis". There are:')
  })

  it('npm run demo plays a whole appraisal and ends with 0', async () => {
    const demo = run(['scripts/demo.ts'], {})
    expect(await demo.ended()).toBe(0)
    expect(demo.output()).toContain('Predikat kinerja: Baik')
  })
})

function codesIn(output: string): readonly string[] {
  return output.split('\n').flatMap((line) => /^ {2}([A-Z0-9-]{8,}) {2}/.exec(line)?.[1] ?? [])
}

/** A script in a process of its own. */
function run(command: readonly string[], env: { readonly [name: string]: string }) {
  const child = spawn(process.execPath, command, { cwd: root, env: { ...process.env, ...env } })
  let output = ''
  let changed = () => {}
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk: Buffer) => {
      output += chunk.toString()
      changed()
    })
  }
  const ended = new Promise<number | null>((resolve) => {
    child.once('close', (code) => {
      resolve(code)
      changed()
    })
  })
  onTestFinished(() => {
    child.kill('SIGKILL')
  })
  return {
    output: () => output,
    ended: () => ended,
    /** Resolves once the text was printed; fails with all output when the process ends before. */
    says: (text: string) =>
      new Promise<void>((resolve, reject) => {
        changed = () => {
          if (output.includes(text)) resolve()
          else if (child.exitCode !== null) reject(new Error(`ended with ${child.exitCode}:\n${output}`))
        }
        changed()
      }),
    interrupt: () => {
      child.kill('SIGINT')
      return ended
    },
  }
}
