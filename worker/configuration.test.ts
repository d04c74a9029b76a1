import { expect, test } from 'vitest'
import { misconfigurations, type Settings } from './configuration.ts'

const sound = {
  OPERATOR_TOKEN: '9f86d081884c7d659a2feaa0c55ad015',
  EXTENSION_IDS: 'abcdefghijklmnopabcdefghijklmnop',
  EVIDENCE_DISK: {},
}

function settings(changes: Settings): readonly string[] {
  return misconfigurations({ ...sound, ...changes }).map(({ setting }) => setting)
}

test('[G3] runs with a random secret, the extension’s id and somewhere to keep files', () => {
  expect(settings({})).toEqual([])
  expect(settings({ PUBLIC_ORIGIN: 'https://timbang.example.go.id' })).toEqual([])
  expect(settings({ PUBLIC_ORIGIN: 'http://127.0.0.1:8787' })).toEqual([])
})

test.each([
  ['a demo’s secret', { OPERATOR_TOKEN: 'local-operator' }, ['OPERATOR_TOKEN']],
  [
    'a demo’s secret made longer',
    { OPERATOR_TOKEN: 'the-operator-of-the-tests-0123456789' },
    ['OPERATOR_TOKEN'],
  ],
  ['one letter over and over', { OPERATOR_TOKEN: 'a'.repeat(64) }, ['OPERATOR_TOKEN']],
  ['a shifted clock', { CLOCK_OFFSET_MS: '1' }, ['CLOCK_OFFSET_MS']],
  ['lifted limits', { RATE_FACTOR: '1000' }, ['RATE_FACTOR']],
  ['plain http', { PUBLIC_ORIGIN: 'http://timbang.example.go.id' }, ['PUBLIC_ORIGIN']],
  ['an origin with a path', { PUBLIC_ORIGIN: 'https://timbang.example.go.id/x' }, ['PUBLIC_ORIGIN']],
  ['no extension', { EXTENSION_IDS: ' ' }, ['EXTENSION_IDS']],
  ['nowhere to keep files', { EVIDENCE_DISK: undefined }, ['EVIDENCE']],
  ['another mode', { MODE: 'LOCAL' }, ['MODE']],
])('[G3] refuses to run with %s, but in local mode', (_what, changes, wrong) => {
  expect(settings(changes)).toEqual(wrong)
  expect(settings({ ...changes, MODE: 'local' })).toEqual([])
})
