import type { PortalText } from '../text/portal-text.ts'

/** What a public page is made of. `body` is HTML whose parts have been escaped. */
export type PageParts = {
  readonly title: string
  readonly texts: PortalText
  /** The page's own address, without a language. */
  readonly path: string
  readonly look: string
  /** Modules to run, and what each needs at once. */
  readonly scripts: readonly string[]
  readonly needs: readonly string[]
  readonly body: string
}

/** A whole HTML page: readable without script, in one language, with the other one link away. */
export function framePage({ title, texts, path, look, scripts, needs, body }: PageParts): string {
  const home = texts.lang === 'en' ? '/?lang=en' : '/'
  return `<!doctype html>
<html lang="${texts.lang}" data-theme="system">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<link rel="icon" href="data:,">
<title>${escapeHtml(title)}</title>
<link rel="stylesheet" href="/assets/${look}">
${needs.map((file) => `<link rel="modulepreload" href="/assets/${file}">`).join('\n')}
${scripts.map((file) => `<script type="module" src="/assets/${file}"></script>`).join('\n')}
</head>
<body class="public">
<header class="public-head">
<a class="public-mark" href="${home}">Timbang</a>
<a href="${escapeHtml(path)}?lang=${texts.other.lang}" hreflang="${texts.other.lang}" lang="${texts.other.lang}">${texts.other.name}</a>
</header>
<main class="public-main">
<h1>${escapeHtml(title)}</h1>
${body}
</main>
<footer class="public-foot"><a href="${home}">${texts.home}</a></footer>
</body>
</html>
`
}

/** Text as HTML: `escapeHtml('<b>&"')` is `&lt;b&gt;&amp;&quot;`. */
export function escapeHtml(text: string): string {
  const names: { readonly [sign: string]: string } = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
    "'": '&#39;',
  }
  return text.replaceAll(/[&<>"']/g, (sign) => names[sign] ?? sign)
}

/** JSON inside a script element: no text in it can end the element. */
export function embedJson(id: string, json: string): string {
  return `<script type="application/json" id="${id}">${json.replaceAll('<', '\\u003c')}</script>`
}
