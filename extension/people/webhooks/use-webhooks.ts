import { useEffect, useState } from 'preact/hooks'
import type { MakeWebhook, WebhookLine, WebhookList, WebhookMade } from '../../../core/protocol/webhooks.ts'
import type { Answer } from '../../sync/answer.ts'
import type { OfficeServer } from '../../sync/office-server.ts'
import type { AskOffice } from '../measurements/use-office.ts'

/** A receiver as somebody describes it. */
export type Described = Omit<MakeWebhook, 'protocol'>

/** How long an event that was just sent is looked after: as long as a receiver has to answer. */
const LOOKS = [400, 800, 1_600, 3_200, 6_400]

/** The receivers, what can be done with them, and the secret that was told last. */
export function useWebhooks(ask: AskOffice) {
  const [list, setList] = useState<readonly WebhookLine[] | null>(null)
  const [secret, setSecret] = useState<string | null>(null)
  const [look, setLook] = useState<number | null>(null)
  const load = async () => {
    const found = await ask((server) => server.webhooks())
    if (found) setList(found.webhooks)
    return found?.webhooks
  }
  useEffect(() => {
    void ask((server) => server.webhooks()).then((found) => found && setList(found.webhooks))
  }, [ask])
  useEffect(() => {
    const wait = look === null ? undefined : LOOKS[look]
    if (look === null || wait === undefined) return
    const timer = setTimeout(() => {
      void ask((server) => server.webhooks()).then((found) => {
        if (found) setList(found.webhooks)
        const isOver = found?.webhooks.every(({ deliveries }) =>
          deliveries.every((one) => one.tries > 0 || one.dueAt === null),
        )
        setLook(isOver ? null : look + 1)
      })
    }, wait)
    return () => clearTimeout(timer)
  }, [ask, look])

  const change = async (
    question: (server: OfficeServer) => Promise<Answer<WebhookList>>,
  ): Promise<boolean> => {
    const answer = await ask(question)
    if (answer) setList(answer.webhooks)
    return answer !== undefined
  }
  const tell = async (question: (server: OfficeServer) => Promise<Answer<WebhookMade>>): Promise<boolean> => {
    const answer = await ask(question)
    if (answer) {
      setList(answer.webhooks)
      setSecret(answer.secret)
    }
    return answer !== undefined
  }
  const send = async (question: (server: OfficeServer) => Promise<Answer<WebhookList>>): Promise<void> => {
    if (await change(question)) setLook(0)
  }
  return {
    list,
    secret,
    reload: () => void load(),
    make: (made: Described) => tell((server) => server.makeWebhook(made)),
    change: (id: string, to: Described & { readonly paused: boolean }) =>
      change((server) => server.changeWebhook(id, to)),
    remove: (id: string) => change((server) => server.removeWebhook(id)),
    rotate: (id: string) => tell((server) => server.rotateWebhook(id)),
    test: (id: string) => send((server) => server.testWebhook(id)),
    again: (id: string, delivery: string) => send((server) => server.sendAgain(id, delivery)),
  }
}

export type Hooks = ReturnType<typeof useWebhooks>
