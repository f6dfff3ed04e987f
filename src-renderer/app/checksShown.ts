import { useSession } from '#store/session.ts'

const KEY = 'checks'

/** Beside a table the checks need room: a small screen shows their count, and them on demand. */
const ROOMY = 1440

/** As the user left it; at first, as the window has room. */
export function restoreChecksShown() {
  const saved = localStorage.getItem(KEY)
  useSession.setState({
    checksShown: saved === null ? window.innerWidth >= ROOMY : saved === 'shown',
  })
}

export function toggleChecks() {
  const checksShown = !useSession.getState().checksShown
  localStorage.setItem(KEY, checksShown ? 'shown' : 'hidden')
  useSession.setState({ checksShown })
}
