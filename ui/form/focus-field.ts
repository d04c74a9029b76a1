import { inputIdOf } from './input-id.ts'

/** Brings a field into view and puts the cursor into it. */
export function focusField(path: string): void {
  const input = document.getElementById(inputIdOf(path))
  const field = document.querySelector(`[data-path="${CSS.escape(path)}"]`)
  const target = input ?? field?.querySelector<HTMLElement>('input, textarea, select, button')
  field?.scrollIntoView({ block: 'center' })
  if (target instanceof HTMLElement) target.focus({ preventScroll: true })
}
