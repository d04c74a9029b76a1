/** A piece of a page in which everything that came from a pack is escaped. */
export type Html = { readonly html: string }

type Part = string | number | Html | null | readonly Part[]

/** ``html`<p>${text}</p>` ``: what is put in is escaped, unless it is such a piece itself; null leaves nothing. */
export function html(strings: TemplateStringsArray, ...parts: readonly Part[]): Html {
  return { html: strings.map((text, index) => text + written(parts[index] ?? null)).join('') }
}

function written(part: Part): string {
  if (part === null) return ''
  if (typeof part === 'string' || typeof part === 'number') return escapeHtml(String(part))
  return isHtml(part) ? part.html : part.map(written).join('')
}

function isHtml(part: Html | readonly Part[]): part is Html {
  return !Array.isArray(part)
}

function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}
