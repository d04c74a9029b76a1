import { describe, expect, it } from 'vitest'
import { readPack } from '../../cli/read-pack.ts'
import { formRows } from './form-rows.ts'
import { placesLeft, writeOutForm } from './write-out.ts'

const kotabumi = readPack('kotabumi')
const given = { rows: formRows(kotabumi), policies: kotabumi.policies }

describe('writeOutForm', () => {
  it('[R4] writes an item per row into a list, and a property per row into an object', () => {
    const form = {
      properties: { each: ['indicators', { group: 'effectiveness' }, { maximum: '{row.range.maximum}' }] },
      required: ['first', { each: ['indicators', { group: 'effectiveness' }, '{each}'] }],
    }
    expect(writeOutForm(form, given)).toEqual({
      properties: { 'services-completed': { maximum: 5000 }, 'satisfaction-index': { maximum: 100 } },
      required: ['first', 'services-completed', 'satisfaction-index'],
    })
  })

  it('[R4] puts policies into texts and numbers into schemas', () => {
    const form = {
      minItems: '{policies.peers.minimum}',
      hint: { id: 'Pilih {policies.peers.minimum} orang', en: 'Choose {policies.peers.minimum} people' },
    }
    expect(writeOutForm(form, given)).toEqual({
      minItems: 3,
      hint: { id: 'Pilih 3 orang', en: 'Choose 3 people' },
    })
  })

  it('[R4] says a row’s name and unit in the language of the text', () => {
    const form = [
      {
        each: [
          'indicators',
          { group: 'efficiency' },
          { label: { id: '{name} ({unit})', en: '{name} ({unit})' } },
        ],
      },
    ]
    expect(writeOutForm(form, given)).toEqual([
      {
        label: {
          id: 'Waktu respons terhadap pengaduan masyarakat (jam kerja)',
          en: 'Response time to public complaints (working hours)',
        },
      },
    ])
  })

  it('[R4] leaves a place that nothing fills, and tells where it is', () => {
    const form = { title: { id: '{policies.none}', en: 'x' }, layout: [{ text: '{each}' }] }
    expect(placesLeft(writeOutForm(form, given))).toEqual([
      { path: '/title/id', place: '{policies.none}' },
      { path: '/layout/0/text', place: '{each}' },
    ])
  })

  it('[R4] changes nothing in a form that is written out already', () => {
    for (const form of Object.values(kotabumi.forms)) {
      const json = JSON.parse(JSON.stringify(form))
      expect(writeOutForm(json, given)).toEqual(json)
    }
  })

  it('[R4] says what one sees at a level, and an example where there is one', () => {
    const levels = [
      {
        value: 1,
        label: { id: 'Kurang', en: 'Poor' },
        anchor: { id: 'Ketus.', en: 'Curt.' },
        example: { id: 'warga pulang kecewa.', en: 'people go home disappointed.' },
      },
      { value: 2, label: { id: 'Baik', en: 'Good' }, anchor: { id: 'Ramah.', en: 'Kind.' } },
    ]
    const row = { id: 'ramah', name: { id: 'Ramah', en: 'Kind' }, guides: [], levels }
    const rows = formRows({ indicators: [], behaviours: [row] })
    const form = { each: ['behaviours', {}, ['{row.choices}', '{row.level.1}']] }
    expect(writeOutForm([form], { rows, policies: {} })).toEqual([
      [
        [
          {
            value: 1,
            label: { id: 'Kurang', en: 'Poor' },
            description: {
              id: 'Ketus. Contoh: warga pulang kecewa.',
              en: 'Curt. For example: people go home disappointed.',
            },
          },
          {
            value: 2,
            label: { id: 'Baik', en: 'Good' },
            description: { id: 'Ramah.', en: 'Kind.' },
          },
        ],
        {
          id: '1 · Kurang. Ketus. Contoh: warga pulang kecewa.',
          en: '1 · Poor. Curt. For example: people go home disappointed.',
        },
      ],
    ])
  })

  it('[R4] asks about each behaviour with the anchors of its own levels', () => {
    const form = JSON.stringify(kotabumi.forms['peer-rating'])
    for (const { levels } of kotabumi.behaviours) {
      for (const { anchor } of levels) expect(form).toContain(anchor.id)
    }
  })
})
