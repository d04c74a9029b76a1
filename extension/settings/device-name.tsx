import { useDevice } from '../device.ts'
import { deviceName } from '../store/device-name.ts'
import { useLive } from '../store/live.ts'
import { nameDevice, readDeviceName } from '../store/this-device.ts'

/** What this device is called on the person's other devices. */
export function DeviceName() {
  const { db } = useDevice()
  const name = useLive(() => readDeviceName(db))
  if (name === undefined) return null
  return (
    <input
      id="device-name"
      class="input"
      type="text"
      maxLength={60}
      autocomplete="off"
      value={name}
      placeholder={deviceName(navigator.userAgent)}
      onChange={({ currentTarget }) => void nameDevice(db, currentTarget.value)}
    />
  )
}
