import { Copy, KeyRound } from 'lucide-preact'
import { useState } from 'preact/hooks'
import { Banner } from '../../ui/banner.tsx'
import { words } from '../../ui/text/messages.ts'

type SecretProps = { readonly secret: string; readonly title: string; readonly hint: string }

/** A secret that is told this once, to be copied. */
export function ToldSecret({ secret, title, hint }: SecretProps) {
  const [copied, setCopied] = useState(false)
  const { copy, copied: done } = words.value.office
  return (
    <div role="status">
      <Banner tone="good" icon={KeyRound} title={title}>
        <p>
          <code class="secret">{secret}</code>
        </p>
        <p>{hint}</p>
        <p>
          <button
            type="button"
            class="button button-small"
            onClick={() => void navigator.clipboard.writeText(secret).then(() => setCopied(true))}
          >
            <Copy size={16} aria-hidden="true" />
            {copied ? done : copy}
          </button>
        </p>
      </Banner>
    </div>
  )
}
