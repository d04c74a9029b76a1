import type { NewWords } from '../new-part.ts'

const both = (id: string, en: string) => ({ id, en })

/** Words for new parts, as the studio gives them. */
export const newWords: NewWords = {
  label: both('Isian baru', 'New field'),
  choice: both('Pilihan', 'Choice'),
  row: both('Baris', 'Row'),
  item: both('Uraian', 'Description'),
  levels: [both('Kurang', 'Poor'), both('Cukup', 'Fair'), both('Baik', 'Good')],
  feedback: [
    { name: 'pengamatan', label: both('Yang Anda amati', 'What you saw'), hint: both('Kapan?', 'When?') },
    { name: 'saran', label: both('Saran', 'Suggestion'), hint: both('Satu hal.', 'One thing.') },
  ],
}
