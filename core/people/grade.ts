const pns = /\b(IV|I{1,3})\s*[/.\-\s]\s*([a-e])\b/i
const pppk = /^(?:gol(?:ongan)?\.?\s*)?(X(?:VI{0,2}|I{1,3}|IV)?|XVI{0,2}|V?I{1,3}|I[VX]|V)$/i

/**
 * A grade as the field writes it: rank and grade of a PNS (`III/c`), or the grade of a PPPK (`IX`); null for what is
 * neither. `readGrade('Penata (III/c)')` is `'III/c'`.
 */
export function readGrade(text: string): string | null {
  const plain = text.trim()
  const found = pns.exec(plain)
  if (found) {
    const [, level = '', room = ''] = found
    const letter = room.toLowerCase()
    // Only IV goes up to e.
    return letter === 'e' && level.toUpperCase() !== 'IV' ? null : `${level.toUpperCase()}/${letter}`
  }
  return pppk.exec(plain)?.[1]?.toUpperCase() ?? null
}
