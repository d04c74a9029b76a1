import { expect, test } from 'vitest'
import { misconfigurations } from '../configuration.ts'
import { readMailSetting } from './mail-setting.ts'
import { messageOf } from './mime.ts'

const mail = { id: 'm1', to: 'ani@kotabumi.go.id', subject: 'Timbang: ada', text: 'Halo,\n.\nselesai\n' }
const given = { from: 'timbang@kotabumi.go.id', at: new Date('2026-01-05T01:00:00Z') }

test('[EM3] [EM4] a message names itself by its id, and no line of its body means anything on the wire', () => {
  const message = messageOf(mail, given)
  expect(message.split('\r\n\r\n')[0]?.split('\r\n')).toEqual([
    'From: Timbang <timbang@kotabumi.go.id>',
    'To: <ani@kotabumi.go.id>',
    'Subject: Timbang: ada',
    'Date: Mon, 05 Jan 2026 01:00:00 +0000',
    'Message-ID: <m1@kotabumi.go.id>',
    'Auto-Submitted: auto-generated',
    'MIME-Version: 1.0',
    'Content-Type: text/plain; charset=utf-8',
    'Content-Transfer-Encoding: base64',
  ])
  const body = message.split('\r\n\r\n')[1] ?? ''
  expect(body.split('\r\n').filter((line) => line.startsWith('.') || line.length > 76)).toEqual([])
  expect(Buffer.from(body, 'base64').toString()).toBe('Halo,\r\n.\r\nselesai\r\n')
})

test('[EM4] never writes a header that would be two', () => {
  expect(() => messageOf({ ...mail, to: 'a@a.id>\r\nBcc: <b@a.id' }, given)).toThrow('two')
  const long = messageOf({ ...mail, subject: `Penilaian “${'é'.repeat(80)}”\r\nBcc: b@a.id` }, given)
  const [subject = ''] = long.split('\r\n').filter((line) => line.startsWith('Subject:'))
  expect([
    subject
      .split(' ')
      .slice(1)
      .every((word) => word.length <= 75),
    long.includes('\r\nBcc'),
  ]).toEqual([true, false])
})

const smtp = { MAIL: 'smtp', MAIL_FROM: 'timbang@kotabumi.go.id', SMTP_HOST: 'relay.kotabumi.go.id' }
const http = {
  MAIL: 'http',
  MAIL_FROM: 'timbang@kotabumi.go.id',
  MAIL_URL: 'https://mail.kotabumi.go.id/send',
}

test('[EM4] is set by variables, none without any', () => {
  expect(readMailSetting({})).toEqual({ kind: 'ok', value: { kind: 'none' } })
  expect(readMailSetting(smtp)).toMatchObject({ value: { kind: 'smtp', port: 587, security: 'starttls' } })
  expect(readMailSetting({ ...smtp, SMTP_SECURITY: 'tls' })).toMatchObject({ value: { port: 465 } })
  expect(readMailSetting(http)).toMatchObject({ value: { kind: 'http', token: null } })
})

test('[G3] [EM4] what is unsafe or makes no sense stops the worker, by the name of the setting alone', () => {
  const wrong = [
    { ...smtp, MAIL: 'pigeon' },
    { ...smtp, MAIL_FROM: 'x\r\nBcc: a@b.id' },
    { ...smtp, SMTP_HOST: '' },
    { ...smtp, SMTP_PORT: '0' },
    { ...smtp, SMTP_SECURITY: 'none' },
    { ...smtp, SMTP_USER: 'timbang' },
    { ...http, MAIL_URL: 'http://mail.kotabumi.go.id/send' },
    { ...http, MAIL_URL: 'nonsense' },
    { ...http, MAIL_TEMPLATE: '{"to":"{to}"}' },
    { ...http, MAIL_TEMPLATE: 'nonsense {to} {text}' },
  ]
  const safe = { EXTENSION_IDS: 'abc', EVIDENCE: {} }
  expect(wrong.map((one) => misconfigurations({ ...safe, ...one }).map(({ setting }) => setting))).toEqual([
    ['MAIL'],
    ['MAIL_FROM'],
    ['SMTP_HOST'],
    ['SMTP_PORT'],
    ['SMTP_SECURITY'],
    ['SMTP_PASSWORD'],
    ['MAIL_URL'],
    ['MAIL_URL'],
    ['MAIL_TEMPLATE'],
    ['MAIL_TEMPLATE'],
  ])
  expect(misconfigurations({ ...safe, ...smtp })).toEqual([])
  expect(misconfigurations({ MODE: 'local', ...wrong[4] })).toEqual([])
})
