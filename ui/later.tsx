import type { ComponentType } from 'preact'
import { useEffect, useState } from 'preact/hooks'

/**
 * A page, or a part of one, whose code lies in a file of its own, which is read when it is first drawn: what fills a
 * form is not there to explain a result. The file is part of the extension, so no network is needed; one that cannot be
 * read is an error like any other of the page.
 */
export function later<Props extends object>(load: () => Promise<ComponentType<Props>>): ComponentType<Props> {
  let known: ComponentType<Props> | undefined
  return function Later(props: Props) {
    const [Page, show] = useState<ComponentType<Props> | undefined>(() => known)
    useEffect(() => {
      if (Page !== undefined) return
      load().then(
        (page) => {
          known = page
          show(() => page)
        },
        (error) =>
          show(() => {
            throw error
          }),
      )
    }, [Page])
    return Page === undefined ? null : <Page {...props} />
  }
}
