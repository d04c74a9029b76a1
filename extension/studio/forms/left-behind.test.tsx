import { signal } from '@preact/signals'
import { beforeAll, expect, test } from 'vitest'
import { draw } from '../../../test/support/small-dom.ts'
import { speak } from '../../../ui/text/messages.ts'
import { leftBehind } from './acts.ts'
import type { Builder } from './builder.ts'
import { RefusalNotice } from './refusal-notice.tsx'

beforeAll(() => speak('id', 'whole'))

test('[Z25] what a paste left behind is seen too, until the form changes again', () => {
  const form = { id: 'a' }
  // Nothing else of a builder is asked for to draw the notice.
  const builderOf = (now: object) => ({ form: signal(now), refusal: signal(null) }) as unknown as Builder
  leftBehind.value = { form, count: 2 }
  expect(draw(<RefusalNotice builder={builderOf(form)} />).textContent).toContain('Ditempel tanpa 2 aturan')
  expect(draw(<RefusalNotice builder={builderOf({ id: 'a' })} />).textContent).toBe('')
  leftBehind.value = null
})
