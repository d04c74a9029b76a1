import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { canonicalJson } from '../canonical-json.ts'
import type { Json } from '../json.ts'
import { evaluate } from '../logic/evaluate.ts'
import type { UnportableKind } from '../logic/portable.ts'
import { exactToJson } from '../logic/value.ts'
import { type Block, call, slotsOf, variable } from './block.ts'
import { complete, putIn, signatureHelp } from './complete.ts'
import {
  addSlot,
  blockAt,
  moveBlock,
  newCall,
  removeBlock,
  replaceBlock,
  unwrapBlock,
  wrapBlock,
} from './edit-block.ts'
import { addName, newLet, renameName } from './edit-let.ts'
import { describeFinding } from './finding-text.ts'
import { findings } from './findings.ts'
import { fromRule } from './from-rule.ts'
import { functions } from './functions.ts'
import type { KnownVariable } from './known-variable.ts'
import { describeUnportable } from './portable-text.ts'
import { type Phrase, plainSentence, sentenceOf } from './sentence.ts'
import { oddRule, ruleData, supportedRule } from './testing/rules.ts'
import { tidy } from './tidy.ts'
import { located, slotAddress, toRule } from './to-rule.ts'

const variables: readonly KnownVariable[] = [
  { name: 'waktu_respon', type: 'number', label: { id: 'Waktu respons', en: 'Response time' } },
  { name: 'steps.response-time', type: 'number', label: { id: 'Capaian respons', en: 'Response achieved' } },
  {
    name: 'rekan',
    type: 'list',
    label: { id: 'Penilaian rekan', en: 'Peer ratings' },
    items: [{ name: 'nilai', type: 'number', label: { id: 'Nilai', en: 'Score' } }],
  },
]
const offered = (text: string, language: 'id' | 'en' = 'id') =>
  complete({ text, caret: text.length, language, variables }).options.map(({ insert }) => insert)

describe('help at the caret', () => {
  test('[X6] names and functions are offered by any of their words, in both languages', () => {
    expect(offered('=wak')).toEqual(['waktu_respon'])
    expect(offered('=respons')).toEqual(['waktu_respon', "'steps.response-time'"])
    expect(offered('=BULA')[0]).toBe('BULATKAN(')
    expect(offered('=round')[0]).toBe('BULATKAN(')
    expect(offered('=round', 'en')[0]).toBe('ROUND(')
    expect(offered('=ben')).toContain('BENAR')
    expect(offered('="wak')).toEqual([])
  })

  test('[X6] inside a list its items are offered, and where a name is wanted names alone', () => {
    expect(offered('=SARING(rekan; @')).toEqual(['@nilai'])
    expect(offered('=SARING(rekan; @n')).toEqual(['@nilai'])
    expect(offered('=YANG.KOSONG(')).toEqual(['waktu_respon', "'steps.response-time'", 'rekan'])
    expect(complete({ text: "='steps.res", caret: 11, language: 'id', variables })).toMatchObject({
      from: 1,
      to: 11,
    })
  })

  test('[X6] what stands behind the caret is not written twice', () => {
    const put = (text: string, insert: string) => {
      const caret = text.indexOf('|')
      const found = complete({ text: text.replace('|', ''), caret, language: 'id', variables })
      const option = found.options.find((each) => each.insert === insert)
      if (option === undefined) throw new Error(`${insert} is not offered`)
      const { text: made, caret: at } = putIn(text.replace('|', ''), found, option)
      return `${made.slice(0, at)}|${made.slice(at)}`
    }
    expect(put('=BULA|', 'BULATKAN(')).toBe('=BULATKAN(|')
    expect(put('=BUL|(x; 1)', 'BULATKAN(')).toBe('=BULATKAN(|x; 1)')
    expect(put('=BUL|ATKAN(x)', 'BULATKAN(')).toBe('=BULATKAN(|x)')
    expect(put('=waktu_|respon + 1', 'waktu_respon')).toBe('=waktu_respon| + 1')
    expect(put("='steps.res|ponse-time' / 2", "'steps.response-time'")).toBe("='steps.response-time'| / 2")
    // A function that is put before a name takes nothing of it.
    expect(put('=MAK|waktu_respon', 'MAKS(')).toBe('=MAKS(|waktu_respon')
  })

  test('[X6] the signature around the caret says which argument is being filled', () => {
    const help = (text: string) => signatureHelp({ text, caret: text.length, language: 'id' })
    expect(help('=BULATKAN(x; ')).toMatchObject({
      name: 'BULATKAN',
      parameters: ['angka', '[desimal]'],
      active: 1,
    })
    expect(help('=JIKA(a; b; c; ')).toMatchObject({ name: 'JIKA', active: 3 })
    expect(help('=JIKA(a; MAKS(1; 2)')).toMatchObject({ name: 'JIKA', active: 1 })
    expect(help('=JIKA(a; {1; 2')).toBe(null)
    expect(help('=a + ')).toBe(null)
  })

  test('[X4] a name that nobody knows is found, with what was meant', () => {
    expect(findings({ '+': [{ var: 'waktu_respons' }, 1] }, variables)).toEqual([
      {
        kind: 'unknown-variable',
        path: '/+/0/var',
        op: 'var',
        variable: 'waktu_respons',
        near: 'waktu_respon',
      },
    ])
    expect(findings({ sum: [{ rows: ['indicators', {}, { var: 'steps.x.{each}' }] }] }, variables)).toEqual(
      [],
    )
  })
})

