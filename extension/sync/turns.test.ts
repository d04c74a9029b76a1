import { expect, test } from 'vitest'
import { turns } from './turns.ts'

test('[Y5] who asks during a turn gets the next one, and all who ask share it', async () => {
  const log: string[] = []
  let finish = () => {}
  const ask = turns(async (eager) => {
    log.push(`begin ${eager}`)
    await new Promise<void>((resolve) => {
      finish = resolve
    })
    log.push('end')
  })
  const first = ask(false)
  const second = ask(false)
  const third = ask(true)
  expect(log).toEqual(['begin false'])
  finish()
  await first
  await Promise.resolve()
  await new Promise((resolve) => setTimeout(resolve))
  expect(log).toEqual(['begin false', 'end', 'begin true'])
  finish()
  await Promise.all([second, third])
  expect(log).toEqual(['begin false', 'end', 'begin true', 'end'])
})

test('[Y5] a turn that breaks does not keep the next from running', async () => {
  let runs = 0
  const ask = turns(async () => {
    runs += 1
    if (runs === 1) throw new Error('broken')
  })
  await expect(ask(false)).rejects.toThrow('broken')
  await ask(false)
  expect(runs).toBe(2)
})
