import type { DirectoryObject } from './objects/directory-object.ts'
import type { RegionObject } from './objects/region-object.ts'

/** What `wrangler.toml` and the secrets give the worker. */
export type Env = {
  readonly REGION: DurableObjectNamespace<RegionObject>
  readonly DIRECTORY: DurableObjectNamespace<DirectoryObject>
  /** The bucket that holds evidence on Cloudflare. */
  readonly EVIDENCE?: R2Bucket
  /** The folder that holds it on an own server. */
  readonly EVIDENCE_DISK?: Fetcher
  /** What receivers of events are reached through on an own server: the public network, and what its operator named. */
  readonly WEBHOOK_NETWORK?: Fetcher
  /** Secret of the operator; without it no region can be set up. */
  readonly OPERATOR_TOKEN?: string
  /** The address that people use, where a proxy in front of the worker makes it see another. */
  readonly PUBLIC_ORIGIN?: string
  /** `local` on one's own machine, where nothing is refused that would be unsafe elsewhere. */
  readonly MODE?: string
  /** The Chrome ids of the extension, with commas between them: no other may read the answers. */
  readonly EXTENSION_IDS?: string
  /** Secrets of identity providers by region, `{"kotabumi": "…"}`. */
  readonly OIDC_SECRETS?: string
  /** How mail goes out: `smtp`, `http`, or none; see `worker/mail/mail-setting.ts`. */
  readonly MAIL?: string
  readonly MAIL_FROM?: string
  readonly SMTP_HOST?: string
  readonly SMTP_PORT?: string
  readonly SMTP_SECURITY?: string
  readonly SMTP_USER?: string
  /** Secret. */
  readonly SMTP_PASSWORD?: string
  readonly MAIL_URL?: string
  /** Secret. */
  readonly MAIL_TOKEN?: string
  readonly MAIL_TEMPLATE?: string
  /** `on` or `off`: a line a request; without it on, but in local mode. */
  readonly REQUEST_LOG?: string
  /** Multiplies the limits of requests, to measure a load. */
  readonly RATE_FACTOR?: string
  /** Milliseconds by which the office's clock runs ahead, for rehearsals. */
  readonly CLOCK_OFFSET_MS?: string
}
