import { bytesToHex } from '@noble/hashes/utils.js'

/** A mail on its way out: the id names it at every try, so that who has had it can tell. */
export type Mail = {
  readonly id: string
  readonly to: string
  readonly subject: string
  readonly text: string
}

/** What became of one. */
export type MailOutcome =
  | { readonly kind: 'sent' }
  /** Nobody there, or not wanted: tried no more. */
  | { readonly kind: 'bounced'; readonly why: string }
  | { readonly kind: 'later'; readonly why: string }
  /** The line broke after all was said: it may have arrived, and is not sent again (EM3). */
  | { readonly kind: 'unsure'; readonly why: string }

export type MailWatch = {
  /** Called and waited for before the words of a mail leave. */
  readonly sending: (mail: Mail) => Promise<void>
  readonly settled: (mail: Mail, outcome: MailOutcome) => void
}

/** Sends mails one after the other; `down` says why none could be sent from there on. */
export type MailSender = (
  mails: readonly Mail[],
  watch: MailWatch,
) => Promise<{ readonly down: string | null }>

/** A fresh id: no two mails have one. */
export function newMailId(): string {
  return bytesToHex(crypto.getRandomValues(new Uint8Array(12)))
}
