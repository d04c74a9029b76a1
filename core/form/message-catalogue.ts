import { isMediaType, nameOfType } from '../evidence/media-types.ts'
import { sizeText } from '../evidence/size-text.ts'
import { isObject, type Json, type JsonObject, own } from '../json.ts'
import type { Text } from '../text.ts'
import { formatTexts } from './message-formats.ts'
import { numberText } from './say-number.ts'

export type Finding = { readonly params: JsonObject; readonly schema: JsonObject; readonly label: string }
type Write = (finding: Finding) => Text

/**
 * For a keyword that is not in the catalogue.
 * `fallback({ params: {}, schema: {}, label: 'Nama' }).en` is `'Check the answer to “Nama”.'`.
 */
export const fallback: Write = ({ label }) => ({
  id: `Periksa kembali isian “${label}”.`,
  en: `Check the answer to “${label}”.`,
})

const missing: Write = ({ label, schema }) => {
  if (own(schema, 'enum') !== undefined) {
    return { id: `Pilih salah satu untuk “${label}”.`, en: `Choose one for “${label}”.` }
  }
  return { id: `Isi “${label}”.`, en: `Fill in “${label}”.` }
}

const range: Write = ({ params, schema, label }) => {
  const low = bound(schema, 'minimum') ?? (params.comparison === '>=' ? params.limit : undefined)
  const high = bound(schema, 'maximum') ?? (params.comparison === '<=' ? params.limit : undefined)
  if (low !== undefined && high !== undefined) {
    const [from, to] = [numberText(low), numberText(high)]
    return {
      id: `Isi “${label}” dengan angka ${from.id} sampai ${to.id}.`,
      en: `Enter a number from ${from.en} to ${to.en} for “${label}”.`,
    }
  }
  const limit = numberText(params.limit)
  const words = comparisons[String(params.comparison)] ?? { id: '', en: '' }
  return {
    id: `Isi “${label}” dengan angka ${words.id.replace('#', limit.id)}.`,
    en: `Enter a number ${words.en.replace('#', limit.en)} for “${label}”.`,
  }
}

const comparisons: Readonly<Record<string, Text>> = {
  '>=': { id: '# atau lebih', en: 'of # or more' },
  '<=': { id: 'paling tinggi #', en: 'of # or less' },
  '>': { id: 'lebih dari #', en: 'above #' },
  '<': { id: 'kurang dari #', en: 'below #' },
}

const step: Write = ({ params, label }) => {
  const places = /^0?\.(0*)1$/.exec(String(params.multipleOf))?.[1]
  if (params.multipleOf === 1) {
    return { id: `Isi “${label}” dengan angka bulat.`, en: `Enter a whole number for “${label}”.` }
  }
  if (places !== undefined) {
    const count = places.length + 1
    return {
      id: `Isi “${label}” dengan paling banyak ${count} angka di belakang koma.`,
      en: `Enter “${label}” with at most ${count} decimal place${count === 1 ? '' : 's'}.`,
    }
  }
  const unit = numberText(params.multipleOf)
  return {
    id: `Isi “${label}” dengan kelipatan ${unit.id}.`,
    en: `Enter a multiple of ${unit.en} for “${label}”.`,
  }
}

const types: Readonly<Record<string, Text>> = {
  string: { id: 'teks', en: 'text' },
  number: { id: 'angka', en: 'a number' },
  integer: { id: 'angka bulat', en: 'a whole number' },
  boolean: { id: 'ya atau tidak', en: 'yes or no' },
  null: { id: 'kosong', en: 'nothing' },
  array: { id: 'daftar', en: 'a list' },
  object: { id: 'sekumpulan isian', en: 'a group of answers' },
}

const type: Write = ({ params, label }) => {
  const names = (Array.isArray(params.type) ? params.type : [params.type]).map(String)
  const words = names.map((name) => own(types, name) ?? { id: name, en: name })
  return {
    id: `Isi “${label}” dengan ${words.map(({ id }) => id).join(' atau ')}.`,
    en: `“${label}” takes ${words.map(({ en }) => en).join(' or ')}.`,
  }
}

