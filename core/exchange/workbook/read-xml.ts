import { deepestXml } from '../limits.ts'

/** What a reader of XML is told, in the order of the document. Names are without their prefix. */
export type XmlReader = {
  readonly open?: (name: string, attributes: ReadonlyMap<string, string>) => void
  readonly text?: (text: string) => void
  readonly close?: (name: string) => void
}

export type XmlTrouble = 'doctype' | 'too-deep' | 'damaged'

/**
 * Reads a small, safe part of XML 1.0: elements, attributes, text, CDATA, the five entities and numbers of characters.
 * A document type, and with it every entity of its own and every external one, is refused. Null where all went well.
 * `readXml('<a x="1">b</a>', { text: (text) => found.push(text) })`.
 */
export function readXml(xml: string, reader: XmlReader): XmlTrouble | null {
  const open: string[] = []
  let at = 0
  while (at < xml.length) {
    const start = xml.indexOf('<', at)
    const end = start < 0 ? xml.length : start
    if (end > at && open.length > 0) reader.text?.(decoded(xml.slice(at, end)))
    if (start < 0) break
    const special = skipped(xml, start)
    if (typeof special === 'string') return special
    if (special !== undefined) {
      if (special.text !== null) reader.text?.(special.text)
      at = special.next
      continue
    }
    const close = endOfTag(xml, start)
    if (close < 0) return 'damaged'
    const tag = xml.slice(start + 1, close)
    at = close + 1
    if (tag.startsWith('/')) {
      const name = localName(tag.slice(1).trim())
      if (open.pop() !== name) return 'damaged'
      reader.close?.(name)
      continue
    }
    const isEmpty = tag.endsWith('/')
    const body = isEmpty ? tag.slice(0, -1) : tag
    const split = body.search(/\s/)
    const name = localName(split < 0 ? body : body.slice(0, split))
    if (name === '') return 'damaged'
    reader.open?.(name, split < 0 ? noAttributes : attributesOf(body.slice(split)))
    if (isEmpty) reader.close?.(name)
    else if (open.push(name) > deepestXml) return 'too-deep'
  }
  return open.length === 0 ? null : 'damaged'
}

const noAttributes: ReadonlyMap<string, string> = new Map()

type Skipped = { readonly next: number; readonly text: string | null }

/** Comments, instructions and CDATA; undefined for a tag. */
function skipped(xml: string, start: number): Skipped | XmlTrouble | undefined {
  if (xml.startsWith('<!--', start)) return after(xml, start, { mark: '-->', text: false })
  if (xml.startsWith('<?', start)) return after(xml, start, { mark: '?>', text: false })
  if (xml.startsWith('<![CDATA[', start)) return after(xml, start, { mark: ']]>', text: true })
  return xml.startsWith('<!', start) ? 'doctype' : undefined
}

function after(
  xml: string,
  start: number,
  { mark, text }: { readonly mark: string; readonly text: boolean },
): Skipped | 'damaged' {
  const end = xml.indexOf(mark, start)
  if (end < 0) return 'damaged'
  return { next: end + mark.length, text: text ? xml.slice(start + '<![CDATA['.length, end) : null }
}

/** The `>` that ends a tag, not one within a quoted value. */
function endOfTag(xml: string, start: number): number {
  let quote = ''
  for (let at = start + 1; at < xml.length; at++) {
    const letter = xml[at] ?? ''
    if (quote !== '') {
      if (letter === quote) quote = ''
    } else if (letter === '"' || letter === "'") quote = letter
    else if (letter === '>') return at
    else if (letter === '<') return -1
  }
  return -1
}

function attributesOf(text: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>()
  // Each begins behind a space: looked for anywhere, a long word without a value would be read from each of its letters.
  for (const [, name = '', double, single] of text.matchAll(/\s([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)) {
    found.set(localName(name), decoded(double ?? single ?? ''))
  }
  return found
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1)
}

const entities: ReadonlyMap<string, string> = new Map([
  ['lt', '<'],
  ['gt', '>'],
  ['amp', '&'],
  ['quot', '"'],
  ['apos', "'"],
])

/** Entities of a document's own cannot be there: they need a document type. What is unknown stays as it is written. */
function decoded(text: string): string {
  if (!text.includes('&')) return text
  return text.replaceAll(/&(#x[0-9a-fA-F]{1,6}|#\d{1,7}|[a-z]{2,4});/g, (whole, name: string) => {
    if (!name.startsWith('#')) return entities.get(name) ?? whole
    const code = name[1] === 'x' ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1))
    const isCharacter = code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff)
    return isCharacter ? String.fromCodePoint(code) : '\uFFFD'
  })
}
