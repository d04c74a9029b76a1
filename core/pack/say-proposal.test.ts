import { describe, expect, test } from 'vitest'
import { readPack } from '../../cli/read-pack.ts'
import { packView } from '../case/office-views.ts'
import { checkProposals } from './check-proposals.ts'
import { criteriaPage } from './criteria-page.ts'
import { proposalNames } from './proposal-names.ts'
import { sayWhen } from './say-proposal.ts'

const pack = readPack('nasional')

describe('proposals in words', () => {
  test('[SD1] what staff read of a proposal is its condition in their words, outcomes too', () => {
    expect((pack.proposals ?? []).map((rule) => [rule.id, sayWhen(rule, packView(pack), 'id')])).toEqual([
      [
        'front-line-service',
        '“pegawai melayani masyarakat langsung” dan tidak benar bahwa (“Berorientasi Pelayanan” termasuk dalam “kompetensi yang sudah dilatih”)',
      ],
      [
        'two-years-very-good',
        '“Predikat kinerja pada hasil terakhir” sama dengan “Sangat Baik” dan “Predikat kinerja pada hasil sebelumnya” sama dengan “Sangat Baik” dan “tahun hasil sebelumnya” sama dengan “tahun hasil terakhir” dikurangi 1',
      ],
      [
        'two-years-below',
        '“Predikat kinerja pada hasil terakhir” termasuk dalam “Kurang” dan “Sangat Kurang” dan “Predikat kinerja pada hasil sebelumnya” termasuk dalam “Kurang” dan “Sangat Kurang” dan “tahun hasil sebelumnya” sama dengan “tahun hasil terakhir” dikurangi 1',
      ],
      ['very-good-talent', '“Predikat kinerja” sama dengan “Sangat Baik”'],
      ['very-good-award', '“Predikat kinerja” sama dengan “Sangat Baik”'],
    ])
  })

  test('[SD1] both criteria pages have every proposal with its condition', () => {
    for (const language of ['id', 'en'] as const) {
      const page = criteriaPage(pack, language)
      for (const rule of pack.proposals ?? []) {
        expect(page).toContain(sayWhen(rule, pack, language).replaceAll('"', '&quot;'))
        if (rule.action.kind !== 'training') expect(page).toContain(rule.action.title[language])
      }
    }
    expect(packView(pack).proposals).toEqual(pack.proposals)
  })

  test('[SD2] every name that the studio offers for a proposal may be read by one', () => {
    const reads = proposalNames(pack).map(({ name }) => ({ '!': { var: name } }))
    const made = reads.map((when, index) => ({
      id: `p-${index}`,
      when,
      action: { kind: 'award' as const, title: { id: 'A', en: 'A' } },
      cause: { id: 'A', en: 'A' },
    }))
    expect(checkProposals({ ...pack, proposals: made }, 'pack.json')).toEqual([])
    expect(reads.length).toBeGreaterThan(30)
  })
})
