import type { Json } from '../../core/json.ts'
import type { Mail, MailOutcome, MailSender } from './mail.ts'
import type { HttpMailSetting } from './mail-setting.ts'

const PATIENCE = 20_000

/** Sends by the HTTP interface of whoever delivers: one POST of JSON a mail, with the mail's id as `Idempotency-Key`. */
export function httpSender(setting: HttpMailSetting): MailSender {
  return async (mails, watch) => {
    for (const mail of mails) {
      await watch.sending(mail)
      const outcome = await post(mail, setting)
      watch.settled(mail, outcome)
      if (outcome.kind === 'later') return { down: outcome.why }
    }
    return { down: null }
  }
}

async function post(mail: Mail, { url, token, template, from }: HttpMailSetting): Promise<MailOutcome> {
  try {
    const response = await fetch(url, {
      method: 'POST',
      redirect: 'manual',
      signal: AbortSignal.timeout(PATIENCE),
      headers: {
        'Content-Type': 'application/json',
        'Idempotency-Key': mail.id,
        ...(token === null ? {} : { Authorization: `Bearer ${token}` }),
      },
      body: JSON.stringify(filled(template, { ...mail, from })),
    })
    await response.body?.cancel()
    return outcomeOf(response.status)
  } catch {
    // It bears an id that the other side may know it by, but not everybody looks: never twice (EM3).
    return { kind: 'unsure', why: 'no answer' }
  }
}

function outcomeOf(status: number): MailOutcome {
  if (status >= 200 && status < 300) return { kind: 'sent' }
  const why = `HTTP ${status}`
  // Of the others, only these speak of this very mail.
  return [400, 404, 413, 422].includes(status) ? { kind: 'bounced', why } : { kind: 'later', why }
}

/** Values stand in texts only after the template has been read as JSON, so that none can change its shape. */
function filled(template: Json, values: { readonly [name: string]: string }): Json {
  if (typeof template === 'string') {
    return template.replaceAll(/\{(to|from|subject|text|id)\}/g, (_, name: string) => values[name] ?? '')
  }
  if (Array.isArray(template)) return template.map((one: Json) => filled(one, values))
  if (typeof template !== 'object' || template === null) return template
  return Object.fromEntries(Object.entries(template).map(([name, one]) => [name, filled(one, values)]))
}
