import type { PersonId } from '../../core/ids.ts'
import { type StaffField, staffColumns } from '../../core/people/staff-field.ts'
import type { CycleList, JobList } from '../../core/protocol/office-work.ts'
import { parseCycleList, parseJobList } from '../../core/protocol/parse-office-work.ts'
import { parseImportReview, parseStaffPage } from '../../core/protocol/parse-staff.ts'
import type { ImportPart, ImportReview, StaffPage } from '../../core/protocol/staff.ts'
import { PROTOCOL } from '../../core/protocol/version.ts'
import type { Client } from '../../scripts/api-client.ts'
import { aDevice, send, sessionOf } from './worker-device.ts'

type Asked = {
  readonly status: number
  readonly text: string
  readonly json: unknown
  readonly type: string | null
}
type Cells = { readonly [field in StaffField]?: string }
type Review<Part extends ImportPart> = Extract<ImportReview, { readonly part: Part }>

export type OfficeClient = ReturnType<typeof officeClient>

/** Human resources at a device of theirs: what they ask about the people of the office. */
export function officeClient(client: Client) {
  const ask = async (method: string, path: string, body?: object): Promise<Asked> => {
    const response = await client.request(method, path, body)
    const text = await response.text()
    const json: unknown = JSON.parse(text)
    const type = response.ok ? null : String(Reflect.get(Object(json), 'type'))
    return { status: response.status, text, json, type }
  }
  return {
    client,
    ask,
    async list(query = ''): Promise<StaffPage> {
      return parsed(parseStaffPage((await ask('GET', `/people?limit=1000&query=${query}`)).json))
    },
    /** Sends a list whose first row is row 2 of a sheet, and gives the id of the import. */
    async upload(cells: readonly Cells[], file = 'daftar.xlsx'): Promise<string> {
      const id = crypto.randomUUID()
      const fields = staffColumns
        .map(({ field }) => field)
        .filter((field) => cells.some((one) => field in one))
      await ask('PUT', `/imports/${id}`, { protocol: PROTOCOL, id, file, fields, rows: cells.length })
      for (let from = 0; from < cells.length; from += 500) {
        const rows = cells.slice(from, from + 500).map((one, n) => ({ n: from + n + 2, cells: one }))
        const put = await ask('PUT', `/imports/${id}/rows/${from}`, { protocol: PROTOCOL, rows })
        if (put.status !== 200) throw new Error(put.text)
      }
      return id
    },
    async review<Part extends ImportPart>(id: string, part: Part): Promise<Review<Part>> {
      const answer = await ask('GET', `/imports/${id}?part=${part}&limit=1000`)
      if (answer.status !== 200) throw answer
      // The part is the one that was asked for.
      return parsed(parseImportReview(answer.json)) as Review<Part>
    },
    apply: (id: string, plan: string, gone: readonly object[] = []): Promise<Asked> =>
      ask('POST', `/imports/${id}/apply`, { protocol: PROTOCOL, plan, gone, reason: 'Mutasi Januari' }),
    /** A mutation of this person: its answer as it came. */
    push: (body: object): Promise<Asked> => {
      const id = crypto.randomUUID()
      return ask('PUT', `/mutations/${id}`, { protocol: PROTOCOL, id, ...body })
    },
    async jobs(): Promise<JobList['jobs']> {
      return parsed(parseJobList((await ask('GET', '/jobs')).json)).jobs
    },
    async cycles(): Promise<CycleList> {
      return parsed(parseCycleList((await ask('GET', '/cycles')).json))
    },
    async auditActions(): Promise<readonly string[]> {
      const found: string[] = []
      for (let cursor = 0; ; ) {
        const { json } = await ask('GET', `/audit?limit=1000&cursor=${cursor}`)
        const page = Object(json)
        const rows: readonly { readonly row: string }[] = page.rows
        found.push(...rows.map(({ row }) => String(Reflect.get(JSON.parse(row), 'action'))))
        if (page.more !== true) return found
        cursor = Number(page.cursor)
      }
    },
    personId: async (query: string): Promise<PersonId | undefined> =>
      parsed(parseStaffPage((await ask('GET', `/people?query=${query}`)).json)).people[0]?.id,
  }
}

/** Somebody of one region who knocks at another one's doors. */
export async function aStranger(server: string, region: string, code: string) {
  const device = await aDevice(server, region)
  const token = sessionOf(await device.activate(code)).accessToken
  return async (method: string, url: string, body?: object): Promise<number> => {
    const dpop = await device.proof(method, url, token)
    return (await send(url, method, { authorization: `DPoP ${token}`, dpop }, body)).status
  }
}

function parsed<T>(
  result: { readonly kind: 'ok'; readonly value: T } | { readonly kind: 'err'; readonly error: unknown },
): T {
  if (result.kind === 'ok') return result.value
  throw new Error(JSON.stringify(result.error))
}
