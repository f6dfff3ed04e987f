import { app, type BrowserWindow, Menu, session } from 'electron'

import { makeAnswers } from './answers.ts'
import { type Found, beforeWindows } from './beforeWindows.ts'
import { type Reading, SIGNALS } from './bridge.ts'
import { setDatabaseAside } from './databaseAside.ts'
import { endProperly } from './endProperly.ts'
import { reportDisplays } from './handlers/displays.ts'
import { makeStage } from './handlers/stage.ts'
import { answerVerbs } from './ipc.ts'
import { openKeeper } from './keeper.ts'
import { factsOf, log } from './log.ts'
import { buildMenu } from './menu.ts'
import { waitForWrites } from './pending.ts'
import { settleDataFolder } from './places.ts'
import { declareScheme, serveWindows } from './protocol.ts'
import { canWriteInto, refuseStart } from './refuseStart.ts'
import { lockContents, lockSession } from './session.ts'
import { openPlanner } from './window.ts'
import { words } from './words.ts'

// The lock belongs to the data folder, so that is settled first: two programs on one database
// would lock each other out of it.
settleDataFolder()
if (!canWriteInto(app.getPath('userData')))
  void app.whenReady().then(() => refuseStart(words.cannotWrite(app.getPath('userData'))))
else if (app.requestSingleInstanceLock()) start()
else app.quit()

function start(): void {
  // Root on Linux cannot have the sandbox of the system (the launcher says so); asking for it all the
  // same would keep every child process from starting. Windows ask for theirs one by one as well.
  if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox()
  // Electron puts the app's name into it, and a header with Vietnamese letters fails every request.
  app.userAgentFallback = `Chrome/${process.versions.chrome}`
  declareScheme()
  lockContents()
  let hasOpened = false
  keepGoing(() => hasOpened)

  const dataFolder = app.getPath('userData')
  const found = beforeWindows(dataFolder, app.getVersion(), chromiumMajor())
  let planner: BrowserWindow | null = null
  app.on('second-instance', () => {
    // Opened again while the last snapshot is being taken: nobody else would open a window for it.
    if (hasOpened && planner === null) app.relaunch()
    if (planner === null) return
    if (planner.isMinimized()) planner.restore()
    planner.show()
    planner.focus()
  })
  app.on('window-all-closed', () => app.quit())

  void app.whenReady().then(() => {
    // A later program wrote the data, or a later Chromium, of which an older one would delete them.
    if (found.isNewer) return refuseStart(words.newerData)
    lockSession(session.defaultSession)
    serveWindows(session.defaultSession)
    planner = open(dataFolder, found)
    hasOpened = true
    planner.on('closed', () => {
      planner = null
      // A paper that is being laid out, or a print dialog, must not keep the program alive.
      app.quit()
    })
  })
}

function open(dataFolder: string, found: Found): BrowserWindow {
  const planner = openPlanner()
  const tell = (signal: string, value: unknown) => {
    if (!planner.isDestroyed()) planner.webContents.send(signal, value)
  }
  const keeper = openKeeper(dataFolder, app.getVersion(), found, {
    snapshot: (result) => tell(SIGNALS.onSnapshot, result),
    safety: (safety) => tell(SIGNALS.onSafety, safety),
  })
  endProperly(keeper.close)
  const stage = makeStage(planner)
  const setPending = waitForWrites(planner)
  reportDisplays(planner)
  const aside = () => setDatabaseAside(planner, dataFolder)
  const tellReading = (reading: Reading) => tell(SIGNALS.onReading, reading)
  answerVerbs(makeAnswers(planner, stage, keeper, aside, setPending, tellReading), () =>
    planner.isDestroyed() ? null : planner.webContents,
  )
  Menu.setApplicationMenu(
    buildMenu((command) => planner.webContents.send(SIGNALS.onCommand, command), app.getVersion()),
  )
  return planner
}

function chromiumMajor(): number {
  return Number.parseInt(process.versions.chrome, 10)
}

/**
 * A fault of ours must not take the console away in the middle of a ceremony: log it and go on. Before
 * there is a window it ends the program, which nobody could see, and which would let no other one start.
 */
function keepGoing(hasOpened: () => boolean): void {
  const survive = (event: string) => (error: unknown) => {
    log(event, factsOf(error))
    if (!hasOpened()) refuseStart(words.cannotStart)
  }
  process.on('uncaughtException', survive('uncaught'))
  process.on('unhandledRejection', survive('unhandled'))
  app.on('child-process-gone', (_event, details) => {
    if (details.reason !== 'clean-exit') {
      log('process gone', { type: details.type, reason: details.reason, code: details.exitCode })
    }
  })
}
