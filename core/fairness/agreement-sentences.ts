import type { Text } from '../text.ts'
import type { Concordance } from './concordance.ts'
import { figure, percent } from './figure.ts'
import type { Correlation } from './intraclass.ts'

/**
 * What an intraclass correlation says: `sayIntraclass(icc.sampledRaters.mean).en` begins with
 * `'62% of the differences between scores lie in the people who were rated'`.
 */
export function sayIntraclass({ value, low, high }: Correlation): Text {
  const [share, from, to] = [value, low, high].map((each) => percent(Math.min(1, Math.max(0, each))))
  return {
    id: `${share?.id} dari perbedaan nilai berasal dari orang yang dinilai (kira-kira antara ${from?.id} dan ${to?.id}); sisanya dari penilai dan kebetulan.`,
    en: `${share?.en} of the differences between scores lie in the people who were rated (somewhere between ${from?.en} and ${to?.en}); the rest lies in the raters and in chance.`,
  }
}

/**
 * What an agreement beyond chance says, of alpha and of the kappas; the bounds are Krippendorff's (2004, p. 241): 0.8 to
 * rely on, 0.667 for tentative conclusions. `sayAgreement(0.82).en` is `'The raters agree well: 0.82, where 1 is full agreement and 0 is chance.'`.
 */
export function sayAgreement(value: number | null): Text {
  if (value === null) {
    return {
      id: 'Kesepakatan tidak dapat dihitung: semua nilai sama, atau tidak ada yang dinilai dua orang.',
      en: 'Agreement cannot be worked out: all ratings are the same, or nobody was rated twice.',
    }
  }
  const { id, en } = figure(value, 2)
  const scale = {
    id: `${id}, dengan 1 berarti sepakat penuh dan 0 seperti kebetulan.`,
    en: `${en}, where 1 is full agreement and 0 is chance.`,
  }
  if (value >= 0.8)
    return { id: `Para penilai sepakat: ${scale.id}`, en: `The raters agree well: ${scale.en}` }
  if (value >= 0.667) {
    return {
      id: `Para penilai cukup sepakat; tarik kesimpulan dengan hati-hati: ${scale.id}`,
      en: `The raters agree somewhat; conclude with care: ${scale.en}`,
    }
  }
  return {
    id: `Para penilai kurang sepakat; jangan tarik kesimpulan dari nilai ini saja: ${scale.id}`,
    en: `The raters agree too little to conclude from these ratings alone: ${scale.en}`,
  }
}

/** What Kendall's W says: `sayConcordance({ w: 0.9, … }).en` begins with `'3 raters put 6 people into much the same order'`. */
export function sayConcordance({
  w,
  raters,
  ratees,
  p,
}: Pick<Concordance, 'w' | 'raters' | 'ratees' | 'p'>): Text {
  const { id, en } = figure(w, 2)
  const isOneOrder = w >= 0.7 && p <= 0.05
  return {
    id: `${raters} penilai ${isOneOrder ? 'mengurutkan' : 'tidak mengurutkan'} ${ratees} orang dengan urutan yang serupa (${id}; 1 berarti urutan sama).`,
    en: `${raters} raters ${isOneOrder ? 'put' : 'do not put'} ${ratees} people into much the same order (${en}; 1 is the same order).`,
  }
}
