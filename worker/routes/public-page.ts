import { framePage } from '../../portal/pages/frame.ts'
import type { PortalText } from '../../portal/text/portal-text.ts'
import { portalEntries } from '../generated/portal-files.ts'

/** A whole public page without script, by the words for it and its own address. */
export function publicPage({
  title,
  body,
  texts,
  path,
}: {
  readonly title: string
  readonly body: string
  readonly texts: PortalText
  readonly path: string
}): string {
  return framePage({ title, texts, path, look: portalEntries.look.file, scripts: [], needs: [], body })
}
