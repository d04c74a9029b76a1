import { parseArgs } from 'node:util'
import { playChaos } from './chaos.ts'

const { values } = parseArgs({
  options: { kills: { type: 'string', default: '300' }, seed: { type: 'string' } },
})
const seed = Number(values.seed ?? Date.now() % 1_000_000)
console.log(`${values.kills} kills, seed ${seed}`)
const toll = await playChaos({ kills: Number(values.kills), seed, say: console.log })
console.log(JSON.stringify(toll, null, 2))
const losses = toll.lostAnswers.length + toll.lostSubmissions.length + toll.doubled.length
console.log(losses === 0 ? 'Nothing lost, nothing doubled.' : `${losses} losses`)
process.exitCode = losses === 0 ? 0 : 1