const length: Write = ({ params, schema, label }) => {
  const low = bound(schema, 'minLength')
  const high = bound(schema, 'maxLength')
  if (low !== undefined && high !== undefined && low > 0) {
    const [from, to] = [numberText(low), numberText(high)]
    return {
      id: `Tulis “${label}” dengan ${from.id} sampai ${to.id} karakter.`,
      en: `Write “${label}” in ${from.en} to ${to.en} characters.`,
    }
  }
  const limit = numberText(params.limit)
  return params.limit === low
    ? {
        id: `Tulis “${label}” dengan ${limit.id} karakter atau lebih.`,
        en: `Write “${label}” in ${limit.en} characters or more.`,
      }
    : {
        id: `Tulis “${label}” dengan paling banyak ${limit.id} karakter.`,
        en: `Write “${label}” in at most ${limit.en} characters.`,
      }
}

function counted(what: Text, isLower: boolean): Write {
  return ({ params, label }) => {
    const limit = numberText(params.limit)
    return isLower
      ? {
          id: `Isi “${label}” dengan ${limit.id} ${what.id} atau lebih.`,
          en: `Give “${label}” ${limit.en} ${what.en} or more.`,
        }
      : {
          id: `Isi “${label}” dengan paling banyak ${limit.id} ${what.id}.`,
          en: `Give “${label}” at most ${limit.en} ${what.en}.`,
        }
  }
}

const items: Text = { id: 'butir', en: 'items' }
const entries: Text = { id: 'isian', en: 'entries' }

const options: Write = ({ params, label }) => {
  const values = Array.isArray(params.allowedValues) ? params.allowedValues : []
  if (values.length === 0 || values.length > 8 || values.some((value) => typeof value === 'object')) {
    return {
      id: `Pilih salah satu pilihan yang ada untuk “${label}”.`,
      en: `Choose one of the options for “${label}”.`,
    }
  }
  const written = values.map((value: Json) => numberText(value))
  return {
    id: `Pilih salah satu untuk “${label}”: ${written.map(({ id }) => id).join(', ')}.`,
    en: `Choose one for “${label}”: ${written.map(({ en }) => en).join(', ')}.`,
  }
}

const unexpected =
  (param: string): Write =>
  ({ params }) => ({
    id: `Hapus “${params[param]}”: formulir ini tidak memintanya.`,
    en: `Take “${params[param]}” out: this form does not ask for it.`,
  })

const check: Write = ({ params, ...rest }) => {
  const { text } = params
  if (!isObject(text) || typeof text.id !== 'string' || typeof text.en !== 'string') {
    return fallback({ params, ...rest })
  }
  return { id: text.id, en: text.en }
}

const evidence: Write = ({ params, label }) => {
  const name = String(params.name)
  switch (params.reason) {
    case 'type': {
      const taken = Array.isArray(params.accept)
        ? params.accept.filter(isMediaType).map(nameOfType).join(', ')
        : ''
      return {
        id: `Ganti “${name}”: “${label}” menerima ${taken}.`,
        en: `Replace “${name}”: “${label}” takes ${taken}.`,
      }
    }
    case 'size': {
      const [limit, size] = [sizeText(Number(params.limit)), sizeText(Number(params.bytes))]
      return {
        id: `Perkecil “${name}”: paling besar ${limit.id}, sedangkan berkas ini ${size.id}.`,
        en: `Make “${name}” smaller: ${limit.en} at most, and this file has ${size.en}.`,
      }
    }
    case 'twice':
      return {
        id: `Lepaskan “${name}” satu kali: berkas ini dua kali ada.`,
        en: `Take “${name}” out once: it is there twice.`,
      }
    case 'foreign':
      return {
        id: `Lampirkan “${name}” lagi dari perangkat Anda: bukti hanya berlaku untuk penilaian dan orang yang melampirkannya.`,
        en: `Attach “${name}” again from your device: evidence counts only for the appraisal and the person that it was attached for.`,
      }
    case 'room': {
      const limit = sizeText(Number(params.limit))
      return {
        id: `Lepaskan “${name}” atau berkas lain: bukti untuk satu penilaian paling banyak ${params.files} berkas dan ${limit.id}.`,
        en: `Remove “${name}” or another file: evidence for one appraisal is at most ${params.files} files and ${limit.en}.`,
      }
    }
    default:
      return { id: `Lampirkan “${label}” lagi.`, en: `Attach “${label}” again.` }
  }
}

const alternatives: Write = ({ label }) => ({
  id: `Isi “${label}” dengan salah satu cara yang diminta.`,
  en: `Answer “${label}” in one of the ways that are asked for.`,
})

