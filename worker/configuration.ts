import { clockOffset } from './clock.ts'
import { type MailVariables, readMailSetting } from './mail/mail-setting.ts'
import { readSecrets } from './session/provider-secret.ts'

/** What is wrong with a setting, by its name; never what it holds. */
export type Misconfiguration = { readonly setting: string; readonly why: string }

/** What of the environment is looked at; where files go is only asked to be there. */
export type Settings = {
  readonly [name in
    | 'MODE'
    | 'OPERATOR_TOKEN'
    | 'CLOCK_OFFSET_MS'
    | 'RATE_FACTOR'
    | 'PUBLIC_ORIGIN'
    | 'EXTENSION_IDS'
    | 'OIDC_SECRETS']?: string
} & MailVariables & { readonly EVIDENCE?: object | undefined; readonly EVIDENCE_DISK?: object | undefined }

/** Characters that a secret of the operator has at least: 128 random bits in hexadecimal. */
const SECRET_LENGTH = 32

/** Words that stand in guides, scripts and tests. */
const demo = ['local-operator', 'operator', 'secret', 'change', 'test', 'example']

/**
 * What makes it unsafe to run: nothing in local mode, which is for one's own machine. Whoever deploys with a demo's key,
 * a shifted clock or lifted limits is told so at the first request, and gets nothing else.
 */
export function misconfigurations(env: Settings): readonly Misconfiguration[] {
  if (env.MODE === 'local') return []
  return [
    ...(env.MODE === undefined || env.MODE === 'production'
      ? []
      : [{ setting: 'MODE', why: 'is neither "local" nor absent' }]),
    ...operatorToken(env.OPERATOR_TOKEN),
    ...(clockOffset(env) === 0 ? [] : [{ setting: 'CLOCK_OFFSET_MS', why: 'shifts the clock' }]),
    ...(env.RATE_FACTOR === undefined ? [] : [{ setting: 'RATE_FACTOR', why: 'lifts the limits' }]),
    ...publicOrigin(env.PUBLIC_ORIGIN),
    ...(env.EXTENSION_IDS === undefined || env.EXTENSION_IDS.trim() === ''
      ? [{ setting: 'EXTENSION_IDS', why: 'names no extension that may read the answers' }]
      : []),
    ...oidcSecrets(env.OIDC_SECRETS),
    ...mail(env),
    ...(env.EVIDENCE === undefined && env.EVIDENCE_DISK === undefined
      ? [{ setting: 'EVIDENCE', why: 'there is nowhere to keep files' }]
      : []),
  ]
}

function operatorToken(token: string | undefined): readonly Misconfiguration[] {
  // Without one no region can be set up, which is safe.
  if (token === undefined) return []
  const setting = 'OPERATOR_TOKEN'
  if (token.length < SECRET_LENGTH) return [{ setting, why: `is shorter than ${SECRET_LENGTH} characters` }]
  if (new Set(token).size < 8) return [{ setting, why: 'is not random' }]
  return demo.some((word) => token.toLowerCase().includes(word))
    ? [{ setting, why: 'looks like one of a guide' }]
    : []
}

function mail(env: Settings): readonly Misconfiguration[] {
  const setting = readMailSetting(env)
  return setting.kind === 'err' ? [setting.error] : []
}

function oidcSecrets(secrets: string | undefined): readonly Misconfiguration[] {
  const setting = 'OIDC_SECRETS'
  const byRegion = readSecrets(secrets)
  if (byRegion === undefined) return [{ setting, why: 'is no list of secrets by region' }]
  const isWeak = (secret: unknown) => typeof secret !== 'string' || secret.length < 16
  return Object.values(byRegion).some(isWeak)
    ? [{ setting, why: 'has a secret shorter than 16 characters' }]
    : []
}

function publicOrigin(origin: string | undefined): readonly Misconfiguration[] {
  if (origin === undefined) return []
  const setting = 'PUBLIC_ORIGIN'
  if (!URL.canParse(origin) || new URL(origin).origin !== origin)
    return [{ setting, why: 'is not an origin' }]
  const { protocol, hostname } = new URL(origin)
  const isLocal = ['127.0.0.1', 'localhost', '[::1]'].includes(hostname)
  return protocol === 'https:' || isLocal ? [] : [{ setting, why: 'is not https' }]
}
