import { type ComponentChildren, render } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'

type FrameProps = {
  /** In pixels; as wide as there is room without it. */
  readonly width: number | null
  readonly title: string
  readonly children: ComponentChildren
}

/**
 * A page within the page, so that what is in it is as narrow as on the device that it stands for: rules for narrow
 * pages ask for the width of their own window.
 */
export function Frame({ width, title, children }: FrameProps) {
  const frame = useRef<HTMLIFrameElement>(null)
  const [inside, setInside] = useState<Document | null>(null)
  // Firefox puts an empty document of its own in place of the first one, a little later.
  const take = () => setInside(frame.current?.contentDocument ?? null)
  useEffect(take, [])
  useEffect(() => {
    if (inside === null) return
    const dress = () => {
      inside.head.replaceChildren(...styles().map((each) => each.cloneNode(true)))
      inside.title = title
      inside.documentElement.dataset.theme = document.documentElement.dataset.theme ?? 'system'
    }
    dress()
    // What is loaded later brings styles of its own.
    const watch = new MutationObserver(dress)
    watch.observe(document.head, { childList: true })
    return () => {
      watch.disconnect()
      render(null, inside.body)
    }
  }, [inside])
  useEffect(() => {
    if (inside === null) return
    inside.documentElement.lang = document.documentElement.lang
    render(children, inside.body)
  })
  return (
    <div class="preview-stage">
      <iframe
        ref={frame}
        title={title}
        class="preview-frame"
        onLoad={take}
        style={width === null ? undefined : { width }}
      />
    </div>
  )
}

function styles(): readonly Element[] {
  return [...document.head.querySelectorAll('link[rel="stylesheet"], style')]
}
