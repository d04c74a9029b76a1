import { createHmac } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { newWebhookSecret, signWebhook } from './sign-webhook.ts'

describe('the signature of an event', () => {
  test('[WH6] is that of the specification’s own example', async () => {
    const message = {
      id: 'msg_p5jXN8AQM9LWM0D4loKWxJek',
      timestamp: 1_614_265_330,
      body: '{"test": 2432232314}',
    }
    expect(await signWebhook(message, ['whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw'])).toBe(
      'v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=',
    )
  })

  test('[WH6] is there once for each secret that counts, and each is 256 random bits', async () => {
    const secrets = [newWebhookSecret(), newWebhookSecret()]
    const message = { id: 'a', timestamp: 1, body: 'é' }
    const expected = secrets.map((secret) => {
      const key = Buffer.from(secret.slice(6), 'base64')
      expect(key.length).toBe(32)
      return `v1,${createHmac('sha256', key).update('a.1.é').digest('base64')}`
    })
    expect(await signWebhook(message, secrets)).toBe(expected.join(' '))
    expect(new Set(secrets).size).toBe(2)
  })
})
