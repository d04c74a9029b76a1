import { describe, expect, test } from 'vitest'
import { aDatabase } from '../../../test/support/worker-database.ts'
import { aTurn } from './turn.ts'

describe('a turn', () => {
  test('[WK2] does all that has come in its order, and what follows on all of it once', async () => {
    const done: string[] = []
    const turn = aTurn({ transaction: (work) => work(), after: () => done.push('after') })
    const say = (word: string) => turn.join(() => done.push(word))
    await Promise.all([say('a'), say('b'), say('c')])
    expect(done).toEqual(['a', 'b', 'c', 'after'])
  })

  test('[WK2] gives each its own answer, and lets one fail alone', async () => {
    const turn = aTurn({ transaction: (work) => work(), after: () => {} })
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
    const turn = aTurn({ transaction: (work) => work(), after: () => done.push('after') })
    const late: Promise<number>[] = []
    await turn.join(() => late.push(turn.join(() => done.push('late'))))
    await Promise.all(late)
    expect(done).toEqual(['after', 'late', 'after'])
  })

  test('[WK2] is one transaction; where one of it fails, nothing of that one is kept and all of the others once', async () => {
    const database = aDatabase()
    database.sql('CREATE TABLE kept (word TEXT)')
    let transactions = 0
    const turn = aTurn({
      transaction: (work) => {
        transactions += 1
        return database.transaction(work)
      },
      after: () => {},
    })
    const keep = (word: string) =>
      turn.join(() => {
        database.sql('INSERT INTO kept VALUES (?)', word)
        if (word === 'broken') throw new Error('broken')
      })
    const kept = () => database.sql('SELECT word FROM kept').map(({ word }) => word)

    await Promise.all([keep('a'), keep('b')])
    expect([transactions, kept()]).toEqual([1, ['a', 'b']])
    await Promise.allSettled([keep('c'), keep('broken'), keep('d')])
    expect([transactions, kept()]).toEqual([5, ['a', 'b', 'c', 'd']])
  })
})