test('[X4] a finding speaks of functions as formulas call them', () => {
  const [zero] = findings({ '/': [1, { var: 'waktu_respon' }] }, variables)
  expect(zero && describeFinding(zero)).toEqual({
    id: 'Pembagi “waktu_respon” mungkin nol. Pakai “BAGI.AMAN” untuk menentukan hasilnya.',
    en: 'The divisor “waktu_respon” may be zero. Use “SAFE.DIVIDE” to say what comes out then.',
  })
  const [never] = findings({ if: [true, 1, 2] }, variables)
  expect(never && describeFinding(never).id).toContain('“JIKA”')
  const sum: KnownVariable = { name: 'max', type: 'text', label: { id: 'Maks', en: 'Max' } }
  const [text] = findings({ max: [{ var: 'max' }, 1] }, [sum])
  expect(text && describeFinding(text).id).toBe('Nilai “max” harus berupa angka, bukan teks.')
})

describe('blocks', () => {
  const root = call(
    'if',
    call('<=', variable('a'), { kind: 'number', value: 24 }),
    { kind: 'number', value: 100 },
    { kind: 'nothing' },
  )

  test('[X7] a block is replaced, wrapped, unwrapped, moved, added and removed by its address', () => {
    const rule = (block: Block) => toRule(block)
    expect(blockAt(root, '0.1')).toEqual({ kind: 'number', value: 24 })
    expect(rule(replaceBlock(root, '2', { kind: 'number', value: 0 }))).toEqual({
      if: [{ '<=': [{ var: 'a' }, 24] }, 100, 0],
    })
    const wrapped = wrapBlock(root, '0.0', 'round')
    expect(rule(wrapped)).toEqual({ if: [{ '<=': [{ round: [{ var: 'a' }] }, 24] }, 100, null] })
    expect(rule(unwrapBlock(wrapped, '0.0.0'))).toEqual(rule(root))
    expect(rule(moveBlock(root, '0.0', 1))).toEqual({ if: [{ '<=': [24, { var: 'a' }] }, 100, null] })
    expect(rule(addSlot(root))).toEqual({ if: [{ '<=': [{ var: 'a' }, 24] }, 100, null, null, null] })
    expect(rule(removeBlock(addSlot(root), '1'))).toEqual({ if: [null, null, null] })
    expect(rule(removeBlock(root, '0.0'))).toEqual({ if: [{ '<=': [null, 24] }, 100, null] })
    expect(rule(removeBlock(root, '2'))).toEqual({ if: [{ '<=': [{ var: 'a' }, 24] }, 100] })
    expect(rule(removeBlock(root, ''))).toBe(null)
  })

  test('[X7] a variable keeps its meaning when it is moved into a list and out again', () => {
    const map = call('map', variable('rekan'), variable('batas'))
    expect(toRule(map)).toEqual({ map: [{ var: 'rekan' }, { var: '../batas' }] })
    expect(toRule(moveBlock(map, '0', 1))).toEqual({ map: [{ var: 'batas' }, { var: '../rekan' }] })
  })

  test('[X7] names are added, removed, and changed wherever they are read', () => {
    const made = addName(
      newLet(call('+', variable('x'), call('map', variable('rekan'), variable('x.a')), variable('x2'))),
    )
    const renamed = renameName(made, { address: '', index: 0, name: 'jumlah' }) ?? made
    expect(toRule(renamed)).toEqual({
      let: [
        { jumlah: null, x2: null },
        { '+': [{ var: 'jumlah' }, { map: [{ var: 'rekan' }, { var: '../jumlah.a' }] }, { var: 'x2' }] },
      ],
    })
    expect(renameName(made, { address: '', index: 0, name: 'x2' })).toBe(undefined)
    expect(renameName(made, { address: '', index: 0, name: 'a.b' })).toBe(undefined)
    expect(toRule(removeBlock(made, '1'))).toMatchObject({ let: [{ x: null }, {}] })
    const inList = call('map', variable('rekan'), newLet(call('+', variable('x', 0), variable('x'))))
    expect(toRule(renameName(inList, { address: '1', index: 0, name: 'y' }) ?? inList)).toEqual({
      map: [{ var: 'rekan' }, { let: [{ y: null }, { '+': [{ var: 'y' }, { var: '../x' }] }] }],
    })
  })

  test('[X7] every function can be made, filled and written', () => {
    for (const { id } of functions) {
      const made = newCall(id)
      expect(canonicalJson(toRule(fromRule(toRule(made))))).toBe(canonicalJson(toRule(made)))
      expect(
        slotsOf(wrapBlock(variable('a'), '', id)).some((slot) => slot.kind === 'variable'),
        id,
      ).toBe(true)
    }
  })

  test('[X7] each block knows its place in the rule', () => {
    const { places } = located(fromRule({ sum: [[{ var: 'a' }, { '!': { var: 'b' } }]] }))
    expect(Object.fromEntries(places)).toEqual({
      '': '/sum',
      '0': '/sum/0/0/var',
      '1': '/sum/0/1/!',
      '1.0': '/sum/0/1/!/var',
    })
  })
})

