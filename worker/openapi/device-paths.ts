import { deviceCodeSchema, deviceListSchema } from '../../core/protocol/schemas/devices.ts'
import { answer, operation, type Paths, pathId, problems, region } from './parts.ts'

/** The part of the contract that is about where a person is signed in. */
export function devicePaths(): Paths {
  return {
    '/v1/regions/{region}/devices': {
      get: operation('readDevices', {
        summary: 'Where this person is signed in, the last used first.',
        parameters: [region],
        answers: { '200': answer('Their devices.', 'DeviceList'), ...problems(401, 403, 404) },
      }),
    },
    '/v1/regions/{region}/devices/codes': {
      post: operation('issueDeviceCode', {
        summary: 'A code that signs in one more device of this person, once, within ten minutes.',
        parameters: [region],
        answers: { '200': answer('The code.', 'DeviceCode'), ...problems(401, 403, 404, 409, 429) },
      }),
    },
    '/v1/regions/{region}/devices/{device}': {
      delete: operation('removeDevice', {
        summary: 'Puts a device of this person out, at once.',
        parameters: [region, pathId('device', 'As the list names it.')],
        answers: { '200': answer('The devices that are left.', 'DeviceList'), ...problems(401, 403, 404) },
      }),
    },
  }
}

/** The shapes that it speaks in. */
export const deviceSchemas = {
  DeviceCode: deviceCodeSchema,
  DeviceList: deviceListSchema,
}
