import { numberText } from '../form/say-number.ts'
import type { Text } from '../text.ts'

/** A size as people say it, to one decimal: `sizeText(1_572_864).id` is `'1,5 MB'`. */
export function sizeText(bytes: number): Text {
  const [value, unit] = bytes < 1024 ** 2 ? [bytes / 1024, 'KB'] : [bytes / 1024 ** 2, 'MB']
  const rounded = value < 10 ? Math.max(0.1, Math.round(value * 10) / 10) : Math.round(value)
  const { id, en } = numberText(rounded)
  return { id: `${id} ${unit}`, en: `${en} ${unit}` }
}
