import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Json } from '../json.ts'
import { functionNames, functions } from './functions.ts'
import { describeFormulaProblem } from './problem-text.ts'
import { readFormula, spanAt } from './read-formula.ts'
import { writeFormula } from './write-formula.ts'

const read = (text: string, language: 'id' | 'en' = 'id'): Json => {
  const formula = readFormula(text, language)
  return formula.kind === 'ok' ? formula.value.rule : formula.error.kind
}
const said = (text: string, language: 'id' | 'en' = 'id') => {
  const formula = readFormula(text, language)
  if (formula.kind === 'ok') return null
  const { start, end } = formula.error
  return `${start}–${end} ${describeFormulaProblem(formula.error)[language]}`
}
const days = { var: 'waktu_respon' }

describe('a formula as in Excel', () => {
  test('[X1] reads both languages and both separators, and writes one layout', () => {
    const rule = { if: [{ '<=': [days, 24] }, 100, { '-': [100, { '*': [2.5, { '-': [days, 24] }] }] }] }
    expect(read('=JIKA(waktu_respon<=24; 100; 100-2,5*(waktu_respon-24))')).toEqual(rule)
    expect(read('if(waktu_respon <= 24, 100, 100 - 2.5 * (waktu_respon - 24))', 'en')).toEqual(rule)
    expect(read('=IF(waktu_respon ≤ 24; 100; 100 − 2.5 × (waktu_respon − 24))')).toEqual(rule)
    expect(writeFormula(rule, 'id')).toEqual({
      kind: 'ok',
      value: '=JIKA(waktu_respon <= 24; 100; 100 - 2,5 * (waktu_respon - 24))',
    })
    expect(writeFormula(rule, 'en')).toEqual({
      kind: 'ok',
      value: '=IF(waktu_respon <= 24, 100, 100 - 2.5 * (waktu_respon - 24))',
    })
  })

  test.each<[string, Json]>([
    ['=1+2+3', { '+': [1, 2, 3] }],
    ['=(1+2)+3', { '+': [{ '+': [1, 2] }, 3] }],
    ['=1-2-3', { '-': [{ '-': [1, 2] }, 3] }],
    ['=-5', -5],
    ['=-(5)', { '-': [5] }],
    ['=20%', { '/': [20, 100] }],
    ['=a & " " & b', { cat: [{ var: 'a' }, ' ', { var: 'b' }] }],
    ['=a<>b', { '!=': [{ var: 'a' }, { var: 'b' }] }],
    ['=0<=a<=10', { '<=': [0, { var: 'a' }, 10] }],
    ["='response-time'", { var: 'response-time' }],
    ['=steps.nilai.{each}', { var: 'steps.nilai.{each}' }],
    ['=JUMLAH(a;b)', { sum: [[{ var: 'a' }, { var: 'b' }]] }],
    ['=RATA.RATA.TERISI(daftar)', { mean: [{ var: 'daftar' }, 'skip'] }],
    [
      '=HITUNG.JIKA(rekan; @nilai > batas)',
      { countWhere: [{ var: 'rekan' }, { '>': [{ var: 'nilai' }, { var: '../batas' }] }] },
    ],
    ['=SARING(rekan; TERISI(@))', { filter: [{ var: 'rekan' }, { isPresent: { var: '' } }] }],
    [
      '=LET(x; 1; PETAKAN(a; @ + x))',
      { let: [{ x: 1 }, { map: [{ var: 'a' }, { '+': [{ var: '' }, { var: '../x' }] }] }] },
    ],
    [
      '=PETAKAN(a; LET(@x; @q; @x * 2))',
      { map: [{ var: 'a' }, { let: [{ x: { var: 'q' } }, { '*': [{ var: 'x' }, 2] }] }] },
    ],
    [
      '=MATRIKS(a; b; {tinggi: {baik: 9}; rendah: {baik: 3}})',
      { matrix: [{ var: 'a' }, { var: 'b' }, { tinggi: { baik: 9 }, rendah: { baik: 3 } }] },
    ],
    [
      '=RATA.BERBOBOT({PASANGAN(a; 30); PASANGAN(b; 70)})',
      {
        wmean: [
          [
            { value: { var: 'a' }, weight: 30 },
            { value: { var: 'b' }, weight: 70 },
          ],
        ],
      },
    ],
    ['=BARIS("indicators"; {:} < TIDAK(SALAH))', { rows: ['indicators', {}, { '<': [{}, { '!': false }] }] }],
    ['=BARIS("indicators"; steps.nilai.{each})', { rows: ['indicators', {}, { var: 'steps.nilai.{each}' }] }],
    ['=LANJUTAN("{""acme"":[1]}")', { acme: [1] }],
    ['=LANJUTAN("{""+"":[1,2]}")', { '+': [1, 2] }],
    ['={}', []],
    ['={:}', {}],
  ])('[X1] %s', (text, rule) => {
    expect(read(text)).toEqual(rule)
  })

  test('[X3] the comma is the decimal mark in Indonesian; where it could separate as well, it asks', () => {
    expect(read('=x*1,5')).toEqual({ '*': [{ var: 'x' }, 1.5] })
    expect(read('=MAKS(1,5; x)')).toEqual({ max: [1.5, { var: 'x' }] })
    expect(read('=TIDAK(x > 0,5)')).toEqual({ '!': { '>': [{ var: 'x' }, 0.5] } })
    expect(read('=MAKS(x, 5)')).toEqual({ max: [{ var: 'x' }, 5] })
    expect(said('=MAKS(0,5)')).toBe(
      '6–9 “0,5” dapat berarti satu angka atau dua. Untuk satu angka tulis (0,5); untuk dua pisahkan dengan titik koma: 0; 5.',
    )
    expect(said('=MAKS(1,2,3)')).toContain('misalnya 1; 2; 3, atau 1,2; 3.')
    expect(read('=MAX(0,5)', 'en')).toEqual({ max: [0, 5] })
    expect(read('=MAX(0,5; x)', 'en')).toEqual({ max: [0.5, { var: 'x' }] })
    expect(said('=MAX(a, b; c)', 'en')).toBe(
      '6–7 Commas and semicolons are mixed as separators. Use semicolons alone.',
    )
    expect(writeFormula({ max: [0.5] }, 'id')).toEqual({ kind: 'ok', value: '=MAKS((0,5))' })
  })

  test.each([
    ['=a =< 5', { '<=': [{ var: 'a' }, 5] }],
    ['=a=>5', { '>=': [{ var: 'a' }, 5] }],
    ['=1 =< a =< 5', { '<=': [1, { var: 'a' }, 5] }],
    ['=a ≥ 5', { '>=': [{ var: 'a' }, 5] }],
    ['=a ≤ 5', { '<=': [{ var: 'a' }, 5] }],
    ['=a × 2 ÷ 4 − 1', { '-': [{ '/': [{ '*': [{ var: 'a' }, 2] }, 4] }, 1] }],
    ['=‘waktu respon’ <> “l‘ama; ”', { '!=': [{ var: 'waktu respon' }, 'l‘ama; '] }],
    ['=a\u00a0>\u202f1,5', { '>': [{ var: 'a' }, 1.5] }],
  ])('[X1] signs of paper and of word processors are read as what they stand for: %s', (text, rule) => {
    expect(read(text)).toEqual(rule)
  })

  test('[X3] a number is what was typed, or it asks', () => {
    expect(read('=0,70')).toBe(0.7)
    expect(read('=1.234.567,8')).toBe(1234567.8)
    expect(read('=2.5')).toBe(2.5)
    expect(said('=1.500')).toBe('1–6 “1.500” dapat berarti 1500 atau 1,5. Tulis tanpa pemisah ribuan.')
    expect(said('=1,500', 'en')).toBe(
      '1–6 “1,500” may mean 1500 or 1.5. Write it without thousands separators.',
    )
    expect(read('=0,12345678901234567890')).toBe('too-precise')
    expect(read('=1E400')).toBe('too-precise')
    expect(read('=1,2,3')).toBe('unreadable-number')
  })

  test.each([
    ['', '0–0 Rumus masih kosong. Contoh: =JIKA(hari <= 24; 100; 0).'],
    ['=JIKA(a<1; 2', '12–12 Kurung tutup “)” kurang sesudah “2”.'],
    ['=(a', '3–3 Kurung tutup “)” kurang sesudah “a”.'],
    ['=a)', '2–3 Kurung tutup “)” ini tidak punya kurung buka. Hapus salah satu.'],
    ['=a +', '4–4 Nilai atau nama kurang sesudah “+”.'],
    ['=a b', '3–4 Rumus sudah lengkap sebelum “b”. Kurang tanda hitung seperti + atau &?'],
    ['=MAKS(a b)', '8–9 Sebelum “b” kurang tanda hitung, pemisah “;”, atau kurung tutup.'],
    [
      '=a : 2',
      '3–4 Untuk membagi tulis “/”, bukan “:”. Titik dua hanya ada di dalam tabel, seperti {tinggi: 9; rendah: 3}.',
    ],
    [
      '=JUMLAH(A1:B3)',
      '10–11 Untuk membagi tulis “/”, bukan “:”. Titik dua hanya ada di dalam tabel, seperti {tinggi: 9; rendah: 3}.',
    ],
    [
      '=MAKS(a; 4 : 2)',
      '11–12 Untuk membagi tulis “/”, bukan “:”. Titik dua hanya ada di dalam tabel, seperti {tinggi: 9; rendah: 3}.',
    ],
    ['=‘waktu respon', "1–14 Tanda petik penutup ' kurang sesudah nama ini."],
    ['=a^2', '2–3 Pangkat “^” tidak tersedia. Tulis sebagai perkalian, misalnya x * x.'],
    ['=JIKAA(1; 2)', '1–6 Fungsi JIKAA tidak ada. Maksud Anda JIKA?'],
    ['=BULATKAN()', '1–11 BULATKAN perlu 1 sampai 2 isian, bukan 0: BULATKAN(angka; [desimal]).'],
    [
      '=a < b > c',
      '7–8 Perbandingan tidak dapat disambung begini. Tulis DAN(a < b; b < c); hanya a <= b <= c dan a < b < c yang boleh.',
    ],
    [
      '="baik',
      '1–6 Tanda kutip penutup kurang: teks ini tidak berakhir. Tanda kutip di dalam teks ditulis dua kali "".',
    ],
    ['=a > 1 DAN b < 2', '7–10 DAN adalah fungsi; bagian-bagiannya ditulis di dalam kurung: DAN(syarat; …).'],
    [
      '=MAKS(tidak a; 1)',
      '6–11 TIDAK adalah fungsi; bagian-bagiannya ditulis di dalam kurung: TIDAK(syarat).',
    ],
    [
      '=JIKA(a<0,5,1,0)',
      '8–15 “0,5,1,0” belum jelas: koma adalah tanda desimal. Beri titik koma di antara isian, misalnya 0; 5; 1; 0, atau 0,5; 1; 0.',
    ],
    ["='waktu respon", "1–14 Tanda petik penutup ' kurang sesudah nama ini."],
    [
      '=@nilai',
      '1–7 Di sini tidak ada butir daftar untuk “@nilai”. Tanda @ berlaku di dalam fungsi daftar seperti SARING.',
    ],
    [
      '=LET(a.b; 1; 2)',
      '5–8 “a.b” tidak dapat menjadi nama di sini. Tulis misalnya a_b, tanpa titik, garis miring, atau kata tetap.',
    ],
    ['=LET(a; 1; a; 2; a)', '11–12 Nama “a” sudah dipakai di sini. Pilih nama lain.'],
    ['=LET(a; 1)', '1–4 LET perlu 3 atau lebih isian, bukan 2: LET(nama; nilai; …; hasil).'],
    [
      '={tinggi: x; rendah: 1}',
      '10–11 Di dalam tabel hanya ada nilai tetap: angka, "teks", BENAR, SALAH, KOSONG, atau tabel lagi.',
    ],
    [
      '={var: 1}',
      '1–9 Tabel dengan satu baris bernama “var” tidak dapat dibedakan dari sebuah operator. Tambahkan baris kedua.',
    ],
    ['=YANG.KOSONG(1)', '13–14 Di sini YANG.KOSONG perlu nama variabel.'],
    ['=BARIS(a; 1)', '7–8 Mulailah dengan kumpulan barisnya sebagai teks, misalnya "indicators".'],
    [
      '=PASANGAN(1; 2)',
      '1–9 PASANGAN(nilai; bobot) hanya berlaku dalam daftar RATA.BERBOBOT, dan di sana untuk setiap butir.',
    ],
    [
      '=LANJUTAN("{")',
      '10–13 LANJUTAN memuat satu teks dengan JSON yang sah; tanda kutip di dalamnya ditulis dua kali.',
    ],
    [
      '=a ¤ b',
      '3–4 Tanda “¤” tidak ada artinya dalam rumus. Hapus, atau apit teksnya dengan tanda kutip "…".',
    ],
    [
      '=steps. hasil',
      "1–7 “steps.” bukan nama yang utuh. Nama dengan spasi atau tanda lain diapit petik, seperti 'waktu respon'.",
    ],
  ])('[X4] %s says where, what, and what would be right', (text, words) => {
    expect(said(text)).toBe(words)
  })

  test('[X4] the place of a problem in the rule leads to its part of the text', () => {
    const text = '=JIKA(a > 1; MAKS(b; c); 0)'
    const formula = readFormula(text, 'id')
    if (formula.kind === 'err') throw new Error(formula.error.kind)
    const at = (pointer: string) => {
      const span = spanAt(formula.value, pointer)
      return span && text.slice(span.start, span.end)
    }
    expect(at('/if/1/max')).toBe('MAKS(b; c)')
    expect(at('/if/1/max/0/var')).toBe('b')
    expect(at('/if/0/>/9/var')).toBe('a > 1')
    expect(at('')).toBe('JIKA(a > 1; MAKS(b; c); 0)')
  })

  test('[X5] past 64 KB or 64 levels there is a problem, never a hang or a throw', () => {
    expect(read(`=${'('.repeat(65)}1${')'.repeat(65)}`)).toBe('too-deep')
    expect(read('=('.padEnd(65_536, '('))).toBe('too-deep')
    expect(read('{'.repeat(65_536))).toBe('too-deep')
    expect(read('-'.repeat(60_000))).toBe('too-deep')
    expect(read(`=1${'%'.repeat(60_000)}`)).toBe('too-deep')
    expect(read(' '.repeat(65_537))).toBe('too-long')
    expect(read('“'.repeat(65_536))).toBe('unclosed-text')
    expect(read("'".repeat(65_535))).toBe('unclosed-name')
    expect(read(`=${'a+'.repeat(32_000)}a`)).toBe('too-long')
    expect(writeFormula(`${'"'.repeat(40_000)}`, 'id')).toMatchObject({
      kind: 'err',
      error: { kind: 'too-long' },
    })
  })

  const seed = Number(process.env.TIMBANG_FUZZ_SEED ?? Date.now() % 1_000_000)
  test(`[X5] 10,000 hostile texts are read or refused, and what is read is written and read again (seed ${seed})`, () => {
    const pieces = [
      ...functionNames(),
      'LET',
      'PASANGAN',
      'LANJUTAN',
      '(',
      ')',
      '{',
      '}',
      ';',
      ',',
      ', ',
      ':',
      '=',
      '<',
      '<=',
      '+',
      '-',
      '*',
      '/',
      '%',
      '&',
      '^',
      '@',
      '@@',
      "'",
      '"',
      '"x"',
      "'a b'",
      '“',
      '”',
      '1',
      '0,5',
      '1.5',
      '1.500',
      '1e9',
      '.5',
      'a',
      'b.c',
      'x.{each}',
      ' ',
      '\n',
      '\u0000',
      'BENAR',
      'kosong',
      '__proto__',
      'constructor',
      '../',
      '🙂',
      '\ud800',
    ]
    let good = 0
    fc.assert(
      fc.property(
        fc.oneof(
          fc.array(fc.constantFrom(...pieces), { maxLength: 14 }).map((parts) => parts.join('')),
          fc.string({ unit: 'binary', maxLength: 60 }),
        ),
        fc.constantFrom('id' as const, 'en' as const),
        (text, language) => {
          const formula = readFormula(text, language)
          if (formula.kind === 'err') {
            const { id, en } = describeFormulaProblem(formula.error)
            expect(`${id}${en}`).not.toMatch(/undefined|NaN|\[object/)
            expect(formula.error.start).toBeLessThanOrEqual(formula.error.end)
            return
          }
          good++
          const again = writeFormula(formula.value.rule, language)
          if (again.kind === 'err') throw new Error(again.error.kind)
          expect(readFormula(again.value, language)).toMatchObject({
            kind: 'ok',
            value: { rule: formula.value.rule },
          })
        },
      ),
      { seed, numRuns: 10_000 },
    )
    expect(good).toBeGreaterThan(100)
  })
})

test('[X1] no two functions share a name, in either language', () => {
  const names = functions.flatMap(({ name, aliases }) => [...new Set([name.id, name.en]), ...aliases])
  expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([])
})
