/** The types of file that evidence can have, each told by its content. */
export const mediaTypes = [
  'application/pdf',
  'image/jpeg',
  'image/png',
  'image/webp',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
] as const

export type MediaType = (typeof mediaTypes)[number]

/** Bytes that no policy can go beyond: a whole file has to fit in the worker's memory while it is checked. */
export const largestFile = 20 * 1024 ** 2

const endings: Readonly<Record<MediaType, string>> = {
  'application/pdf': 'pdf',
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/webp': 'webp',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'xlsx',
}

/** How a type is called by people, the same in every language: `nameOfType('image/jpeg')` is `'JPEG'`. */
export function nameOfType(type: MediaType): string {
  return type === 'image/jpeg' ? 'JPEG' : type === 'image/webp' ? 'WebP' : endings[type].toUpperCase()
}

/** What the names of such files end in: `endingOf('image/jpeg')` is `'jpg'`. */
export function endingOf(type: MediaType): string {
  return endings[type]
}

/** True for one of the types that evidence can have. `isMediaType('text/html')` is false. */
export function isMediaType(value: unknown): value is MediaType {
  return mediaTypes.some((type) => type === value)
}

/** True for a picture, which a page can show without running anything. `isPicture('application/pdf')` is false. */
export function isPicture(type: MediaType): boolean {
  return type.startsWith('image/')
}
