import { sayDate } from '../say-date.ts'
import type { Language, Text } from '../text.ts'

/** What somebody is written to about; never what an appraisal says (EM2). */
export type MailKind = 'task' | 'returned' | 'deadline' | 'reminder' | 'result' | 'objection' | 'news'

/** How many of each, and the nearest local date where one matters. */
export type MailDigest = {
  readonly counts: { readonly [kind in MailKind]?: number }
  /** Of the tasks that are due soon, and of the time to answer a result. */
  readonly dates: { readonly [kind in 'deadline' | 'objection']?: string }
}

/** Whom a person may be written to in: both where they have not said. */
export type MailLanguage = Language | 'both'

const order: readonly MailKind[] = ['result', 'objection', 'returned', 'deadline', 'reminder', 'task', 'news']

/**
 * The mail of a day: what waits, without a name, a number of an appraisal or a link, in Indonesian with English below it
 * or in the language that the person has chosen (EM2). `sayDigest({ counts: { task: 2 }, dates: {} }, given).subject`
 * is `'Timbang: ada yang menunggu Anda / something waits for you'`.
 */
export function sayDigest(
  digest: MailDigest,
  { region, language }: { readonly region: string; readonly language: MailLanguage },
): { readonly subject: string; readonly text: string } {
  const languages: readonly Language[] = language === 'both' ? ['id', 'en'] : [language]
  const subject = `Timbang: ${languages.map((one) => subjects[one]).join(' / ')}`
  const parts = languages.map((one) => {
    const lines = order.flatMap((kind) => {
      const count = digest.counts[kind] ?? 0
      return count === 0 ? [] : [`- ${lineOf(kind, { count, digest, language: one })}`]
    })
    return [greeting[one], '', ...lines, '', ...closing[one], '', `Timbang · ${region}`].join('\n')
  })
  return { subject, text: `${parts.join('\n\n----------------------------------------\n\n')}\n` }
}

/**
 * Whether a text is one address that a mail can go to, with nothing in it that a header or an envelope would read as more
 * (EM4). `isMailAddress('ani@kotabumi.go.id')` is true.
 */
export function isMailAddress(text: string): boolean {
  return (
    text.length <= 254 &&
    /^[A-Za-z0-9!#$%&'*+/=?^_`{|}~.-]{1,64}@(?:[A-Za-z0-9-]{1,63}\.)+[A-Za-z0-9-]{2,63}$/.test(text)
  )
}

const subjects: Text = { id: 'ada yang menunggu Anda', en: 'something waits for you' }

const greeting: Text = { id: 'Yang terhormat,', en: 'Dear colleague,' }

const closing: { readonly [language in Language]: readonly string[] } = {
  id: [
    'Buka Timbang dari bilah alat peramban Anda untuk melihatnya.',
    'Surel ini tidak memuat isi penilaian dan tidak memuat tautan. Untuk berhenti menerimanya, buka Pengaturan di Timbang.',
  ],
  en: [
    'Open Timbang from your browser’s toolbar to see it.',
    'This mail holds nothing of an appraisal, and no link. To stop getting it, open Settings in Timbang.',
  ],
}

function lineOf(
  kind: MailKind,
  {
    count,
    digest,
    language,
  }: { readonly count: number; readonly digest: MailDigest; readonly language: Language },
): string {
  const date = (of: 'deadline' | 'objection') => {
    const day = digest.dates[of]
    return day === undefined ? '' : sayDate(day, language)
  }
  const many = count > 1 ? 's' : ''
  switch (kind) {
    case 'task':
      return pick(language, `${count} tugas baru menunggu Anda.`, `${count} new task${many} for you.`)
    case 'returned':
      return pick(
        language,
        `${count} isian dikembalikan kepada Anda untuk diperbaiki.`,
        `${count} form${many} came back to you to be corrected.`,
      )
    case 'deadline':
      return pick(
        language,
        `${count} tugas mendekati tenggat; yang terdekat ${date('deadline')}.`,
        `${count} task${many} due soon, the first on ${date('deadline')}.`,
      )
    case 'reminder':
      return pick(
        language,
        'Pengelola kepegawaian mengingatkan: masih ada tugas Anda yang belum selesai.',
        'Human resources reminds you: a task of yours is not done yet.',
      )
    case 'result':
      return pick(
        language,
        'Hasil penilaian kinerja Anda sudah dapat dibaca.',
        'The result of your appraisal can be read now.',
      )
    case 'objection':
      return pick(
        language,
        `Anda dapat menanggapi hasil itu, atau menyatakan keberatan, sampai ${date('objection')}.`,
        `You may answer that result, or object to it, until ${date('objection')}.`,
      )
    default:
      return pick(language, 'Ada kabar untuk Anda.', 'There is news for you.')
  }
}

function pick(language: Language, id: string, en: string): string {
  return language === 'id' ? id : en
}
