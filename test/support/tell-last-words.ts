import { afterEach, beforeEach } from 'vitest'
import { forgetClosed, lastWords } from './last-words.ts'

beforeEach(forgetClosed)

// The first hook that is set up is the last to run: by then the file has closed what it closes after each test.
afterEach(async ({ task }) => {
  if (task.result?.state !== 'fail') return
  console.error(`What the pages of “${task.name}” showed:\n${await lastWords()}`)
})
