/**
 * What Chromium is told of `app:`. `corsEnabled` would let other origins read our pages, `bypassCSP`
 * would switch the policy off, `allowServiceWorkers` would answer for us: all stay out. With `codeCache`
 * a start takes what V8 compiled at an earlier one, if the source has the same hash.
 */
export const SCHEME = {
  scheme: 'app',
  privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true },
} as const
