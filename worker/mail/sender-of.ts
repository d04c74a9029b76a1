import { httpSender } from './http-sender.ts'
import type { MailSender } from './mail.ts'
import { type MailVariables, readMailSetting } from './mail-setting.ts'
import { smtpSender } from './smtp-sender.ts'

/** How this worker sends mail; null where it sends none, or would not do it safely. */
export function senderOf(env: MailVariables): MailSender | null {
  const setting = readMailSetting(env)
  if (setting.kind === 'err') return null
  switch (setting.value.kind) {
    case 'smtp':
      return smtpSender(setting.value)
    case 'http':
      return httpSender(setting.value)
    default:
      return null
  }
}
