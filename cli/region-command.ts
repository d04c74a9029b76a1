import { parseArgs } from 'node:util'
import { misused, type Outcome } from './outcome.ts'
import { applyErasures, saveErasures } from './region/erasures.ts'
import { exportRegion } from './region/export-region.ts'
import { type Operator, OperatorRefused, operatorOf } from './region/operator.ts'
import { provisionRegion } from './region/provision-region.ts'
import { restoreRegion } from './region/restore-region.ts'
import { setSignIn } from './region/set-sign-in.ts'
import { usage } from './region/usage.ts'

const deeds = [
  'provision',
  'suspend',
  'resume',
  'export',
  'restore',
  'erase',
  'erase-person',
  'metrics',
  'sign-in',
  'erasures',
] as const

/** `timbang region …`: what an operator does with a whole region of a server. */
export async function regionCommand(args: readonly string[]): Promise<Outcome> {
  const { values, positionals } = parseArgs({
    args: [...args],
    options: {
      server: { type: 'string' },
      to: { type: 'string' },
      from: { type: 'string' },
      reissue: { type: 'string', multiple: true },
      confirm: { type: 'string' },
      off: { type: 'boolean' },
      erasures: { type: 'string' },
      'without-erasures': { type: 'boolean' },
      again: { type: 'boolean' },
    },
    allowPositionals: true,
    strict: false,
  })
  const [deed, region, ...more] = positionals
  const server = typeof values.server === 'string' ? values.server.replace(/\/$/, '') : undefined
  const known = deeds.find((one) => one === deed)
  if (known === undefined || region === undefined || more.length > 0 || server === undefined)
    return misused(usage)
  const token = process.env.OPERATOR_TOKEN ?? ''
  if (token === '') return misused('OPERATOR_TOKEN is not set: export it, so that it is in no command line.')
  const to = typeof values.to === 'string' ? values.to : undefined
  const from = typeof values.from === 'string' ? values.from : undefined
  const erasures = typeof values.erasures === 'string' ? values.erasures : undefined
  const withoutErasures = values['without-erasures'] === true
  const reissue = (values.reissue ?? []).filter((one) => typeof one === 'string')
  const operator = operatorOf({ server, token, region })
  try {
    const { confirm } = values
    const [off, again] = [values.off === true, values.again === true]
    const given = { to, from, reissue, confirm, off, again, erasures, withoutErasures }
    return { code: 0, text: await carryOut(known, operator, given) }
  } catch (cause) {
    if (cause instanceof OperatorRefused) return { code: 1, text: `${cause.message}\n` }
    return { code: 1, text: `${cause instanceof Error ? cause.message : String(cause)}\n` }
  }
}

type Given = {
  readonly to: string | undefined
  readonly from: string | undefined
  readonly reissue: readonly string[]
  readonly confirm: unknown
  readonly off: boolean
  readonly again: boolean
  readonly erasures: string | undefined
  readonly withoutErasures: boolean
}

async function carryOut(
  deed: (typeof deeds)[number],
  operator: Operator,
  { to, from, reissue, confirm, off, again, erasures, withoutErasures }: Given,
): Promise<string> {
  const path = (file: string | undefined, option: string) => {
    if (file === undefined) throw new Error(`${option} is missing.\n${usage}`)
    return file
  }
  switch (deed) {
    case 'provision':
      return provisionRegion(operator, { from: path(from, '--from <office.json>'), reissue })
    case 'export':
      return exportRegion(operator, path(to, '--to <file>'))
    case 'restore':
      return restoreRegion(operator, { from: path(from, '--from <file>'), erasures, withoutErasures })
    case 'erasures':
      if (again || from !== undefined) return applyErasures(operator, from)
      return saveErasures(operator, path(to, '--to <list.json>'))
    case 'suspend':
    case 'resume':
      await operator.ask('POST', `/${deed}`)
      return `${operator.region}: ${deed === 'suspend' ? 'suspended' : 'goes on'}\n`
    case 'erase': {
      if (confirm !== operator.region)
        throw new Error(`Erasing cannot be undone. Say it again: --confirm ${operator.region}`)
      await operator.ask('DELETE', `?confirm=${operator.region}`)
      return `${operator.region}: erased\n`
    }
    case 'erase-person': {
      if (typeof confirm !== 'string')
        throw new Error('Erasing cannot be undone. Say whom: --confirm <person>')
      await operator.ask('POST', `/people/${encodeURIComponent(confirm)}/erasure`)
      return `${operator.region}: ${confirm} is nobody any more\n`
    }
    case 'sign-in':
      return setSignIn(operator, { from, off })
    case 'metrics':
      return `${JSON.stringify(await operator.ask('GET', '/metrics'), null, 2)}\n`
  }
}
