/** What a header of a sheet means: a column of XLSForm, or one of the author's own, and the language of its texts. */
export type Header = { readonly key: string; readonly language: string | null }

const translated = new Set(['label', 'hint', 'guidance_hint', 'constraint_message', 'required_message'])
const media = new Set(['image', 'audio', 'video', 'big-image'])

/** Other names that columns go by, among them those of older versions of XLSForm. */
const aliases: ReadonlyMap<string, string> = new Map([
  ['caption', 'label'],
  ['command', 'type'],
  ['tag', 'name'],
  ['relevance', 'relevant'],
  ['skip_logic', 'relevant'],
  ['bind::relevant', 'relevant'],
  ['bind::constraint', 'constraint'],
  ['bind::jr:constraintmsg', 'constraint_message'],
  ['jr:constraintmsg', 'constraint_message'],
  ['constraintmsg', 'constraint_message'],
  ['constraint_msg', 'constraint_message'],
  ['bind::jr:requiredmsg', 'required_message'],
  ['jr:requiredmsg', 'required_message'],
  ['requiredmsg', 'required_message'],
  ['required_msg', 'required_message'],
  ['bind::required', 'required'],
  ['bind::calculate', 'calculation'],
  ['calculate', 'calculation'],
  ['bind::readonly', 'read_only'],
  ['readonly', 'read_only'],
  ['count', 'repeat_count'],
  ['jr:count', 'repeat_count'],
  ['body::jr:count', 'repeat_count'],
  ['control::jr:count', 'repeat_count'],
  ['body::appearance', 'appearance'],
  ['control::appearance', 'appearance'],
  ['title', 'form_title'],
  ['set_form_title', 'form_title'],
  ['id_string', 'form_id'],
  ['set_form_id', 'form_id'],
])

/**
 * Reads a header, whatever its case, its spaces and its separator.
 * `readHeader('Label::Bahasa Indonesia (id)')` is `{ key: 'label', language: 'Bahasa Indonesia (id)' }`.
 */
export function readHeader(text: string): Header {
  const parts = partsOf(text.trim())
  const [first = '', ...rest] = parts
  const key = keyOf(first)
  if (key === 'media' || media.has(key))
    return { key: `media::${[key, ...rest].join('::').replace(/^media::/, '')}`, language: null }
  const whole = aliases.get([key, ...rest].join('::').toLowerCase())
  if (whole !== undefined && rest.length > 0) return { key: whole, language: null }
  const named = aliases.get(key) ?? key
  if (rest.length === 0) return { key: named, language: null }
  if (translated.has(named)) return { key: named, language: rest.join('::').trim() }
  const bound = aliases.get([key, rest[0] ?? ''].join('::').toLowerCase())
  if (bound !== undefined && translated.has(bound))
    return { key: bound, language: rest.slice(1).join('::').trim() }
  return { key: [key, ...rest.map((part) => part.toLowerCase())].join('::'), language: null }
}

function partsOf(text: string): readonly string[] {
  if (text.includes('::')) return text.split('::').map((part) => part.trim())
  const parts = text.split(':').map((part) => part.trim())
  const prefix = parts.indexOf('jr')
  return prefix < 0
    ? parts
    : [...parts.slice(0, prefix), parts.slice(prefix, prefix + 2).join(':'), ...parts.slice(prefix + 2)]
}

function keyOf(text: string): string {
  return text.trim().toLowerCase().replaceAll(/\s+/g, '_')
}
