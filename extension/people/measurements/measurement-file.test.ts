import { expect, test } from 'vitest'
import { readMeasurementFile } from './measurement-file.ts'

const csv = (text: string) => {
  const file = readMeasurementFile('nilai.csv', new TextEncoder().encode(text))
  if (file.kind === 'err') throw new Error('not read')
  return file.value
}

test('[ME2] a file’s rows go as the server takes them: dates and commas as people here write them', () => {
  const { values, missing } = csv(
    'NIP;Indikator;Mulai;Sampai;Nilai;Satuan;Sumber;Diukur pada\n' +
      '198501012010011001;response-time;1/1/2026;31-12-2026;24,5;jam kerja;SP4N;2026-12-31\n' +
      '198501012010011002;services;2026-01-01;2026-12-31;1.234,5;layanan;SICANTIK;3/1/2027\n',
  )
  expect(missing).toEqual([])
  expect(values).toEqual([
    {
      row: 2,
      person: '198501012010011001',
      unit: '',
      indicator: 'response-time',
      from: '2026-01-01',
      to: '2026-12-31',
      value: '24.5',
      measure: 'jam kerja',
      source: 'SP4N',
      measuredAt: '2026-12-31',
    },
    expect.objectContaining({ row: 3, value: '1234.5', measuredAt: '2027-01-03' }),
  ])
})

test('[ME2] what is no number or date goes as it is, for the server to say so', () => {
  const { values } = csv(
    'NIP,Indikator,Mulai,Sampai,Nilai,Satuan,Sumber,Diukur pada\n1,x,kemarin,?,dua,y,z,-\n',
  )
  expect(values[0]).toMatchObject({ from: 'kemarin', to: '?', value: 'dua', measuredAt: '-' })
})

test('[ME2] columns that no title was found for are told; a NIP or a unit is enough', () => {
  expect(csv('Unit kerja,Indikator,Nilai\nDinas,x,1\n').missing).toEqual([
    'from',
    'to',
    'measure',
    'source',
    'measuredAt',
  ])
  expect(csv('Indikator,Nilai\nx,1\n').missing[0]).toBe('person')
})
