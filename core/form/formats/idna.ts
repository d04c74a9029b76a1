import { encodePunycode } from './punycode.ts'

/** A U-label of IDNA 2008 (RFC 5891, 5892): `isIdnLabel('실례')`. */
export function isIdnLabel(label: string): boolean {
  const characters = [...label]
  if (characters.length === 0 || encodePunycode(characters).length > 59) return false
  if (label !== label.normalize('NFC') || /^-|^..--|-$/u.test(label) || /^\p{M}/u.test(label)) return false
  if (/[\u0660-\u0669]/.test(label) && /[\u06f0-\u06f9]/.test(label)) return false
  return characters.every((character, index) => isAllowed(character, characters, index))
}

type Context = (characters: readonly string[], index: number) => boolean

// RFC 5892, appendix A: characters that are allowed in some company only
const contexts: ReadonlyMap<string, Context> = new Map<string, Context>([
  ['\u00b7', (all, i) => all[i - 1] === 'l' && all[i + 1] === 'l'],
  ['\u0375', (all, i) => /^\p{Script=Greek}/u.test(all[i + 1] ?? '')],
  ['\u05f3', (all, i) => /^\p{Script=Hebrew}/u.test(all[i - 1] ?? '')],
  ['\u05f4', (all, i) => /^\p{Script=Hebrew}/u.test(all[i - 1] ?? '')],
  ['\u30fb', (all) => /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u.test(all.join(''))],
  ['\u200d', (all, i) => isVirama(all[i - 1])],
  ['\u200c', (all, i) => isVirama(all[i - 1]) || joins(all, i)],
])

// RFC 5892, 2.6: exceptions to what the Unicode categories say
const allowed = new Set('\u00df\u03c2\u06fd\u06fe\u0f0b\u3007')
const disallowed = new Set('\u0640\u07fa\u302e\u302f\u3031\u3032\u3033\u3034\u3035\u303b')

function isAllowed(character: string, all: readonly string[], index: number): boolean {
  const context = contexts.get(character)
  if (context !== undefined) return context(all, index)
  if (allowed.has(character) || /^[-a-z0-9]$/.test(character)) return true
  if (disallowed.has(character)) return false
  return /^[\p{Ll}\p{Lo}\p{Lm}\p{Mn}\p{Mc}\p{Nd}]$/u.test(character) && isStable(character)
}

// RFC 5892, 2.2: characters that change under folding and normalisation are out
function isStable(character: string): boolean {
  return character.normalize('NFKC').toLowerCase().normalize('NFKC') === character
}

const viramas = new Set(
  '\u094d\u09cd\u0a4d\u0acd\u0b4d\u0bcd\u0c4d\u0ccd\u0d3b\u0d3c\u0d4d\u0dca\u0e3a\u0eba\u0f84\u1039\u103a\u1714\u1734\u17d2\u1a60\u1b44\u1baa\u1bab\u1bf2\u1bf3\u2d7f\ua806\ua82c\ua8c4\ua953\ua9c0\uaaf6\uabed',
)

function isVirama(character: string | undefined): boolean {
  return character !== undefined && viramas.has(character)
}

// The joining types are approximated by the scripts that join: Arabic, Syriac, Mongolian, N'Ko, Adlam.
function joins(all: readonly string[], index: number): boolean {
  const joining = /^[\p{Script=Arabic}\p{Script=Syriac}\p{Script=Mongolian}\p{Script=Nko}\p{Script=Adlam}]/u
  return joining.test(all[index - 1] ?? '') && joining.test(all[index + 1] ?? '')
}
