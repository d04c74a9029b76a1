import { expect, test, vi } from 'vitest'
import { aPageDevice } from '../../test/support/page-device.ts'
import { draw } from '../../test/support/small-dom.ts'
import { DeviceContext } from '../device.ts'
import { aDeviceOf } from '../store/fixtures.ts'
import { readProjects } from '../store/projects.ts'
import { StartProject } from './start-project.tsx'

test('[Z59] a pack begun by two presses at once, the moment the page is there, is one, and of the own region', async () => {
  const db = aDeviceOf()
  const gone: string[] = []
  const root = draw(
    <DeviceContext.Provider value={aPageDevice(db, { go: (route) => gone.push(route) })}>
      <StartProject region="kotabumi" onCancel={() => {}} />
    </DeviceContext.Provider>,
  )
  const form = root.one('form')
  form.dispatch('submit')
  form.dispatch('submit')
  await vi.waitFor(() => expect(gone).not.toEqual([]))
  const projects = await readProjects(db)
  expect(projects.map(({ id }) => id)).toEqual(['kotabumi'])
  expect(gone).toEqual(projects.map(({ key }) => `#/studio/${key}`))
})
