import { describe, expect, test } from 'vitest'
import { aPageDevice } from '../../test/support/page-device.ts'
import { draw, type } from '../../test/support/small-dom.ts'
import { DeviceContext } from '../device.ts'
import { aDeviceOf } from '../store/fixtures.ts'
import { nameDevice, readDeviceName } from '../store/this-device.ts'
import { DeviceName } from './device-name.tsx'

describe('the name of a device', () => {
  test('[D11] loses no letter when the store tells of the device anew while somebody types it', async () => {
    const db = aDeviceOf()
    await nameDevice(db, 'Laptop')
    const root = draw(
      <DeviceContext.Provider value={aPageDevice(db)}>
        <DeviceName />
      </DeviceContext.Provider>,
    )
    await expect.poll(() => root.all('input').map(({ value }) => value)).toEqual(['Laptop'])
    const box = root.one('input')
    type(box, ' dinas')
    // A profile that was copied to another computer gets an id of its own.
    await db.device.put({ key: 'this', id: 'd-2', name: 'Laptop' })
    await new Promise((resolve) => setTimeout(resolve, 100))
    expect(box.value).toBe('Laptop dinas')
    box.dispatch('change')
    await expect.poll(() => readDeviceName(db)).toBe('Laptop dinas')
    // From then on it is what the store has, also where another page changes it.
    await expect.poll(() => box.value).toBe('Laptop dinas')
    await nameDevice(db, 'Laptop baru')
    await expect.poll(() => box.value).toBe('Laptop baru')
  })
})