describe('words', () => {
  const say = (rule: Json, language: 'id' | 'en') =>
    plainSentence(
      sentenceOf(fromRule(rule), {
        language,
        labelOf: (path) => (path === 'waktu_respon' ? 'Waktu respons' : undefined),
      }),
    )

  test('[X8] a rule is a sentence in both languages', () => {
    const rule = {
      if: [
        { and: [{ isPresent: { var: 'waktu_respon' } }, { '<=': [{ var: 'waktu_respon' }, 24] }] },
        100,
        { '!': { isPresent: { var: 'b' } } },
        { max: [0, { '-': [100, { '*': [2.5, { var: 'b' }] }] }] },
        { countWhere: [{ var: 'rekan' }, { '>=': [{ var: 'nilai' }, { var: '../batas' }] }] },
      ],
    }
    expect(say(rule, 'id')).toBe(
      'bila “Waktu respons” terisi dan “Waktu respons” paling banyak 24, maka 100; bila “b” belum terisi, maka yang terbesar dari 0 dan (100 dikurangi (2,5 dikali “b”)); selain itu banyaknya butir “rekan” yang memenuhi: “nilai” pada butir ini paling sedikit “batas”',
    )
    expect(say(rule, 'en')).toBe(
      'if “Waktu respons” is filled in and “Waktu respons” is at most 24, then 100; if “b” is not filled in, then the largest of 0 and (100 minus (2.5 times “b”)); otherwise how many items of “rekan” hold to: “nilai” of this item is at least “batas”',
    )
  })

  test('[X8] every block of any rule has its phrase, and every function has words', () => {
    for (const { id } of functions) {
      expect(say(toRule(newCall(id)), 'id'), id).not.toMatch(/[{}*]|undefined/)
    }
    fc.assert(
      fc.property(supportedRule(), (rule) => {
        const block = fromRule(rule)
        const phrase = sentenceOf(block, { language: 'id', labelOf: () => undefined })
        // A percentage is one phrase, without its hundred.
        const known = new Set(addresses(block))
        expect(addressesOf(phrase).filter((address) => !known.has(address))).toEqual([])
        expect(addresses(block).length - addressesOf(phrase).length).toBe(percents(block))
      }),
      { numRuns: 2000 },
    )
  })

  test('[X9] each reason why a rule is not portable has its words', () => {
    const kinds: readonly UnportableKind[] = [
      'operator',
      'outer-scope',
      'prototype',
      'decimals',
      'extreme-of-list',
      'text-as-number',
      'loose-equals',
    ]
    const texts = kinds.map((kind) => describeUnportable({ path: '', op: 'wmean', kind }))
    expect(new Set(texts.flatMap(({ id, en }) => [id, en])).size).toBe(14)
    expect(texts[0]?.id).toBe(
      'RATA.BERBOBOT hanya ada di Timbang; mesin JSON-Logic lain tidak menjalankannya.',
    )
  })
})

test('[X2] tidying writes a rule as formulas do, with the same value', () => {
  expect(tidy({ '!': [{ var: ['a'] }] })).toEqual({ '!': { var: 'a' } })
  expect(tidy({ sum: { var: 'l' } })).toEqual({ sum: [{ var: 'l' }] })
  expect(tidy({ '?:': [true, { var: 1 }, null] })).toEqual({ if: [true, { var: '1' }, null] })
  fc.assert(
    fc.property(fc.oneof(supportedRule(), oddRule()), ruleData(), (rule, data) => {
      expect(outcome(tidy(rule), data)).toBe(outcome(rule, data))
    }),
    { numRuns: 5000 },
  )
})

function outcome(rule: Json, data: Json): string {
  const evaluation = evaluate(rule, data)
  if (evaluation.kind === 'problem') return `problem ${evaluation.problem.kind}`
  return `value ${JSON.stringify(exactToJson(evaluation.value))}`
}

function addresses(block: Block, address = ''): readonly string[] {
  return [address, ...slotsOf(block).flatMap((slot, index) => addresses(slot, slotAddress(address, index)))]
}

function addressesOf(phrase: Phrase): readonly string[] {
  return phrase.kind === 'words' ? [] : [phrase.address, ...phrase.phrases.flatMap(addressesOf)]
}

function percents(block: Block): number {
  const [a, b] = slotsOf(block)
  const isPercent =
    block.kind === 'call' &&
    block.id === '/' &&
    a?.kind === 'number' &&
    b?.kind === 'number' &&
    b.value === 100
  return (isPercent ? 1 : 0) + slotsOf(block).reduce((sum, slot) => sum + percents(slot), 0)
}
