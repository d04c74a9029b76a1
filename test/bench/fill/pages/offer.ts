import { type Plan, planOf } from '../plan.ts'

type Contestant = {
  readonly prepare?: (plan: Plan) => Promise<void>
  readonly mount: (plan: Plan, root: HTMLElement) => void
}

/** Lets the bench draw a contestant: prepares it, then takes the time until all its inputs are painted. */
export function offer({ prepare, mount }: Contestant): void {
  const start = async () => {
    const plan = planOf(Number(new URLSearchParams(location.search).get('count')))
    const root = document.getElementById('root')
    if (root === null) throw new Error('the page has no root')
    await prepare?.(plan)
    await document.fonts.ready
    await new Promise((done) => setTimeout(done, 300))
    const from = performance.now()
    mount(plan, root)
    const shown = plan.fields.filter(({ shownBy }) => shownBy === null).length
    while (root.querySelectorAll('input, textarea, select').length < shown) await nextFrame()
    await nextFrame()
    document.body.dataset.mounted = String(performance.now() - from)
  }
  start().catch((error: unknown) => {
    document.body.dataset.failed = String(error instanceof Error ? error.stack : error)
  })
}

/** Ends after what stands has been painted. */
function nextFrame(): Promise<void> {
  return new Promise((done) => requestAnimationFrame(() => setTimeout(done)))
}
