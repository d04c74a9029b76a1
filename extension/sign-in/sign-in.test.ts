import { expect, test } from 'vitest'
import { writeCode } from './activation-code.ts'
import { readServer } from './server-address.ts'

test.each([
  ['7k3m0qxa9tbd', '7K3M-0QXA-9TBD'],
  [' 7K3M-0QXA-9TBD \n', '7K3M-0QXA-9TBD'],
  ['7k3m 0qxa', '7K3M-0QXA'],
  ['7k3m–0', '7K3M-0'],
  ['7k3m-0qxa-9tbd-more', '7K3M-0QXA-9TBD'],
  ['', ''],
])('[U9] writes the code %j as on the slip', (typed, code) => {
  expect(writeCode(typed)).toBe(code)
})

test.each([
  ['https://timbang.example.go.id/', 'https://timbang.example.go.id'],
  ['timbang.example.go.id', 'https://timbang.example.go.id'],
  ['  https://timbang.example.go.id/v1/regions?x ', 'https://timbang.example.go.id'],
  ['http://127.0.0.1:8787', 'http://127.0.0.1:8787'],
  ['http://localhost:8787/', 'http://localhost:8787'],
  ['http://timbang.example.go.id', undefined],
  ['https://user:secret@timbang.example.go.id', undefined],
  ['ftp://timbang.example.go.id', undefined],
  ['javascript:alert(1)', undefined],
  ['', undefined],
])('[U9] reads the server address %j as %j', (typed, origin) => {
  expect(readServer(typed)).toBe(origin)
})
