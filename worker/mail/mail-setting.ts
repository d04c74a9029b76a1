import type { Json } from '../../core/json.ts'
import { isMailAddress } from '../../core/people/mail-digest.ts'
import { err, ok, type Result } from '../../core/result.ts'

/** The variables and secrets of it, by their names. */
export type MailVariables = {
  readonly [name in
    | 'MODE'
    | 'MAIL'
    | 'MAIL_FROM'
    | 'SMTP_HOST'
    | 'SMTP_PORT'
    | 'SMTP_SECURITY'
    | 'SMTP_USER'
    | 'SMTP_PASSWORD'
    | 'MAIL_URL'
    | 'MAIL_TOKEN'
    | 'MAIL_TEMPLATE']?: string
}

export type SmtpSetting = {
  readonly host: string
  readonly port: number
  /** `none` only on one's own machine. */
  readonly security: 'tls' | 'starttls' | 'none'
  readonly user: string | null
  readonly password: string | null
  readonly from: string
}

export type HttpMailSetting = {
  readonly url: string
  readonly token: string | null
  /** JSON in whose texts `{to}`, `{from}`, `{subject}`, `{text}` and `{id}` stand for what they say. */
  readonly template: Json
  readonly from: string
}

export type MailSetting =
  | { readonly kind: 'none' }
  | ({ readonly kind: 'smtp' } & SmtpSetting)
  | ({ readonly kind: 'http' } & HttpMailSetting)

type Wrong = { readonly setting: string; readonly why: string }

const usualTemplate: Json = { from: '{from}', to: '{to}', subject: '{subject}', text: '{text}' }

/** How mail goes out, or the variable that is wrong and why; never what it holds. None is set: none goes out. */
export function readMailSetting(env: MailVariables): Result<MailSetting, Wrong> {
  const wrong = (setting: keyof MailVariables, why: string) => err({ setting, why })
  if (env.MAIL === undefined || env.MAIL === '' || env.MAIL === 'none') return ok({ kind: 'none' })
  const from = env.MAIL_FROM ?? ''
  if (!isMailAddress(from)) return wrong('MAIL_FROM', 'is no address')
  const isLocal = env.MODE === 'local'
  if (env.MAIL === 'smtp') {
    const { SMTP_HOST: host = '', SMTP_SECURITY: security = 'starttls' } = env
    const port = Number(env.SMTP_PORT ?? (security === 'tls' ? 465 : 587))
    if (!/^[A-Za-z0-9.:-]{1,253}$/.test(host)) return wrong('SMTP_HOST', 'is no host')
    if (!Number.isInteger(port) || port < 1 || port > 65_535) return wrong('SMTP_PORT', 'is no port')
    if (security !== 'tls' && security !== 'starttls' && security !== 'none')
      return wrong('SMTP_SECURITY', 'is neither "starttls" nor "tls"')
    if (security === 'none' && !isLocal) return wrong('SMTP_SECURITY', 'sends mail without encryption')
    const { SMTP_USER: user = null, SMTP_PASSWORD: password = null } = env
    if ((user === null) !== (password === null)) return wrong('SMTP_PASSWORD', 'goes with SMTP_USER alone')
    return ok({ kind: 'smtp', host, port, security, user, password, from })
  }
  if (env.MAIL !== 'http') return wrong('MAIL', 'is neither "smtp" nor "http" nor "none"')
  const { MAIL_URL: url = '', MAIL_TOKEN: token = null } = env
  if (!URL.canParse(url)) return wrong('MAIL_URL', 'is no address')
  if (new URL(url).protocol !== 'https:' && !isLocal) return wrong('MAIL_URL', 'is not https')
  const template = readTemplate(env.MAIL_TEMPLATE)
  if (template === undefined) return wrong('MAIL_TEMPLATE', 'is no JSON object with {to} and {text}')
  return ok({ kind: 'http', url, token, template, from })
}

function readTemplate(text: string | undefined): Json | undefined {
  if (text === undefined) return usualTemplate
  try {
    const template: Json = JSON.parse(text)
    const isWhole = ['{to}', '{text}'].every((hole) => text.includes(hole))
    return isWhole && typeof template === 'object' && template !== null ? template : undefined
  } catch {
    return undefined
  }
}
