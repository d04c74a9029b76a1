import { words } from '../text/messages.ts'

type Signer = { readonly title: string; readonly name: string | null; readonly nip: string | null }

/** Where two people sign, with room for place and date. */
export function SignatureBlock({ signers }: { readonly signers: readonly Signer[] }) {
  const texts = words.value.myResult.paper
  return (
    <div class="paper-signs">
      {signers.map(({ title, name, nip }) => (
        <div key={title} class="paper-sign">
          <p>{texts.placeDate}</p>
          <p class="paper-sign-room">{title}</p>
          <p class="paper-sign-name">{name ?? texts.blank}</p>
          <p>
            {texts.nip} {nip ?? texts.blank}
          </p>
        </div>
      ))}
    </div>
  )
}
