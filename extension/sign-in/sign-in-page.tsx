import { CircleAlert, KeyRound } from 'lucide-preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import { readSlipCode } from '../../core/people/slip-code.ts'
import { say } from '../../core/text.ts'
import { Banner } from '../../ui/banner.tsx'
import { language, words } from '../../ui/text/messages.ts'
import { useDevice } from '../device.ts'
import { LanguageSwitch } from '../shell/language-switch.tsx'
import { Mark } from '../shell/mark.tsx'
import { writeCode } from './activation-code.ts'
import { ProviderDoor } from './provider-door.tsx'
import { readServer } from './server-address.ts'
import { RegionSelect, ServerField } from './server-fields.tsx'
import { type SignInEnd, signIn } from './sign-in.ts'
import { SimpleField } from './simple-field.tsx'
import { useRegions } from './use-regions.ts'
import { useWays } from './use-ways.ts'

type SignInProps = {
  readonly defaultServer: string
  /** A session that has ended: the person signs in again, and nothing of theirs is lost. */
  readonly again: boolean
}

/** The door: server, region, code. */
export function SignInPage({ defaultServer, again }: SignInProps) {
  const device = useDevice()
  const [typedServer, setTypedServer] = useState(defaultServer)
  const [turn, setTurn] = useState(0)
  const [regionId, setRegionId] = useState('')
  const [code, setCode] = useState('')
  const [checked, setChecked] = useState(false)
  const [end, setEnd] = useState<SignInEnd | 'busy' | null>(null)
  const codeInput = useRef<HTMLInputElement>(null)
  const server = readServer(typedServer)
  const regions = useRegions(device.wire, server, turn)
  const { door: texts, signIn: titles } = words.value

  const known = regions.kind === 'here' ? regions.regions : []
  const region = known.length === 1 ? known[0] : known.find(({ id }) => id === regionId)
  const { codes, provider } = useWays(device.wire, { server, region: region?.id, turn })
  const missingCode = checked && code === ''
  const missingRegion = checked && regions.kind === 'here' && region === undefined

  /** What was copied from a slip's square says all three at once. */
  const takeSlip = (text: string): boolean => {
    const slip = readSlipCode(text)
    if (slip === undefined) return false
    setTypedServer(slip.server)
    setRegionId(slip.region)
    setCode(writeCode(slip.code))
    return true
  }
  const submit = (event: Event) => {
    event.preventDefault()
    if (!codes) return
    setChecked(true)
    if (code === '') codeInput.current?.focus()
    else setEnd('busy')
  }
  // Whoever presses before the regions have come need not press again.
  useEffect(() => {
    if (end !== 'busy' || regions.kind === 'asking') return
    if (region === undefined || server === undefined) {
      setEnd(null)
      return
    }
    void signIn(device, { server, region, code }).then((result) => {
      setEnd(result)
      if (result.kind === 'bad-code') codeInput.current?.focus()
    })
  }, [end, regions])

  return (
    <div class="door">
      <aside class="door-side" aria-hidden="true">
        <div class="door-motif" />
        <p class="door-tagline">{words.value.app.tagline}</p>
      </aside>
      <main class="door-main" id="content">
        <div class="row row-apart">
          <p class="brand">
            <Mark /> {words.value.app.name}
          </p>
          <LanguageSwitch />
        </div>
        <form class="stack door-form" noValidate onSubmit={submit}>
          <div>
            <h1>{again ? titles.again : titles.title}</h1>
            <p class="soft">{again ? titles.againLead : texts.lead}</p>
          </div>
          <div aria-live="assertive">
            <SignInProblem end={end} />
          </div>
          <RegionSelect
            regions={regions}
            chosen={region?.id ?? ''}
            missing={missingRegion}
            onChoose={setRegionId}
            onRetry={() => setTurn(turn + 1)}
          />
          {provider !== null && region !== undefined && server !== undefined && (
            <ProviderDoor
              key={`${server} ${region.id}`}
              name={provider.name}
              server={server}
              region={region}
            />
          )}
          {provider !== null && codes && <p class="door-or">{words.value.provider.or}</p>}
          {codes && (
            <SimpleField
              id="code"
              label={texts.code}
              hint={texts.codeHint}
              error={missingCode ? texts.missingCode : null}
            >
              {(field) => (
                <input
                  {...field}
                  ref={codeInput}
                  class="input input-code"
                  type="text"
                  autocomplete="one-time-code"
                  autocapitalize="characters"
                  spellcheck={false}
                  value={code}
                  onInput={({ currentTarget }) => {
                    if (takeSlip(currentTarget.value)) return
                    const atEnd = currentTarget.selectionEnd === currentTarget.value.length
                    setCode(atEnd ? writeCode(currentTarget.value) : currentTarget.value.toUpperCase())
                  }}
                  onBlur={() => setCode(writeCode(code))}
                />
              )}
            </SimpleField>
          )}
          <ServerField
            value={typedServer}
            valid={server !== undefined}
            doubtful={regions.kind === 'unreachable'}
            onChange={setTypedServer}
          />
          {codes && (
            <button
              type="submit"
              class={provider === null ? 'button button-main' : 'button'}
              aria-disabled={end === 'busy'}
            >
              {end === 'busy' ? texts.submitting : texts.submit}
            </button>
          )}
        </form>
        <p class="door-privacy">
          <KeyRound size={16} aria-hidden="true" />
          <small>{texts.privacy}</small>
        </p>
      </main>
    </div>
  )
}

function SignInProblem({ end }: { readonly end: SignInEnd | 'busy' | null }) {
  const texts = words.value.door
  if (end === null || end === 'busy' || end.kind === 'signed-in') return null
  if (end.kind === 'bad-code') {
    return (
      <Banner tone="trouble" icon={CircleAlert} title={texts.refused}>
        {texts.refusedHint}
      </Banner>
    )
  }
  if (end.kind === 'refused') {
    return (
      <Banner tone="trouble" icon={CircleAlert} title={say(end.problem.text.title, language.value)}>
        {say(end.problem.text.detail, language.value)}
      </Banner>
    )
  }
  return (
    <Banner
      tone="warning"
      icon={CircleAlert}
      title={end.kind === 'failing' ? texts.failing : texts.unreachable}
    />
  )
}
