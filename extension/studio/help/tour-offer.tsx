import { Compass } from 'lucide-preact'
import { words } from '../../../ui/text/messages.ts'
import { putTour, startTour, tour, tourSteps } from './tour-state.ts'

/** In the head of the studio: begins the tour, or goes on where it was left. */
export function TourButton() {
  const texts = words.value.tour
  const { status, step } = tour.value
  if (status === 'running') return null
  const label = status === 'left' ? texts.goOn(tourSteps.indexOf(step) + 1, tourSteps.length) : texts.title
  return (
    <button
      type="button"
      class="button button-icon"
      aria-label={label}
      title={label}
      data-tour
      onClick={startTour}
    >
      <Compass size={18} aria-hidden="true" />
    </button>
  )
}

/** Asks those who are here for the first time; asked once. */
export function TourOffer() {
  const texts = words.value.tour
  if (tour.value.status !== 'new') return null
  return (
    <aside class="tour sheet" aria-label={texts.title}>
      <p>
        <strong>{texts.offer}</strong> {texts.offerLead}
      </p>
      <div class="row">
        <button type="button" class="button button-main button-small" onClick={startTour}>
          {texts.start}
        </button>
        <button
          type="button"
          class="button button-quiet button-small"
          onClick={() => putTour({ status: 'over', step: 'open' })}
        >
          {texts.notNow}
        </button>
      </div>
    </aside>
  )
}
