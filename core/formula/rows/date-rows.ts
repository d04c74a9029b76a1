import type { FunctionRow } from './function-row.ts'

/** Days between two dates. */
export const dateRows: readonly FunctionRow[] = [
  {
    id: 'daysBetween',
    name: ['SELISIH.HARI', 'DAYS.BETWEEN'],
    takes: ['dari/from', 'sampai/to'],
    gives: ['Berapa hari di antaranya.', 'How many days lie between.'],
  },
  {
    id: 'monthsBetween',
    name: ['SELISIH.BULAN', 'MONTHS.BETWEEN'],
    takes: ['dari/from', 'sampai/to'],
    gives: ['Berapa bulan penuh di antaranya.', 'How many whole months lie between.'],
  },
  {
    id: 'workdaysBetween',
    name: ['HARI.KERJA', 'WORKDAYS.BETWEEN'],
    takes: ['dari/from', 'sampai/to', 'hari libur/holidays?', '5 atau 6 hari/5 or 6 days?'],
    gives: [
      'Berapa hari kerja sesudah “dari” sampai “sampai”.',
      'How many workdays after “from” up to “to”.',
    ],
  },
]
