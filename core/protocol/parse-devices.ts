import type { DeviceCode, DeviceList } from './devices.ts'
import { type Parser, parserOf } from './parser.ts'
import { deviceCodeSchema, deviceListSchema } from './schemas/devices.ts'

/** Where a person is signed in. */
export const parseDeviceList: Parser<DeviceList> = parserOf(deviceListSchema)

/** A code for one more device. */
export const parseDeviceCode: Parser<DeviceCode> = parserOf(deviceCodeSchema)
