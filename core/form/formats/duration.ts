/** A duration of RFC 3339, appendix A: `isDuration('P1Y6M')`. */
export function isDuration(text: string): boolean {
  return durationPattern.test(text)
}

const timePart = 'T(?:\\d+H(?:\\d+M(?:\\d+S)?)?|\\d+M(?:\\d+S)?|\\d+S)'
const datePart = '(?:\\d+Y(?:\\d+M(?:\\d+D)?)?|\\d+M(?:\\d+D)?|\\d+D)'
const durationPattern = new RegExp(`^P(?:\\d+W|${datePart}(?:${timePart})?|${timePart})$`)
