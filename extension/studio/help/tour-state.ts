import { signal } from '@preact/signals'

/** The steps of the tour, in their order; each is something that one really does. */
export const tourSteps = ['open', 'change', 'see', 'undo', 'flow', 'play', 'end'] as const

export type TourStep = (typeof tourSteps)[number]

/** `new` before anybody was asked; `left` can be gone on with. */
export type TourState = {
  readonly status: 'new' | 'running' | 'left' | 'over'
  readonly step: TourStep
}

const key = 'studio-tour'
const fresh: TourState = { status: 'new', step: 'open' }

/** Where the person stands in the tour, on this device. */
export const tour = signal<TourState>(read(storageText()))

/** An appraisal was moved on in the simulator, for the step that asks for it. */
export const playedOnce = signal(false)

/** What is kept of the tour as text, read back; a fresh one where it is none. */
export function read(text: string | null): TourState {
  try {
    const kept: unknown = JSON.parse(text ?? '')
    if (typeof kept !== 'object' || kept === null || !('status' in kept) || !('step' in kept)) return fresh
    const step = tourSteps.find((each) => each === kept.step)
    const status = (['new', 'running', 'left', 'over'] as const).find((each) => each === kept.status)
    return step === undefined || status === undefined ? fresh : { status, step }
  } catch {
    return fresh
  }
}

/** Puts the tour somewhere, and keeps that. */
export function putTour(state: TourState): void {
  tour.value = state
  try {
    localStorage.setItem(key, JSON.stringify(state))
  } catch {
    // Without storage it begins anew next time.
  }
}

/** The step after one; the last stays. */
export function stepAfter(step: TourStep): TourStep {
  return tourSteps[tourSteps.indexOf(step) + 1] ?? step
}

/** Begins the tour, or goes on where it was left. */
export function startTour(): void {
  playedOnce.value = false
  const { status, step } = tour.peek()
  putTour({ status: 'running', step: status === 'left' || status === 'running' ? step : 'open' })
}

function storageText(): string | null {
  try {
    return localStorage.getItem(key)
  } catch {
    return null
  }
}
