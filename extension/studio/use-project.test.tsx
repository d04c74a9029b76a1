import { useErrorBoundary } from 'preact/hooks'
import { expect, test, vi } from 'vitest'
import { aPageDevice } from '../../test/support/page-device.ts'
import { draw } from '../../test/support/small-dom.ts'
import { DeviceContext } from '../device.ts'
import { aDeviceOf } from '../store/fixtures.ts'
import { useProject } from './use-project.ts'

test('[Z58] a project that cannot be read is an error of its page, not an empty one', async () => {
  const db = aDeviceOf()
  vi.spyOn(db, 'transaction').mockRejectedValue(new Error('the disk cannot be read'))
  const Opened = () => {
    const { hold, studio } = useProject('p')
    return (
      <p>
        {hold}: {studio === undefined ? 'nothing' : 'something'}
      </p>
    )
  }
  const Page = () => {
    const [error] = useErrorBoundary()
    return error === undefined ? <Opened /> : <p>{String(error)}</p>
  }
  const root = draw(
    <DeviceContext.Provider value={aPageDevice(db)}>
      <Page />
    </DeviceContext.Provider>,
  )
  await vi.waitFor(() => expect(root.textContent).toBe('Error: the disk cannot be read'))
})
