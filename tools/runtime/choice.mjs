/**
 * What is known of this machine before anything is fetched.
 *
 * @typedef {object} Surroundings
 * @property {string | null} override folder named by ELECTRON_OVERRIDE_DIST_PATH
 * @property {boolean} overrideHasBinary
 * @property {boolean} officialPresent the binary lies in node_modules/electron/dist
 * @property {boolean} installerRuns the official installer needs Node 22.12
 * @property {boolean} failedLately the download failed within the last day
 * @property {boolean} registryPossible Linux x64
 */

/**
 * @typedef {{ kind: 'override' | 'official' | 'download' | 'registry' | 'none', why: string }} Choice
 */

/**
 * The official binary comes first, always; the registry runtime is for machines that cannot reach
 * it. `download` means: try the official download, and ask again with `failedLately` when it fails.
 *
 * @param {Surroundings} s
 * @returns {Choice}
 */
export function chooseRuntime(s) {
  if (s.override !== null) {
    return s.overrideHasBinary
      ? { kind: 'override', why: 'ELECTRON_OVERRIDE_DIST_PATH is set' }
      : { kind: 'none', why: `ELECTRON_OVERRIDE_DIST_PATH has no Electron in it: ${s.override}` }
  }
  if (s.officialPresent) return { kind: 'official', why: 'installed in node_modules' }
  const missing = whyNotOfficial(s)
  if (missing === null) return { kind: 'download', why: 'not installed yet' }
  if (s.registryPossible) return { kind: 'registry', why: missing }
  return {
    kind: 'none',
    why: `${missing}. Use Node 22.12 or newer with a connection to github.com, or set ELECTRON_OVERRIDE_DIST_PATH to a folder with Electron`,
  }
}

/** @param {Surroundings} s */
function whyNotOfficial(s) {
  if (!s.installerRuns) return 'the official installer needs Node 22.12'
  if (s.failedLately) return 'the official download cannot be reached'
  return null
}

/**
 * @param {string} version as `process.versions.node`
 */
export function installerRunsOn(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number)
  return major > 22 || (major === 22 && minor >= 12)
}

const DAY = 24 * 60 * 60 * 1000

/**
 * A failed download is remembered for a day, so that not every start waits for it.
 *
 * @param {string | null} remembered ISO time of the last failure
 * @param {number} now milliseconds
 */
export function failedWithinDay(remembered, now) {
  if (remembered === null) return false
  const at = Date.parse(remembered)
  return Number.isFinite(at) && now >= at && now - at < DAY
}
