/** What the tests use of `smtp-server`, which has no types of its own. */
declare module 'smtp-server' {
  import type { Server } from 'node:net'
  import type { Readable } from 'node:stream'

  type Done = (error?: Error | null) => void
  type Session = { readonly envelope: { readonly rcptTo: readonly { readonly address: string }[] } }

  export class SMTPServer {
    constructor(options: {
      readonly authOptional?: boolean
      readonly disabledCommands?: readonly string[]
      readonly logger?: boolean
      onRcptTo?(address: { readonly address: string }, session: Session, done: Done): void
      onData?(stream: Readable, session: Session, done: Done): void
    })
    readonly server: Server
    listen(port: number, host: string, listening: () => void): void
    close(closed: () => void): void
    on(event: 'error', listener: (error: Error) => void): void
  }
}
