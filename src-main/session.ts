import { app, type OnBeforeRequestListenerDetails, type Session, type WebContents } from 'electron'

import { ORIGIN } from './bridge.ts'
import { log } from './log.ts'
import { isDevelopment } from './places.ts'

/** The one page of the app; which screen it shows is said by its hash. */
export const PAGE = `${ORIGIN}/index.html`

/** True for the app's own page, whatever screen it shows. */
export function isOwnPage(url: string): boolean {
  return url === PAGE || url.startsWith(`${PAGE}#`)
}

/** Closes a session off: no network, no permission, no device, no download. */
export function lockSession(session: Session): void {
  // Kept storage is the one thing granted: refusing it would let Chromium evict the database.
  session.setPermissionRequestHandler((_contents, permission, answer, details) => {
    answer(permission === 'persistent-storage' && isOwnPage(details.requestingUrl))
  })
  session.setPermissionCheckHandler((_contents, permission, origin) => {
    // Empty where Chromium knows of none: no URL, and not ours.
    return permission === 'persistent-storage' && [ORIGIN, `${ORIGIN}/`].includes(origin)
  })
  session.setDevicePermissionHandler(() => false)
  session.setDisplayMediaRequestHandler((_request, answer) => answer({}))
  session.setSpellCheckerEnabled(false)
  session.webRequest.onBeforeRequest((details, answer) => {
    answer({ cancel: !mayLoad(details.url) || isForeign(details) })
  })
  session.on('will-download', (event) => event.preventDefault())
}

function mayLoad(url: string): boolean {
  return (
    url.startsWith(`${ORIGIN}/`) ||
    url.startsWith(`blob:${ORIGIN}/`) ||
    url.startsWith('data:') ||
    (isDevelopment && url.startsWith('devtools:'))
  )
}

/**
 * True for what a page of another origin asks for. No such page can load here in the first place;
 * this is a second lock, since older Electrons let it read ours.
 */
function isForeign(details: OnBeforeRequestListenerDetails): boolean {
  if (details.resourceType === 'mainFrame') return false
  const origin = details.frame?.origin ?? ORIGIN
  return details.url.startsWith(`${ORIGIN}/`) && origin !== ORIGIN
}

/** Applies to every page of every window, also to those that a mistake of ours might create. */
export function lockContents(): void {
  app.on('web-contents-created', (_event, contents) => {
    contents.setWindowOpenHandler(() => ({ action: 'deny' }))
    contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp')
    stay(contents)
    contents.on('will-attach-webview', (event) => event.preventDefault())
    contents.on('login', (event) => event.preventDefault())
  })
}

/** A page may load itself again and go nowhere else. */
function stay(contents: WebContents): void {
  contents.on('will-frame-navigate', (event) => {
    if (event.isMainFrame && isOwnPage(event.url) && isOwnPage(contents.getURL())) return
    event.preventDefault()
    log('navigation refused')
  })
  contents.on('will-redirect', (event) => event.preventDefault())
}
