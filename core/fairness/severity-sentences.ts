import type { Text } from '../text.ts'
import { figure } from './figure.ts'
import type { RateeScore, SeverityModel } from './severity.ts'
import type { RaterFlag } from './severity-flags.ts'

/**
 * What was found of a rater, for human resources: `saySeverity(flag, 'Sari').en` is
 * `'Sari gives 2.4 points more than other raters to the same people (12 ratings, standard error 0.3). …'`.
 */
export function saySeverity({ rater, kind }: RaterFlag, name: string): Text {
  const { leniency, ratings } = rater
  if (leniency === null) {
    return {
      id: `Kemurahan nilai ${name} belum dapat dihitung: orang yang dinilainya tidak dinilai oleh penilai lain.`,
      en: `How generous ${name} is cannot be said yet: nobody else has rated the same people.`,
    }
  }
  const points = figure(Math.abs(leniency.againstPeers), 1)
  const error = leniency.standardError === null ? null : figure(leniency.standardError, 1)
  const way =
    leniency.againstPeers < 0 ? { id: 'lebih rendah', en: 'less' } : { id: 'lebih tinggi', en: 'more' }
  const verdict =
    kind === 'unremarkable'
      ? {
          id: 'Perbedaan ini tidak cukup besar atau tidak cukup pasti untuk ditindaklanjuti.',
          en: 'That is too little, or too uncertain, to act on.',
        }
      : {
          id: 'Perbedaan ini layak dibicarakan; penyebabnya belum tentu penilai.',
          en: 'That is worth a conversation; the reason need not lie with the rater.',
        }
  return {
    id: `${name} memberi ${points.id} poin ${way.id} daripada penilai lain untuk orang yang sama (${ratings} penilaian${error === null ? '' : `, galat baku ${error.id}`}). ${verdict.id}`,
    en: `${name} gives ${points.en} points ${way.en} than other raters to the same people (${ratings} ratings${error === null ? '' : `, standard error ${error.en}`}). ${verdict.en}`,
  }
}

/**
 * The raw and the adjusted score beside each other: `sayScore(score, 'Budi').en` is
 * `'Budi: 73.0 on average, 70.0 with the leniency of the raters taken off. The official score stays as it is.'`.
 */
export function sayScore({ raw, adjusted }: RateeScore, name: string): Text {
  const [given, without] = [figure(raw, 1), figure(adjusted, 1)]
  return {
    id: `${name}: rata-rata ${given.id}, dan ${without.id} bila kemurahan para penilainya dikeluarkan. Nilai resmi tidak berubah.`,
    en: `${name}: ${given.en} on average, ${without.en} with the leniency of the raters taken off. The official score stays as it is.`,
  }
}

/**
 * Whether all raters can be compared: `sayComponents(model).en` is `'All raters can be compared with one another.'`.
 */
export function sayComponents({ components }: Pick<SeverityModel, 'components'>): Text {
  const count = components.length
  if (count < 2) {
    return {
      id: 'Semua penilai dapat dibandingkan satu sama lain.',
      en: 'All raters can be compared with one another.',
    }
  }
  return {
    id: `Para penilai terbagi dalam ${count} kelompok yang tidak menilai orang yang sama. Penilai dari kelompok berbeda tidak dapat dibandingkan.`,
    en: `The raters fall into ${count} groups that share no ratee. Raters of different groups cannot be compared.`,
  }
}
