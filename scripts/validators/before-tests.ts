import { generate } from '../generate.ts'

/** Run once by vitest, before any test is loaded. */
export async function setup(): Promise<void> {
  await generate()
}
