import { announcement } from './announce.ts'

/** The one place of a page from which a screen reader is told what changed. */
export function Announcer() {
  const { text, mark } = announcement.value
  return (
    <p class="visually-hidden" role="status">
      <span key={mark}>{text}</span>
    </p>
  )
}
