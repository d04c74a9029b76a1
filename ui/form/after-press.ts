let pressed = false

/**
 * Runs an action once no pointer is pressed. Leaving a field shows its errors, which moves what stands below:
 * done between press and release, the click would miss what the person aimed at.
 */
export function afterPress(action: () => void): void {
  if (!pressed) {
    setTimeout(action)
    return
  }
  const released = () => {
    window.removeEventListener('pointerup', released)
    window.removeEventListener('pointercancel', released)
    // The click itself comes after the release.
    setTimeout(action)
  }
  window.addEventListener('pointerup', released)
  window.addEventListener('pointercancel', released)
}

/** Keeps account of presses, until the returned function is called. */
export function watchPresses(): () => void {
  const press = () => {
    pressed = true
  }
  const release = () => {
    pressed = false
  }
  const options = { capture: true }
  window.addEventListener('pointerdown', press, options)
  window.addEventListener('pointerup', release, options)
  window.addEventListener('pointercancel', release, options)
  return () => {
    window.removeEventListener('pointerdown', press, options)
    window.removeEventListener('pointerup', release, options)
    window.removeEventListener('pointercancel', release, options)
  }
}
