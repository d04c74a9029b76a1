import type { RegionId } from '../../core/ids.ts'
import { isObject, own } from '../../core/json.ts'

/** The client secret of a region in `OIDC_SECRETS`, `{"kotabumi": "…"}`; undefined where there is none. */
export function providerSecret(secrets: string | undefined, region: RegionId): string | undefined {
  const found = own(readSecrets(secrets) ?? {}, region)
  return typeof found === 'string' && found !== '' ? found : undefined
}

/** The secrets by region; undefined for what is no such list. */
export function readSecrets(secrets: string | undefined): { readonly [region: string]: unknown } | undefined {
  try {
    const json: unknown = JSON.parse(secrets ?? '{}')
    return isObject(json) ? json : undefined
  } catch {
    return undefined
  }
}
