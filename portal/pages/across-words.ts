import type { PortalText } from '../text/portal-text.ts'
import { escapeHtml } from './frame.ts'

/** An address in the reader's language: `addressIn('/across', en)` is `/across?lang=en`. */
export function addressIn(
  path: string,
  { lang }: PortalText,
  query: { readonly [name: string]: string } = {},
): string {
  const asked = new URLSearchParams(lang === 'en' ? { ...query, lang } : query).toString()
  return asked === '' ? path : `${path}?${asked}`
}

/** A table's cell; what is kept back is a dash, never 0. */
export function cell(text: string | null): string {
  return `<td>${text === null ? '–' : escapeHtml(text)}</td>`
}

/** A whole number with its thousands in groups. */
export function number(value: number, texts: PortalText): string {
  return new Intl.NumberFormat(localeOf(texts)).format(value)
}

/** A number with one place. */
export function decimal(value: number, texts: PortalText): string {
  return new Intl.NumberFormat(localeOf(texts), { maximumFractionDigits: 1 }).format(value)
}

/** A part of 1 in whole per cent: `77 %`. */
export function share(value: number, texts: PortalText): string {
  return `${number(Math.round(value * 100), texts)} %`
}

function localeOf({ lang }: PortalText): string {
  return lang === 'en' ? 'en-GB' : 'id-ID'
}
