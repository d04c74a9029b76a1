import type { Mail, MailOutcome, MailSender, MailWatch } from './mail.ts'
import type { SmtpSetting } from './mail-setting.ts'
import { base64, messageOf } from './mime.ts'
import { LineBroken, openLine, type SmtpLine, type SmtpReply } from './smtp-line.ts'

/** What a relay does not let us do; nothing more can be sent over this line. */
class Unusable extends Error {}

/** Sends by a relay (RFC 5321), over one line, never without encryption where it was asked for. */
export function smtpSender(setting: SmtpSetting): MailSender {
  return async (mails, watch) => {
    let line: SmtpLine | undefined
    try {
      line = await greet(setting)
      for (const mail of mails) await sendOne(line, { mail, setting, watch })
      await line.ask('QUIT').catch(() => undefined)
      return { down: null }
    } catch (error) {
      if (error instanceof Unusable || error instanceof LineBroken) return { down: error.message }
      return { down: 'unreachable' }
    } finally {
      line?.close()
    }
  }
}

async function greet(setting: SmtpSetting): Promise<SmtpLine> {
  const open = openLine(setting, setting.security)
  try {
    if ((await open.greeting()).code !== 220) throw new Unusable('not greeted')
    const [line, extensions] =
      setting.security === 'starttls' ? await upgrade(open) : [open, await hello(open)]
    if (setting.user !== null) await logIn(line, { ...setting, extensions })
    return line
  } catch (error) {
    open.close()
    throw error
  }
}

/** A relay that offers no encryption, or says so because somebody between us does, gets no word more. */
async function upgrade(open: SmtpLine): Promise<[SmtpLine, readonly string[]]> {
  const offered = await hello(open)
  if (!offered.includes('STARTTLS')) throw new Unusable('offers no STARTTLS')
  if ((await open.ask('STARTTLS')).code !== 220) throw new Unusable('refuses STARTTLS')
  const line = open.secure()
  return [line, await hello(line)]
}

async function hello(line: SmtpLine): Promise<readonly string[]> {
  const { code, lines } = await line.ask('EHLO timbang.invalid')
  if (code !== 250) throw new Unusable('refuses EHLO')
  return lines.map((one) => one.toUpperCase())
}

async function logIn(
  line: SmtpLine,
  { user, password, extensions }: SmtpSetting & { readonly extensions: readonly string[] },
): Promise<void> {
  const ways = extensions.find((one) => one.startsWith('AUTH '))?.split(' ') ?? []
  if (ways.includes('PLAIN')) {
    const { code } = await line.ask(`AUTH PLAIN ${base64(`\0${user}\0${password}`)}`)
    if (code === 235) return
  } else if (ways.includes('LOGIN')) {
    const [first, second] = [await line.ask('AUTH LOGIN'), await line.ask(base64(user ?? ''))]
    const third = first.code === 334 && second.code === 334 ? await line.ask(base64(password ?? '')) : second
    if (third.code === 235) return
  }
  throw new Unusable('lets this user not in')
}

async function sendOne(
  line: SmtpLine,
  { mail, setting, watch }: { readonly mail: Mail; readonly setting: SmtpSetting; readonly watch: MailWatch },
): Promise<void> {
  for (const command of [`MAIL FROM:<${setting.from}>`, `RCPT TO:<${mail.to}>`, 'DATA']) {
    const reply = await line.ask(command)
    if (reply.code >= 200 && reply.code < 400) continue
    await line.ask('RSET')
    // That we may not send at all says nothing of the address.
    if (command.startsWith('MAIL')) throw new Unusable(`refuses the sender: ${reply.code}`)
    watch.settled(mail, outcomeOf(reply))
    return
  }
  const message = messageOf(mail, { from: setting.from, at: new Date() })
  await watch.sending(mail)
  try {
    // Base64 has no line that begins with a dot.
    watch.settled(mail, outcomeOf(await line.ask(`${message}.`)))
  } catch (error) {
    watch.settled(mail, { kind: 'unsure', why: 'line broke after the message' })
    throw error
  }
}

function outcomeOf({ code }: SmtpReply): MailOutcome {
  if (code >= 200 && code < 300) return { kind: 'sent' }
  return code >= 500 ? { kind: 'bounced', why: `SMTP ${code}` } : { kind: 'later', why: `SMTP ${code}` }
}
