import { ArrowLeft, Printer } from 'lucide-preact'
import type { ComponentChildren } from 'preact'
import { useId } from 'preact/hooks'
import { words } from '../../ui/text/messages.ts'
import { choosePaper, paperSize, paperSizes } from './paper-size.ts'

type FrameProps = {
  /** Where it was come from. */
  readonly back: { readonly href: string; readonly label: string }
  /** What stands beside the button that prints. */
  readonly tools?: ComponentChildren
  readonly children: ComponentChildren
}

/** A sheet as it will lie on paper, with what is needed to print it; the browser prints it, or keeps it as a PDF. */
export function PrintFrame({ back, tools, children }: FrameProps) {
  const { print } = words.value
  const id = useId()
  return (
    <div class={`page print-page paper-${paperSize.value}`}>
      <div class="print-tools row row-apart">
        <a class="button button-quiet" href={back.href}>
          <ArrowLeft size={18} aria-hidden="true" /> {back.label}
        </a>
        <span class="row">
          {tools}
          <label class="row" for={id}>
            {print.paper}
            <select
              id={id}
              class="input print-paper"
              value={paperSize.value}
              onChange={({ currentTarget }) => {
                const size = paperSizes.find((one) => one === currentTarget.value)
                if (size) choosePaper(size)
              }}
            >
              {paperSizes.map((size) => (
                <option key={size} value={size}>
                  {print.papers[size]}
                </option>
              ))}
            </select>
          </label>
          <button type="button" class="button button-main" onClick={() => window.print()}>
            <Printer size={18} aria-hidden="true" /> {print.print}
          </button>
        </span>
      </div>
      {children}
    </div>
  )
}
