/** Part of the desktop, in the units of Electron's `Rectangle`. */
export interface Area {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

export interface Screen {
  readonly id: number
  readonly bounds: Area
}

/** What a display is known by when its cable was out: not where it stands on the desktop. */
export interface DisplayIdentity {
  readonly id: number
  /** Name of the device; empty where the system gives none. */
  readonly label: string
  /** In its own pixels, which no change of scale moves. */
  readonly width: number
  readonly height: number
}

/**
 * The display that was known before: the one with its number or, since another port may give it
 * another, the only one of its name and size. Null: it is not there, or nobody can tell which.
 */
export function recognised<D extends DisplayIdentity>(
  displays: readonly D[],
  known: DisplayIdentity,
): D | null {
  const same = displays.find(({ id }) => id === known.id)
  if (same !== undefined) return same
  const alike = displays.filter(
    ({ label, width, height }) =>
      label !== '' && label === known.label && width === known.width && height === known.height,
  )
  return alike.length === 1 ? (alike[0] ?? null) : null
}

/** The display that shows most of a window; the first one when it shows on none. */
export function displayOf<S extends Screen>(screens: readonly S[], window: Area): S | null {
  let best: S | null = screens[0] ?? null
  let most = 0
  for (const screen of screens) {
    const shared = overlap(screen.bounds, window)
    if (shared > most) {
      best = screen
      most = shared
    }
  }
  return best
}

function overlap(a: Area, b: Area): number {
  const width = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x)
  const height = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y)
  return Math.max(0, width) * Math.max(0, height)
}

/**
 * Where an ordinary window of a size may stand: where it is, or in the middle of the console's display
 * when that place is on no display any more.
 */
export function windowPlace(
  screens: readonly Screen[],
  operator: Area,
  window: Area,
  size: { readonly width: number; readonly height: number },
): Area {
  const here = { ...size, x: window.x, y: window.y }
  const desk = displayOf(screens, operator)
  if (desk === null || screens.some(({ bounds }) => isWithin(bounds, here))) return here
  const { x, y, width, height } = desk.bounds
  return {
    ...size,
    x: Math.round(x + (width - size.width) / 2),
    y: Math.round(y + (height - size.height) / 2),
  }
}

function isWithin(outer: Area, inner: Area): boolean {
  return overlap(outer, inner) === inner.width * inner.height
}

export type StagePlace<S extends Screen> =
  | { readonly ok: true; readonly screen: S | null }
  | { readonly ok: false; readonly reason: 'no-display' | 'would-cover-console' }

/**
 * Decides where the stage may open: `null` asks for an ordinary window, which is always allowed;
 * full screen is refused on a display that is gone or has the console on it.
 */
export function placeStage<S extends Screen>(
  screens: readonly S[],
  operator: Area,
  asked: number | null,
): StagePlace<S> {
  if (asked === null) return { ok: true, screen: null }
  const screen = screens.find((one) => one.id === asked)
  if (screen === undefined) return { ok: false, reason: 'no-display' }
  // Mirrored displays share their area: the console would lie under the stage on both.
  return displayOf(screens, operator)?.id === asked || overlap(screen.bounds, operator) > 0
    ? { ok: false, reason: 'would-cover-console' }
    : { ok: true, screen }
}
