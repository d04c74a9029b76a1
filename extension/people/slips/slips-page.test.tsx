import { describe, expect, test } from 'vitest'
import { personId } from '../../../core/ids.ts'
import { aPageDevice } from '../../../test/support/page-device.ts'
import { draw } from '../../../test/support/small-dom.ts'
import { DeviceContext } from '../../device.ts'
import { aDeviceOf } from '../../store/fixtures.ts'
import { chooseForSlips, chosenForSlips } from './chosen.ts'
import { SlipsPage } from './slips-page.tsx'

describe('codes on slips of paper', () => {
  test('[H6] are still wanted for those who were just taken in where the server was not reached', async () => {
    const fresh = [personId('adi'), personId('budi')]
    chooseForSlips(fresh)
    const turns: string[] = []
    const root = draw(
      <DeviceContext.Provider
        value={aPageDevice(aDeviceOf(), { syncNow: async () => void turns.push('sync') })}
      >
        <SlipsPage />
      </DeviceContext.Provider>,
    )
    const before = turns.length
    root.all('button').at(-1)?.dispatch('click')
    await expect
      .poll(() => [turns.length > before, root.all('button').at(-1)?.disabled])
      .toEqual([true, false])
    expect(chosenForSlips.value).toEqual(fresh)
  })
})
