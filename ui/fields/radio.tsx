import type { ComponentChildren } from 'preact'

type RadioProps = {
  readonly id?: string
  readonly name: string
  readonly checked: boolean
  readonly required?: boolean
  readonly onChoose: () => void
  readonly children: ComponentChildren
}

/** One option: the whole line can be pressed. */
export function Radio({ checked, onChoose, children, ...input }: RadioProps) {
  return (
    <label class="option">
      <input {...input} type="radio" checked={checked} onChange={onChoose} />
      <span class="option-text">{children}</span>
    </label>
  )
}
