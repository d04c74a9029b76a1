import { openOffice } from '../support/office.ts'
import { aRandom } from '../support/worker-fuzz.ts'
import { aBrokenLine } from './broken-line.ts'
import { Person } from './person.ts'
import type { Toll } from './toll.ts'

type Options = {
  readonly kills: number
  readonly seed: number
  readonly say?: (line: string) => void
}

/**
 * One person types into forms and sends them while everything around them is killed at random moments. After each
 * kill they go on where they were, and everything is compared with what they had typed.
 */
export async function playChaos({ kills, seed, say = () => {} }: Options): Promise<Toll> {
  const office = await openOffice()
  const line = await aBrokenLine(office.server)
  const person = new Person({ office, line, random: aRandom(seed), say })
  try {
    await person.begin()
    for (let round = 0; round < kills; round += 1) await person.suffer(round)
    return await person.reckon()
  } finally {
    await person.end()
    await line.close()
    await office.stop()
  }
}
