import type { AskedPolicy } from '../../../core/studio/policies/asked-policies.ts'
import { language, words } from '../../../ui/text/messages.ts'
import { policyTitle } from '../policies/policy-title.ts'
import { Choose } from './choose.tsx'

type ChoosePolicyProps = {
  readonly label: string
  readonly policies: readonly AskedPolicy[]
  readonly choose: (policy: AskedPolicy) => void
}

/** One of the policies that something may be made to depend on. */
export function ChoosePolicy({ label, policies, choose }: ChoosePolicyProps) {
  return (
    <Choose
      label={label}
      value=""
      choices={[
        { value: '', label: words.value.studio.policy.choose },
        ...policies.map(({ path }) => ({ value: path, label: policyTitle(path, language.value) })),
      ]}
      write={(path) => {
        const policy = policies.find((one) => one.path === path)
        if (policy !== undefined) choose(policy)
      }}
    />
  )
}
