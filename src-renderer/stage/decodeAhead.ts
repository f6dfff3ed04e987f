const kept = new Set<HTMLImageElement>()

/**
 * Decodes photos before they are shown, and holds on to them until others are announced: when the
 * scene comes, its picture is drawn with it, in the same frame. One that cannot be decoded is told by
 * the picture that shows it, not here.
 */
export function decodeAhead(photos: readonly string[]) {
  kept.clear()
  for (const photo of photos) {
    const image = new Image()
    image.src = photo
    kept.add(image)
    image.decode().catch(() => undefined)
  }
}
