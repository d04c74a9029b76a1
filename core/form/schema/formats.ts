import { isDate, isDateTime, isTime } from '../formats/calendar.ts'
import { isDuration } from '../formats/duration.ts'
import { isHostname, isIdnHostname } from '../formats/hostname.ts'
import { isEmail, isIdnEmail, isIpv4, isIpv6 } from '../formats/network.ts'
import { isNip } from '../formats/nip.ts'
import { isJsonPointer, isRegex, isRelativeJsonPointer, isUuid } from '../formats/notation.ts'
import { isIri, isIriReference, isUri, isUriReference, isUriTemplate } from '../formats/uri.ts'

/** The formats of draft 2020-12, and `nip`: `draftFormats.date?.('2026-02-30')` is false. */
export const draftFormats: { readonly [name: string]: (text: string) => boolean } = {
  date: isDate,
  time: isTime,
  'date-time': isDateTime,
  duration: isDuration,
  email: isEmail,
  'idn-email': isIdnEmail,
  hostname: isHostname,
  'idn-hostname': isIdnHostname,
  ipv4: isIpv4,
  ipv6: isIpv6,
  uri: isUri,
  'uri-reference': isUriReference,
  iri: isIri,
  'iri-reference': isIriReference,
  'uri-template': isUriTemplate,
  uuid: isUuid,
  'json-pointer': isJsonPointer,
  'relative-json-pointer': isRelativeJsonPointer,
  regex: isRegex,
  nip: isNip,
}
