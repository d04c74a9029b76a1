import { describe, expect, test } from 'vitest'
import { caseId, cycleId, personId } from '../../core/ids.ts'
import { aPageDevice } from '../../test/support/page-device.ts'
import { draw, type } from '../../test/support/small-dom.ts'
import { DeviceContext } from '../device.ts'
import { aDeviceOf } from '../store/fixtures.ts'
import { Holds } from './holds.tsx'

const cases = ['Adi', 'Budi'].map((name) => ({
  id: caseId(`case-${name}`),
  subject: { id: personId(name), name, post: 'Analis', unit: 'Dinas' },
  cycle: { id: cycleId('c-1'), name: '2026' },
}))

describe('an appraisal that is to be held', () => {
  test('[RE3] stays in sight as the chosen one whatever is looked for next', async () => {
    const root = draw(
      <DeviceContext.Provider value={aPageDevice(aDeviceOf())}>
        <Holds holds={[]} cases={cases} onHold={() => {}} />
      </DeviceContext.Provider>,
    )
    const choice = root.one('select')
    choice.value = 'case-Adi'
    choice.dispatch('change')
    await Promise.resolve()
    const [search] = root.all('input')
    if (search) type(search, 'budi')
    await Promise.resolve()
    expect([choice.value, root.all('option').map(({ value }) => value)]).toEqual([
      'case-Adi',
      ['', 'case-Adi', 'case-Budi'],
    ])
  })
})
