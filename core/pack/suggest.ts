import type { Text } from '../text.ts'

/** A problem's words with what may have been meant, where something is near. `suggest('apel', text).en` ends in `Did you mean “apel”?` */
export function suggest(near: string | undefined, text: Text): Text {
  if (near === undefined) return text
  return { id: `${text.id} Mungkin maksudnya “${near}”.`, en: `${text.en} Did you mean “${near}”?` }
}
