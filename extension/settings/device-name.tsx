import { useLayoutEffect, useRef, useState } from 'preact/hooks'
import { useDevice } from '../device.ts'
import { deviceName } from '../store/device-name.ts'
import { useLive } from '../store/live.ts'
import { nameDevice, readDeviceName } from '../store/this-device.ts'

/** What this device is called on the person's other devices. */
export function DeviceName() {
  const { db } = useDevice()
  const name = useLive(() => readDeviceName(db))
  // What is drawn anew meanwhile takes no letter back: what was typed stands there until the store has it.
  const [typed, setTyped] = useState<string | null>(null)
  const isSent = useRef(false)
  useLayoutEffect(() => {
    if (isSent.current) setTyped(null)
  }, [name])
  if (name === undefined) return null
  return (
    <input
      id="device-name"
      class="input"
      type="text"
      maxLength={60}
      autocomplete="off"
      value={typed ?? name}
      placeholder={deviceName(navigator.userAgent)}
      onInput={({ currentTarget }) => {
        isSent.current = false
        setTyped(currentTarget.value)
      }}
      onChange={({ currentTarget }) => {
        isSent.current = true
        void nameDevice(db, currentTarget.value)
      }}
    />
  )
}
