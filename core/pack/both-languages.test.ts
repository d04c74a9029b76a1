import { describe, expect, test } from 'vitest'
import { readPack } from '../../cli/read-pack.ts'
import { competencyNames } from '../followup/course.ts'
import type { Text } from '../text.ts'

const packs = ['nasional', 'gayungan', 'kotabumi', 'sawahlunto', 'tenayan-raya', 'wanggar']

/** The same in both languages: names of posts by law, a value of BerAKHLAK, and words that both have. */
const alike = new Set([
  ...['Loyal', 'Pelaksana', 'Pengawas', 'Administrator', 'JPT pratama', 'JPT madya', 'JPT utama'],
  ...['JF pemula', 'JF terampil', 'JF mahir', 'JF penyelia'],
  ...['JF ahli pertama', 'JF ahli muda', 'JF ahli madya', 'JF ahli utama'],
  ...['Rating', 'Target', '{name}', '• {name}'],
])

/** Every text of a value that somebody may read, with its place. */
function textsIn(value: unknown, at = ''): readonly (readonly [string, Text])[] {
  if (typeof value !== 'object' || value === null) return []
  if ('id' in value && 'en' in value && typeof value.id === 'string' && typeof value.en === 'string') {
    return [[at, { id: value.id, en: value.en }]]
  }
  return Object.entries(value).flatMap(([name, inner]) => textsIn(inner, `${at}/${name}`))
}

/** In English, outside of brackets and quotation marks, in which legal terms keep their name. */
function isIndonesian({ en }: Text): boolean {
  const own = en.replaceAll(/\([^)]*\)|“[^”]*”|\{[^}]*\}/g, ' ')
  return /\b(yang|dengan|untuk|tidak|atau|dalam|oleh|adalah|sudah|belum|pegawai|penilaian|atasan)\b/i.test(
    own,
  )
}

describe.each(packs)('the pack of %s', (id) => {
  const pack = readPack(id)

  test('[MG5] says everything that somebody reads in both languages', () => {
    const texts = textsIn(pack)
    expect(texts.length).toBeGreaterThan(300)
    const wrong = texts.filter(
      ([, text]) =>
        text.id.trim() === '' ||
        text.en.trim() === '' ||
        (text.id === text.en && !alike.has(text.id.replace(/^• (?=\w)/, ''))) ||
        isIndonesian(text),
    )
    expect(wrong).toEqual([])
  })

  test('[MG5] has a name in both languages for the competency of each of its trainings', () => {
    const names = competencyNames(pack)
    expect(pack.trainings.filter(({ competency }) => !names.has(competency))).toEqual([])
  })
})
