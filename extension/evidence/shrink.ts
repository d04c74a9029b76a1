/** Pixels of the longer side: a page of text is still read with ease, and a photograph has a tenth of its bytes. */
const longestSide = 1600

/**
 * A smaller picture of the same: a JPEG of at most 1600 pixels, without what the camera wrote into the file, the place
 * above all. Undefined where the browser cannot read it, or where nothing would be won.
 */
export async function shrinkPicture(
  bytes: Uint8Array<ArrayBuffer>,
  type: string,
): Promise<Uint8Array<ArrayBuffer> | undefined> {
  try {
    const picture = await createImageBitmap(new Blob([bytes], { type }))
    const scale = Math.min(1, longestSide / Math.max(picture.width, picture.height))
    const canvas = new OffscreenCanvas(Math.round(picture.width * scale), Math.round(picture.height * scale))
    const context = canvas.getContext('2d')
    if (context === null) return undefined
    // What is transparent would turn black.
    context.fillStyle = '#fff'
    context.fillRect(0, 0, canvas.width, canvas.height)
    context.drawImage(picture, 0, 0, canvas.width, canvas.height)
    picture.close()
    const blob = await canvas.convertToBlob({ type: 'image/jpeg', quality: 0.8 })
    const smaller = new Uint8Array(await blob.arrayBuffer())
    return smaller.length < bytes.length ? smaller : undefined
  } catch {
    return undefined
  }
}
