import type { Mail } from './mail.ts'

/** The whole message as it goes over the wire (RFC 5322, 2045): its body in base64, so that no line of it means anything. */
export function messageOf(mail: Mail, { from, at }: { readonly from: string; readonly at: Date }): string {
  const domain = from.slice(from.lastIndexOf('@') + 1)
  const headers = [
    `From: Timbang <${from}>`,
    `To: <${mail.to}>`,
    `Subject: ${headerText(mail.subject)}`,
    `Date: ${at.toUTCString().replace('GMT', '+0000')}`,
    `Message-ID: <${mail.id}@${domain}>`,
    // RFC 3834: nobody's out-of-office reply belongs here.
    'Auto-Submitted: auto-generated',
    'MIME-Version: 1.0',
    'Content-Type: text/plain; charset=utf-8',
    'Content-Transfer-Encoding: base64',
  ]
  const wrong = headers.find((line) => /[\r\n\0]/.test(line))
  if (wrong !== undefined) throw new Error('a header would have been two')
  const body = base64(mail.text.replaceAll('\n', '\r\n')).replaceAll(/.{76}/g, '$&\r\n')
  return `${headers.join('\r\n')}\r\n\r\n${body}\r\n`
}

/** Plain where it can be, else in words of RFC 2047, each below its 75 signs. */
function headerText(text: string): string {
  if (/^[\x20-\x7e]*$/.test(text)) return text
  const words: string[] = []
  let word = ''
  for (const sign of text) {
    if (new TextEncoder().encode(word + sign).length > 42) {
      words.push(word)
      word = ''
    }
    word += sign
  }
  return [...words, word].map((one) => `=?utf-8?B?${base64(one)}?=`).join(' ')
}

/** Base64 of a text’s UTF-8. */
export function base64(text: string): string {
  const bytes = new TextEncoder().encode(text)
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))
}
