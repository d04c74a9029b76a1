import { CircleAlert, LogIn } from 'lucide-preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import { assertNever } from '../../core/result.ts'
import { say, type Text } from '../../core/text.ts'
import { Banner } from '../../ui/banner.tsx'
import { language, words } from '../../ui/text/messages.ts'
import { useDevice } from '../device.ts'
import { browserAuthFlow } from './auth-flow.ts'
import { type ProviderEnd, signInByProvider } from './sign-in-by-provider.ts'

type ProviderDoorProps = {
  readonly name: Text
  readonly server: string
  readonly region: Parameters<typeof signInByProvider>[1]['region']
}

/** The way in by the region's provider: one button, and what came of pressing it. */
export function ProviderDoor({ name, server, region }: ProviderDoorProps) {
  const device = useDevice()
  const [end, setEnd] = useState<ProviderEnd | 'busy' | null>(null)
  const there = useRef(true)
  useEffect(
    () => () => {
      there.current = false
    },
    [],
  )
  const texts = words.value.provider
  const press = async () => {
    if (end === 'busy') return
    setEnd('busy')
    const result = await signInByProvider(device, { server, region, flow: browserAuthFlow })
    if (there.current) setEnd(result)
  }
  return (
    <div class="stack">
      <div aria-live="assertive">
        <ProviderProblem end={end} />
      </div>
      <button
        type="button"
        class="button button-main"
        aria-disabled={end === 'busy'}
        onClick={() => void press()}
      >
        <LogIn size={18} aria-hidden="true" />
        {end === 'busy' ? texts.waiting : texts.signInWith(say(name, language.value))}
      </button>
      {end === 'busy' && <p class="soft">{texts.window}</p>}
    </div>
  )
}

function ProviderProblem({ end }: { readonly end: ProviderEnd | 'busy' | null }) {
  const texts = words.value.provider
  if (end === null || end === 'busy') return null
  switch (end.kind) {
    case 'signed-in':
      return null
    case 'refused':
      return (
        <Banner tone="trouble" icon={CircleAlert} title={say(end.problem.text.title, language.value)}>
          {say(end.problem.text.detail, language.value)}
        </Banner>
      )
    case 'cancelled':
      return <Banner tone="warning" icon={CircleAlert} title={texts.cancelled} />
    case 'not-allowed':
      return <Banner tone="warning" icon={CircleAlert} title={texts.notAllowed} />
    case 'bad-sign-in':
      return (
        <Banner tone="trouble" icon={CircleAlert} title={texts.bad}>
          {texts.badHint}
        </Banner>
      )
    case 'unreachable':
      return <Banner tone="warning" icon={CircleAlert} title={words.value.door.unreachable} />
    case 'failing':
      return <Banner tone="warning" icon={CircleAlert} title={texts.failing} />
    default:
      return assertNever(end)
  }
}
