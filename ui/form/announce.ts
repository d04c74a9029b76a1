import { signal } from '@preact/signals'

/** What a screen reader is told next; the mark makes the same words news again. */
export const announcement = signal<{ readonly text: string; readonly mark: number }>({ text: '', mark: 0 })

/** Tells a screen reader of what has just changed, without moving the focus. */
export function announce(text: string): void {
  announcement.value = { text, mark: announcement.peek().mark + 1 }
}
