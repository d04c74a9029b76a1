import type { Pack } from '../../../core/pack/model.ts'
import { check } from '../../../core/workflow/check.ts'

/** Checks a workflow beside the page, since a large one takes seconds: takes a pack with a number, gives findings back. */
self.addEventListener('message', ({ data }: MessageEvent<{ readonly n: number; readonly pack: Pack }>) => {
  const { workflow, forms, policies } = data.pack
  self.postMessage({ n: data.n, findings: check(workflow, { forms, policies }) })
})
