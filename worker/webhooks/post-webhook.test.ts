import { describe, expect, test } from 'vitest'
import { workerdConfig } from '../../scripts/workerd-config.ts'
import { webhookPost } from './post-webhook.ts'

const message = { id: 'a', timestamp: 1, body: '{}' }
const secrets = [`whsec_${btoa('x'.repeat(32))}`]

describe('where an event is posted', () => {
  test.each([
    'http://receiver.example/',
    'https://127.0.0.1/',
    'https://2130706433/',
    'https://0x7f.1/',
    'https://017700000001/',
    'https://[::1]/',
    'https://[::ffff:10.0.0.1]/',
    'https://10.0.0.1:8443/',
    'https://169.254.169.254/latest/meta-data/',
    'https://localhost/',
    'https://a.localhost./',
    'https://metadata.google.internal/',
    'https://intranet/',
    'https://user:secret@receiver.example/',
  ])('[WH5] is never %s, whatever was once let in', async (address) => {
    const asked: string[] = []
    const through = {
      async fetch(url: string) {
        asked.push(url)
        return new Response()
      },
    }
    const post = webhookPost({ isLocal: false, through })
    expect(await post({ address, secrets, message })).toEqual({
      kind: 'failed',
      trouble: 'address',
      status: null,
      retryAfter: null,
    })
    expect(asked).toEqual([])
  })

  test('[WH5] is reached by a network of its own, which what an identity provider needs does not widen', () => {
    const config = workerdConfig({
      port: 0,
      configDir: '/srv',
      objectsDir: '/srv/objects',
      evidenceDir: '/srv/evidence',
      vars: { MODE: 'production' },
      networks: ['10.20.0.0/16'],
      webhookNetworks: ['10.30.0.0/16'],
    })
    const allowed = (service: string) =>
      new RegExp(`name = "${service}", network = \\(allow = \\[ ([^\\]]*) \\]`).exec(config)?.[1]
    expect(allowed('internet')).toBe('"public", "10.20.0.0/16"')
    expect(allowed('receivers')).toBe('"public", "10.30.0.0/16"')
  })

  test('[WH5] gives up what is said of a receiver but its status', async () => {
    const through = {
      fetch: async () => new Response('secret of theirs', { status: 503, headers: { 'retry-after': '60' } }),
    }
    const post = webhookPost({ isLocal: false, through })
    expect(await post({ address: 'https://receiver.example/x', secrets, message })).toEqual({
      kind: 'failed',
      trouble: 'status',
      status: 503,
      retryAfter: 60,
    })
  })
})
