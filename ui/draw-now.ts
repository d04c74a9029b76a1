import { options } from 'preact'

/**
 * Does something and draws what it changes before it returns, so that the very next key finds the box that this one
 * opened; drawn a moment later, as usual, the letters of a fast typist would fall between the two.
 */
export function drawNow<T>(act: () => T): T {
  const usual = options.debounceRendering
  options.debounceRendering = (draw) => draw()
  try {
    return act()
  } finally {
    if (usual === undefined) delete options.debounceRendering
    else options.debounceRendering = usual
  }
}
