import { freshWorker } from './worker-build.ts'

/** Builds the worker before any file starts one: two of them side by side would build it into each other's hands. */
export async function setup(): Promise<void> {
  await freshWorker()
}
