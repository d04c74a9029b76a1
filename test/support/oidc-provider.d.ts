/** Of the package `oidc-provider`, which has no types of its own, what our tests use. */
declare module 'oidc-provider' {
  import type { IncomingMessage, ServerResponse } from 'node:http'

  type Context = {
    readonly oidc: {
      readonly provider: { readonly Grant: typeof Grant }
      readonly client?: { readonly clientId: string }
      readonly session?: { readonly accountId: string }
    }
  }
  type Account = { readonly accountId: string; readonly claims: () => { readonly [claim: string]: unknown } }

  class Grant {
    constructor(of: { readonly clientId: string | undefined; readonly accountId: string | undefined })
    addOIDCScope(scope: string): void
    save(): Promise<string>
  }

  export class Provider {
    constructor(
      issuer: string,
      settings: {
        readonly clients: readonly { readonly [setting: string]: unknown }[]
        readonly interactions: {
          readonly url: (context: Context, interaction: { readonly uid: string }) => string
        }
        readonly findAccount: (context: Context, id: string) => Account | undefined
        readonly loadExistingGrant: (context: Context) => Promise<Grant>
        readonly [setting: string]: unknown
      },
    )
    callback(): (request: IncomingMessage, response: ServerResponse) => Promise<void>
    interactionFinished(
      request: IncomingMessage,
      response: ServerResponse,
      result: { readonly login: { readonly accountId: string } },
    ): Promise<void>
  }
}
