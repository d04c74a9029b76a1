/** What a row of the survey sheet asks for, by its `type`. */
export type QuestionType =
  | { readonly kind: 'asked'; readonly as: Asked }
  | {
      readonly kind: 'select'
      readonly many: boolean
      readonly list: string
      readonly orOther: boolean
      readonly ranked: boolean
    }
  | { readonly kind: 'begin'; readonly what: 'group' | 'repeat' }
  | { readonly kind: 'end'; readonly what: 'group' | 'repeat' }
  | { readonly kind: 'setting'; readonly key: 'form_title' | 'form_id' }
  /** Asked for as a text, because there is no such field. */
  | { readonly kind: 'as-text'; readonly what: string }
  /** Nothing that a person answers, such as the id of a telephone. */
  | { readonly kind: 'left-out'; readonly what: string }

export type Asked =
  | 'text'
  | 'integer'
  | 'decimal'
  | 'percentage'
  | 'range'
  | 'date'
  | 'time'
  | 'date-time'
  | 'note'
  | 'calculate'
  | 'acknowledge'
  | 'image'
  | 'recording'
  | 'file'

const asked: ReadonlyMap<string, Asked> = new Map<string, Asked>([
  ['text', 'text'],
  ['string', 'text'],
  ['integer', 'integer'],
  ['int', 'integer'],
  ['decimal', 'decimal'],
  ['number', 'decimal'],
  ['percentage', 'percentage'],
  ['range', 'range'],
  ['date', 'date'],
  ['time', 'time'],
  ['datetime', 'date-time'],
  ['date time', 'date-time'],
  ['note', 'note'],
  ['calculate', 'calculate'],
  ['calculation', 'calculate'],
  ['acknowledge', 'acknowledge'],
  ['acknowledgement', 'acknowledge'],
  ['trigger', 'acknowledge'],
  ['image', 'image'],
  ['picture', 'image'],
  ['photo', 'image'],
  ['audio', 'recording'],
  ['video', 'recording'],
  ['file', 'file'],
])

const asText = new Set([
  ...['geopoint', 'location', 'gps', 'geotrace', 'geoshape', 'barcode', 'osm', 'phone number', 'phonenumber'],
])

const leftOut = new Set([
  ...['start', 'start time', 'end', 'end time', 'today', 'deviceid', 'device id', 'imei', 'subscriberid'],
  ...['subscriber id', 'simserial', 'sim id', 'simid', 'username', 'email', 'audit', 'hidden'],
  ...['start-geopoint', 'background-audio', 'background-geopoint', 'xml-external', 'csv-external', 'include'],
  ...['uri:deviceid', 'uri:phonenumber', 'uri:simserial', 'uri:subscriberid', 'uri:username', 'uri:email'],
])

/** Every word that stands for a type, for saying what may be meant. */
export const typeWords: readonly string[] = [
  ...['text', 'integer', 'decimal', 'range', 'date', 'time', 'dateTime', 'note', 'calculate', 'acknowledge'],
  ...['image', 'audio', 'video', 'file', 'select_one', 'select_multiple', 'rank', 'geopoint', 'barcode'],
  ...['begin_group', 'end_group', 'begin_repeat', 'end_repeat', 'start', 'end', 'today'],
]

/**
 * Reads a `type`, in its present form and in those of older versions; undefined for one that XLSForm does not have.
 * `readType('select_one kota or_other')` is a `select` of the list `kota` with `orOther`.
 */
export function readType(text: string): QuestionType | undefined {
  const plain = text.trim().replaceAll(/\s+/g, ' ')
  const word = plain.toLowerCase().replaceAll('_', ' ')
  const border = /^(begin|end) ?(?:looped )?(group|lgroup|repeat|loop)$/.exec(word)
  if (border) {
    const what = border[2] === 'group' && !word.includes('looped') ? 'group' : 'repeat'
    return { kind: border[1] === 'begin' ? 'begin' : 'end', what }
  }
  if (word === 'set form title') return { kind: 'setting', key: 'form_title' }
  if (word === 'set form id') return { kind: 'setting', key: 'form_id' }
  const select = readSelect(plain)
  if (select) return select
  const bare = word.replace(/^(add|q|get) /, '').replace(/ prompt$/, '')
  // A type of metadata and one that is asked share a name: a question about a telephone has words around it.
  if (/^(get phone number|phonenumber)$/.test(word)) return { kind: 'left-out', what: plain }
  const known = asked.get(bare)
  if (known !== undefined) return { kind: 'asked', as: known }
  if (asText.has(bare) || /^osm\b/.test(bare)) return { kind: 'as-text', what: plain }
  return leftOut.has(bare) ? { kind: 'left-out', what: plain } : undefined
}

/** A choice that says no list: `isListless('select_one')` is true. */
export function isListless(text: string): boolean {
  return /^(select[ _]?one|select1|select[ _]multiple|rank)$/i.test(text.trim())
}

const selectPattern =
  /^(?:add |q )?(select[ _]multiple|select[ _]all[ _]that[ _]apply|select[ _]?one|select1|rank|odk:rank)(?:[ _](external|from[ _]file))?(?: prompt)?(?:[ _](?:from|using))? +(.+)$/i

/** Behind the list, and from the first space of its gap: begun at each of a thousand, it would be read a thousand times. */
const otherPattern = /(?<![ _])[ _]+or[ _]+(?:specify[ _]+)?other$/i

function readSelect(plain: string): QuestionType | undefined {
  const match = selectPattern.exec(plain)
  if (match === null) return undefined
  const [, word = '', elsewhere, named = ''] = match
  const list = named.replace(otherPattern, '')
  if (elsewhere !== undefined || /\.(csv|xml|geojson)$/i.test(list)) return { kind: 'as-text', what: plain }
  const ranked = /rank/i.test(word)
  return {
    kind: 'select',
    many: ranked || /multiple|all/i.test(word),
    list: list.trim(),
    orOther: list !== named,
    ranked,
  }
}
