import type { Language } from '../../core/text.ts'

const locales = { id: 'id-ID', en: 'en-GB' } as const

/** `writeNumber(1234.5, 'id')` is `1.234,5`. `places` fixes the decimals: `writeNumber(88, 'id', 2)` is `88,00`. */
export function writeNumber(value: number, language: Language, places?: number): string {
  return writerFor(language, places).format(value)
}

const writers = new Map<string, Intl.NumberFormat>()

/** Making one costs as much as writing a hundred numbers with it; there are few of them. */
function writerFor(language: Language, places: number | undefined): Intl.NumberFormat {
  const key = `${language} ${places}`
  const known = writers.get(key)
  if (known) return known
  const made = new Intl.NumberFormat(locales[language], {
    minimumFractionDigits: places ?? 0,
    maximumFractionDigits: places ?? 12,
  })
  writers.set(key, made)
  return made
}

/** `writeRupiah(1500000, 'id')` is `Rp 1.500.000`, with a space that does not break. */
export function writeRupiah(value: number, language: Language): string {
  return `Rp\u00a0${writeNumber(value, language)}`
}
