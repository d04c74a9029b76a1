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
  const [isReady, setReady] = useState(false)
  useEffect(() => {
    const inside = frame.current?.contentDocument
    if (!inside) return
    const dress = () => {
      inside.head.replaceChildren(...styles().map((each) => each.cloneNode(true)))
      inside.documentElement.lang = document.documentElement.lang
      inside.documentElement.dataset.theme = document.documentElement.dataset.theme ?? 'system'
    }
    inside.title = title
    dress()
    // What is loaded later brings styles of its own.
    const watch = new MutationObserver(dress)
    watch.observe(document.head, { childList: true })
    setReady(true)
    return () => {
      watch.disconnect()
      render(null, inside.body)
    }
  }, [])
  useEffect(() => {
    const inside = frame.current?.contentDocument
    if (!isReady || !inside) return
    inside.documentElement.lang = document.documentElement.lang
    render(children, inside.body)
  })
  return (
    <div class="preview-stage">
      <iframe
        ref={frame}
        title={title}
        class="preview-frame"
        style={width === null ? undefined : { width }}
      />
    </div>
  )
}

function styles(): readonly Element[] {
  return [...document.head.querySelectorAll('link[rel="stylesheet"], style')]
}
