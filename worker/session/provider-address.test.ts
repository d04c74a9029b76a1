import { expect, test } from 'vitest'
import { wrongAddress } from './provider-address.ts'

test.each([
  'http://sso.example.go.id',
  'https://127.0.0.1/realms/asn',
  'https://10.0.0.5',
  'https://169.254.169.254/latest/meta-data',
  'https://2130706433/',
  'https://0x7f.1/',
  'https://[::1]/',
  'https://[fd00::1]/',
  'https://localhost/',
  'https://localhost./',
  'https://sso.localhost/',
  'https://metadata.google.internal/',
  'https://sso/',
  'https://operator:secret@sso.example.go.id/',
  'https://sso.example.go.id/#x',
  'ftp://sso.example.go.id',
  'sso.example.go.id',
  '',
])('[OC5] %s cannot be a provider’s address outside local mode', (address) => {
  expect(wrongAddress(address, { isLocal: false })).toBeTypeOf('string')
})

test.each(['https://sso.example.go.id', 'https://login.example.go.id:8443/realms/asn'])(
  '[OC5] %s can be a provider’s address',
  (address) => {
    expect(wrongAddress(address, { isLocal: false })).toBeUndefined()
  },
)

test('[OC5] in local mode a provider may be on this machine', () => {
  expect(wrongAddress('http://127.0.0.1:9000', { isLocal: true })).toBeUndefined()
  expect(wrongAddress('javascript:alert(1)', { isLocal: true })).toBe('must be https')
})
