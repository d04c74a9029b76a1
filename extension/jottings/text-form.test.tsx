import { describe, expect, test } from 'vitest'
import { jottedAbout } from '../../core/draft/jotted-about.ts'
import { jottingId } from '../../core/draft/jotting.ts'
import { aPageDevice } from '../../test/support/page-device.ts'
import { draw, type } from '../../test/support/small-dom.ts'
import { DeviceContext } from '../device.ts'
import type { Database } from '../store/database.ts'
import { aDeviceOf } from '../store/fixtures.ts'
import { readJotting } from '../store/jottings.ts'
import { TextForm } from './text-form.tsx'

const id = jottingId('comment', jottedAbout('h-1'))

/** The form with a server whose answer is given by the test. */
async function aForm(db: Database) {
  const sent: string[] = []
  const answer = Promise.withResolvers<boolean>()
  const root = draw(
    <DeviceContext.Provider value={aPageDevice(db)}>
      <TextForm
        id="say"
        kept={{ kind: 'comment', of: 'h-1' }}
        label="Pendapat"
        rows={3}
        missing="Tulis dahulu."
        submit="Kirim"
        onSend={(text) => {
          sent.push(text)
          return answer.promise
        }}
      />
    </DeviceContext.Provider>,
  )
  await expect.poll(() => root.all('textarea').length).toBe(1)
  return { root, sent, answer }
}

describe('a few sentences that are sent', () => {
  test('[FD1] go once, however often the button is pressed before the answer', async () => {
    const { root, sent, answer } = await aForm(aDeviceOf())
    type(root.one('textarea'), 'Setuju.')
    await Promise.resolve()
    root.one('form').dispatch('submit')
    root.one('form').dispatch('submit')
    answer.resolve(true)
    await expect.poll(() => root.one('textarea').value).toBe('')
    expect(sent).toEqual(['Setuju.'])
  })

  test('[FD1] leave what was typed while they were on their way', async () => {
    const db = aDeviceOf()
    const { root, sent, answer } = await aForm(db)
    type(root.one('textarea'), 'Setuju.')
    await Promise.resolve()
    root.one('form').dispatch('submit')
    type(root.one('textarea'), ' Satu hal lagi:')
    answer.resolve(true)
    await answer.promise
    await expect.poll(() => readJotting(db, id)).toEqual({ '/text': 'Setuju. Satu hal lagi:' })
    expect([sent, root.one('textarea').value]).toEqual([['Setuju.'], 'Setuju. Satu hal lagi:'])
  })
})
