import { expect, test } from 'vitest'
import { isMailAddress, sayDigest } from './mail-digest.ts'

const digest = {
  counts: { task: 2, deadline: 1, result: 1, objection: 1 },
  dates: { deadline: '2026-02-05', objection: '2026-02-19' },
}

test('[EM2] says what waits in Indonesian with English below, without a name, a link or a number of an appraisal', () => {
  expect(sayDigest(digest, { region: 'Kotabumi', language: 'both' })).toEqual({
    subject: 'Timbang: ada yang menunggu Anda / something waits for you',
    text: `Yang terhormat,

- Hasil penilaian kinerja Anda sudah dapat dibaca.
- Anda dapat menanggapi hasil itu, atau menyatakan keberatan, sampai 19 Februari 2026.
- 1 tugas mendekati tenggat; yang terdekat 5 Februari 2026.
- 2 tugas baru menunggu Anda.

Buka Timbang dari bilah alat peramban Anda untuk melihatnya.
Surel ini tidak memuat isi penilaian dan tidak memuat tautan. Untuk berhenti menerimanya, buka Pengaturan di Timbang.

Timbang · Kotabumi

----------------------------------------

Dear colleague,

- The result of your appraisal can be read now.
- You may answer that result, or object to it, until 19 February 2026.
- 1 task due soon, the first on 5 February 2026.
- 2 new tasks for you.

Open Timbang from your browser’s toolbar to see it.
This mail holds nothing of an appraisal, and no link. To stop getting it, open Settings in Timbang.

Timbang · Kotabumi
`,
  })
})

test('[EM2] in the one language that somebody chose', () => {
  const { subject, text } = sayDigest({ counts: { returned: 1 }, dates: {} }, { region: 'K', language: 'en' })
  expect([subject, text.includes('Yang terhormat'), text.includes('1 form came back to you')]).toEqual([
    'Timbang: something waits for you',
    false,
    true,
  ])
})

test('[EM4] an address is one address, and nothing that a header or an envelope reads as more', () => {
  const good = ['ani@kotabumi.go.id', 'ani.s+timbang@mail.kotabumi.go.id']
  const bad = [
    '',
    'ani',
    'ani@host',
    'ani@a.id\r\nBcc: all@a.id',
    'ani@a.id>\r\nRCPT TO:<b@a.id',
    'ani@a.id,b@a.id',
    'Ani <ani@a.id>',
    '"a b"@a.id',
    'ani@a.id ',
    'ani\u0000@a.id',
    `${'a'.repeat(65)}@a.id`,
  ]
  expect([good.map(isMailAddress), bad.filter(isMailAddress)]).toEqual([[true, true], []])
})
