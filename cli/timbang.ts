#!/usr/bin/env node
import { generateValidators } from '../scripts/validators/generate.ts'

// Packs are judged by what is generated of schemas/meta, so it comes before whatever imports it.
await generateValidators().catch((cause: unknown) => {
  console.error(
    'The validators of schemas/meta are missing or out of date: run "npm ci && npm run generate".',
  )
  throw cause
})
const { answer } = await import('./answer.ts')

// A reader that has seen enough, such as `head`, closes the pipe.
process.stdout.on('error', () => process.exit(process.exitCode ?? 0))

const outcome = await answer(process.argv.slice(2))
;(outcome.code === 2 ? process.stderr : process.stdout).write(outcome.text)
process.exitCode = outcome.code
