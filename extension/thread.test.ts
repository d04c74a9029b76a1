import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { AThread } from './testing/a-thread.ts'
import { hear } from './thread.ts'

describe('a thread beside the page', () => {
  test.each(['error', 'messageerror'] as const)('[SD4] is ended, and says so once, on %s', (by) => {
    const thread = new AThread()
    const heard: unknown[] = []
    hear(thread, { answered: (answer) => heard.push(answer), broke: () => heard.push('broke') })
    thread.say(1)
    thread.break(by)
    thread.break('error')
    thread.say(2)
    expect({ heard, isEnded: thread.isEnded }).toEqual({ heard: [1, 'broke'], isEnded: true })
  })

  test('[SD4] is opened only where somebody hears it break', () => {
    const opened = sourcesIn(import.meta.dirname).filter(({ source }) => source.includes('new Worker('))
    const unheard = opened.filter(
      ({ source }) => !/\b(hear|openSaver|openJudge|openCaseRunner)[<(]/.test(source),
    )
    expect(opened.length).toBeGreaterThanOrEqual(5)
    expect(unheard.map(({ path }) => path)).toEqual([])
  })
})

function sourcesIn(folder: string): readonly { readonly path: string; readonly source: string }[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) return sourcesIn(path)
    return /\.tsx?$/.test(path) && !path.includes('.test.')
      ? [{ path, source: readFileSync(path, 'utf8') }]
      : []
  })
}
