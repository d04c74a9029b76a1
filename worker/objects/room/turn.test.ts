import { describe, expect, test } from 'vitest'
import { aTurn } from './turn.ts'

describe('a turn', () => {
  test('[WK2] does all that has come in its order, and what follows on all of it once', async () => {
    const done: string[] = []
    const turn = aTurn(() => done.push('after'))
    const say = (word: string) => turn.join(() => done.push(word))
    await Promise.all([say('a'), say('b'), say('c')])
    expect(done).toEqual(['a', 'b', 'c', 'after'])
  })

  test('[WK2] gives each its own answer, and lets one fail alone', async () => {
    const turn = aTurn(() => {})
    const asked = ['first', null, 'third'].map((word) =>
      turn.join(() => {
        if (word === null) throw new Error('broken')
        return word
      }),
    )
    expect(await Promise.allSettled(asked)).toEqual([
      { status: 'fulfilled', value: 'first' },
      { status: 'rejected', reason: new Error('broken') },
      { status: 'fulfilled', value: 'third' },
    ])
  })

  test('[WK2] takes what comes while it is under way into the next one', async () => {
    const done: string[] = []
    const turn = aTurn(() => done.push('after'))
    const late: Promise<number>[] = []
    await turn.join(() => late.push(turn.join(() => done.push('late'))))
    await Promise.all(late)
    expect(done).toEqual(['after', 'late', 'after'])
  })
})