const tooMuch: Write = () => ({
  id: 'Isian ini terlalu besar untuk diperiksa. Kurangi isinya.',
  en: 'These answers are too large to be checked. Shorten them.',
})

/** What to say for each keyword: `catalogue.required?.({ params: {}, schema: {}, label: 'Nama' }).id` is `'Isi “Nama”.'`. */
export const catalogue: Readonly<Record<string, Write>> = {
  required: missing,
  requiredIf: missing,
  type,
  minimum: range,
  maximum: range,
  exclusiveMinimum: range,
  exclusiveMaximum: range,
  multipleOf: step,
  minLength: length,
  maxLength: length,
  pattern: ({ label }) => ({
    id: `Tulis “${label}” dalam bentuk yang diminta.`,
    en: `Write “${label}” in the form that is asked for.`,
  }),
  format: ({ params, label }) => {
    const form = own(formatTexts, String(params.format))
    return {
      id: `Isi “${label}” dengan ${form?.id ?? 'bentuk yang diminta'}.`,
      en: `Enter ${form?.en ?? 'the form that is asked for'} for “${label}”.`,
    }
  },
  enum: options,
  choice: options,
  person: ({ label }) => ({
    id: `Pilih orang yang terdaftar di kantor ini untuk “${label}”.`,
    en: `Choose somebody of this office for “${label}”.`,
  }),
  const: ({ params, label }) => {
    if (params.allowedValue === true) {
      return { id: `Centang “${label}” untuk melanjutkan.`, en: `Tick “${label}” to go on.` }
    }
    if (typeof params.allowedValue === 'object') return fallback({ params, schema: {}, label })
    const value = numberText(params.allowedValue)
    return { id: `Isi “${label}” dengan ${value.id}.`, en: `Enter ${value.en} for “${label}”.` }
  },
  minItems: counted(items, true),
  maxItems: counted(items, false),
  items: counted(items, false),
  unevaluatedItems: counted(items, false),
  minProperties: counted(entries, true),
  maxProperties: counted(entries, false),
  uniqueItems: ({ params, label }) => {
    const [first, second] = [params.j, params.i].map(Number).sort((a, b) => a - b)
    return {
      id: `Ubah salah satu: butir ke-${(first ?? 0) + 1} dan ke-${(second ?? 0) + 1} dari “${label}” sama.`,
      en: `Change one: items ${(first ?? 0) + 1} and ${(second ?? 0) + 1} of “${label}” are the same.`,
    }
  },
  contains: ({ params, label }) => {
    const [least, most] = [numberText(params.minContains), numberText(params.maxContains)]
    const isBounded = params.maxContains !== undefined
    return {
      id: `Isi “${label}” dengan ${least.id}${isBounded ? ` sampai ${most.id}` : ''} butir${isBounded ? '' : ' atau lebih'} yang memenuhi syarat.`,
      en: `Give “${label}” ${least.en}${isBounded ? ` to ${most.en}` : ' or more'} items of the kind that is asked for.`,
    }
  },
  dependentRequired: ({ params }) => ({
    id: `Isi juga “${params.missingProperty}”, karena “${params.property}” diisi.`,
    en: `Fill in “${params.missingProperty}” as well, since “${params.property}” is filled in.`,
  }),
  additionalProperties: unexpected('additionalProperty'),
  unevaluatedProperties: unexpected('unevaluatedProperty'),
  propertyNames: unexpected('propertyName'),
  'false schema': ({ label }) => ({ id: `Kosongkan “${label}”.`, en: `Leave “${label}” empty.` }),
  anyOf: alternatives,
  oneOf: alternatives,
  not: ({ label }) => ({
    id: `Ubah “${label}”: isian seperti ini tidak diperbolehkan.`,
    en: `Change “${label}”: an answer like this is not allowed.`,
  }),
  if: ({ label }) => ({
    id: `Sesuaikan “${label}” dengan isian yang lain.`,
    en: `Make “${label}” agree with the other answers.`,
  }),
  check,
  evidence,
  maxDepth: tooMuch,
  maxSteps: tooMuch,
}

function bound(schema: JsonObject, keyword: string): number | undefined {
  const value = own(schema, keyword)
  return typeof value === 'number' ? value : undefined
}
