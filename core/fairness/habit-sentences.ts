import type { Text } from '../text.ts'
import { figure, percent } from './figure.ts'
import type { GroupDifference } from './group-differences.ts'
import type { CentralTendency, Halo, StraightLining } from './rating-habits.ts'
import type { RoleGap } from './role-disagreement.ts'

/** What halo says of a rater: `sayHalo({ correlation: 1, spread: 0, ratees: 8 }).en`. */
export function sayHalo({ correlation, spread, ratees }: Halo): Text {
  if (spread === 0) {
    return {
      id: `Memberi nilai yang sama untuk semua kriteria pada setiap orang (${ratees} orang).`,
      en: `Gives everybody the same for all criteria (${ratees} people).`,
    }
  }
  if (correlation === null) {
    return {
      id: 'Nilai terlalu sedikit berbeda untuk dilihat apakah kriteria dibedakan.',
      en: 'The ratings differ too little to see whether criteria are told apart.',
    }
  }
  const { id, en } = figure(correlation, 2)
  return {
    id: `Kriteria bergerak bersama dengan korelasi rata-rata ${id} atas ${ratees} orang; mendekati 1 berarti satu kesan dipakai untuk semua kriteria.`,
    en: `Criteria move together with a mean correlation of ${en} over ${ratees} people; near 1 means that one impression serves for all of them.`,
  }
}

/** What central tendency says of a rater: `sayCentralTendency(found).en` is `'90% of 10 ratings are 3.'`. */
export function sayCentralTendency({ share, mode, ratings }: CentralTendency): Text {
  if (mode === null) return { id: 'Belum ada penilaian.', en: 'There are no ratings yet.' }
  const [part, step] = [percent(share), figure(mode, Number.isInteger(mode) ? 0 : 1)]
  return {
    id: `${part.id} dari ${ratings} penilaian bernilai ${step.id}.`,
    en: `${part.en} of ${ratings} ratings are ${step.en}.`,
  }
}

/** What straight-lining says of a rater: `sayStraightLining({ longest: 6, answers: 7, share: 6 / 7 }).en`. */
export function sayStraightLining({ longest, answers }: StraightLining): Text {
  return {
    id: `Paling panjang ${longest} dari ${answers} jawaban berturut-turut sama.`,
    en: `At the longest, ${longest} of ${answers} answers in a row are the same.`,
  }
}

/** How two roles differ, with their names: `sayRoleGap(gap, { id: 'Atasan', en: 'Superiors' }, { id: 'rekan', en: 'peers' }).en`. */
export function sayRoleGap({ mean, people }: RoleGap, first: Text, second: Text): Text {
  if (mean === null) {
    return {
      id: `${first.id} dan ${second.id}: terlalu sedikit orang untuk dibandingkan (kurang dari 5).`,
      en: `${first.en} and ${second.en}: too few people to compare (fewer than 5).`,
    }
  }
  const points = figure(Math.abs(mean), 1)
  return {
    id: `${first.id} menilai rata-rata ${points.id} poin ${mean < 0 ? 'lebih rendah' : 'lebih tinggi'} daripada ${second.id}, atas ${people} orang.`,
    en: `${first.en} rate ${points.en} points ${mean < 0 ? 'lower' : 'higher'} than ${second.en} on average, over ${people} people.`,
  }
}

/** How a group differs from the others, by its name: `sayGroup(difference, 'Dinas A').en`. */
export function sayGroup(found: GroupDifference, name: string): Text {
  if (found.kind === 'suppressed') {
    return {
      id: `${name}: tidak ditampilkan, agar tidak ada orang yang dapat dikenali.`,
      en: `${name}: not shown, so that nobody can be recognised.`,
    }
  }
  const { mean, people, difference, effect } = found
  const own = figure(mean, 1)
  if (difference === null) {
    return {
      id: `${name}: rata-rata ${own.id} (${people} orang).`,
      en: `${name}: ${own.en} on average (${people} people).`,
    }
  }
  const apart = figure(Math.abs(difference), 1)
  const size = effect === null ? null : sizeOf(Math.abs(effect))
  return {
    id: `${name}: rata-rata ${own.id} (${people} orang), ${apart.id} poin ${difference < 0 ? 'di bawah' : 'di atas'} kelompok lain${size === null ? '' : `; perbedaan ini ${size.id}`}. Perbedaan bukan bukti ketidakadilan.`,
    en: `${name}: ${own.en} on average (${people} people), ${apart.en} points ${difference < 0 ? 'below' : 'above'} the other groups${size === null ? '' : `; that is ${size.en}`}. A difference is no proof of unfairness.`,
  }
}

/** Cohen's (1988) words for an effect. */
function sizeOf(effect: number): Text {
  if (effect < 0.2) return { id: 'sangat kecil', en: 'very small' }
  if (effect < 0.5) return { id: 'kecil', en: 'small' }
  return effect < 0.8 ? { id: 'sedang', en: 'medium' } : { id: 'besar', en: 'large' }
}
