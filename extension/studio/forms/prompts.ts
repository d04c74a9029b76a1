import type { Text } from '../../../core/text.ts'

/** Hints that make what people write useful to those who read it: of one real event, of its effect, of what to do. */
export const prompts: readonly Text[] = [
  {
    id: 'Ceritakan satu kejadian nyata: kapan, apa yang dilakukan, dan siapa yang merasakannya.',
    en: 'Tell of one real event: when, what was done, and who felt it.',
  },
  {
    id: 'Apa akibatnya bagi warga, rekan, atau pekerjaan?',
    en: 'What came of it for the public, colleagues or the work?',
  },
  {
    id: 'Satu hal yang dapat dilakukan atau dipertahankan, dan kapan dimulai.',
    en: 'One thing to do or to keep doing, and from when.',
  },
  {
    id: 'Tulis apa yang Anda lihat, bukan sifat orangnya.',
    en: 'Write what you saw, not what the person is like.',
  },
  {
    id: 'Sebutkan bukti atau angka yang mendasarinya.',
    en: 'Name the evidence or figure that it rests on.',
  },
]
