import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

import { afterEach, describe, expect, it } from 'vitest'

import { type LaunchedApp, launchApp, launchFacts } from '#tests/support/app.ts'

const REPOSITORY = path.resolve(import.meta.dirname, '..', '..')

let launched: LaunchedApp | null = null

afterEach(async () => {
  await launched?.close()
  launched = null
})

/** Asks the planner's window to close as its cross does. */
async function pressClose(one: LaunchedApp): Promise<void> {
  await one.app.evaluate(({ BrowserWindow }) => {
    setImmediate(() => BrowserWindow.getAllWindows()[0]?.close())
  })
}

function exitOf(one: LaunchedApp): Promise<number> {
  const started = performance.now()
  return new Promise((resolve) =>
    one.app.process().once('exit', () => resolve(performance.now() - started)),
  )
}

describe('one program per data folder', () => {
  it('gives way to the first, which comes to the front', async () => {
    launched = await launchApp()
    await launched.app.evaluate(({ app, BrowserWindow }) => {
      BrowserWindow.getAllWindows()[0]?.hide()
      app.once('second-instance', () => Object.assign(globalThis, { asked: true }))
    })
    const { executable, args, env } = launchFacts()
    const second = spawn(executable, [...args, REPOSITORY, '/etc/passwd', 'http://x'], {
      env: { ...process.env, ...env, KHANH_TIET_DATA_DIR: launched.dataDir },
      stdio: 'ignore',
    })
    const code = await new Promise((resolve) => second.once('exit', resolve))
    expect(code).toBe(0)
    const after = await launched.app.evaluate(({ BrowserWindow }) => ({
      asked: 'asked' in globalThis,
      visible: BrowserWindow.getAllWindows().map((window) => window.isVisible()),
    }))
    expect(after).toEqual({ asked: true, visible: [true] })
  })
})

describe('a start that fails before there is a window', () => {
  it('is told, and ends: nobody could see the program, nor start another one', async () => {
    const dataDir = mkdtempSync(path.join(tmpdir(), 'khanh-tiet-data-'))
    // What can be neither read, written nor removed as the file that it should be.
    mkdirSync(path.join(dataDir, 'state.json', 'x'), { recursive: true })
    const { executable, args, env } = launchFacts()
    const started = spawn(executable, [...args, REPOSITORY], {
      env: {
        ...process.env,
        ...env,
        KHANH_TIET_DATA_DIR: dataDir,
        KHANH_TIET_SAVE_DIR: dataDir,
      },
      stdio: ['ignore', 'ignore', 'pipe'],
    })
    let told = ''
    started.stderr.on('data', (part: Buffer) => (told += part.toString()))
    const code = await new Promise((resolve) => started.once('exit', resolve))
    expect(code).toBe(3)
    expect(told).toContain('Phần mềm không khởi động được')
    rmSync(dataDir, { recursive: true })
  })
})

describe('a program that is ending', () => {
  it('opens again when it was asked for meanwhile', async () => {
    const one = await launchQuiet()
    const told = path.join(one.dataDir, 'relaunched')
    await one.app.evaluate(({ app, BrowserWindow }, file) => {
      const { writeFileSync } = process.getBuiltinModule('node:fs')
      // In place of a program that nobody would end.
      app.relaunch = () => writeFileSync(file, 'asked')
      BrowserWindow.getAllWindows()[0]?.once('closed', () => app.emit('second-instance'))
    }, told)
    const exit = exitOf(one)
    await pressClose(one)
    await exit
    expect(readFileSync(told, 'utf8')).toBe('asked')
  })
})

/** The app on a page that writes nothing by itself, so that only the test says what is pending. */
async function launchQuiet(): Promise<LaunchedApp> {
  const one = await launchApp()
  await one.page.goto('app://main/index.html#/stage')
  await one.page.reload()
  return one
}

describe('closing', () => {
  it('ends the program at once when nothing is being written', async () => {
    const one = await launchQuiet()
    const exit = exitOf(one)
    await pressClose(one)
    expect(await exit).toBeLessThan(4000)
  })

  it('waits until what is being written is written', async () => {
    const one = await launchQuiet()
    await one.page.evaluate(() => window.bridge.setPending(true))
    await pressClose(one)
    // Still there, and still answering.
    expect(
      await one.page.evaluate(async () => (await window.bridge.appInfo()).version),
    ).toBeTruthy()
    const exit = exitOf(one)
    // From main, since the page is gone before it could tell that it was done.
    await one.app.evaluate(({ BrowserWindow }) => {
      const contents = BrowserWindow.getAllWindows()[0]?.webContents
      setImmediate(() => void contents?.executeJavaScript('window.bridge.setPending(false)'))
    })
    expect(await exit).toBeLessThan(4000)
  })

  it('waits no longer than five seconds', async () => {
    const one = await launchQuiet()
    await one.page.evaluate(() => window.bridge.setPending(true))
    const exit = exitOf(one)
    await pressClose(one)
    const waited = await exit
    expect(waited).toBeGreaterThan(4500)
    expect(waited).toBeLessThan(9000)
  })
})

describe('a page that crashes', () => {
  it('is loaded again, told in the log without what it showed, and answered again', async () => {
    launched = await launchApp()
    const verbs = await launched.app.evaluate(
      ({ BrowserWindow }) =>
        new Promise<number>((resolve, reject) => {
          const contents = BrowserWindow.getAllWindows()[0]?.webContents
          contents?.once('did-finish-load', () => {
            contents
              .executeJavaScript('window.bridge.appInfo().then((info) => Object.keys(info).length)')
              .then((count) => resolve(Number(count)), reject)
          })
          contents?.forcefullyCrashRenderer()
        }),
    )
    expect(verbs).toBe(5)
    const log = readFileSync(path.join(launched.dataDir, 'logs', 'main.log'), 'utf8')
    expect(log).toContain('"event":"page gone","window":"planner"')
  })
})

describe('what is kept on the disk', () => {
  it('lies in the folder that was given, and the log is for its owner only', async () => {
    launched = await launchApp()
    await launched.page.evaluate(() =>
      window.bridge.setPending('x' as unknown as boolean).catch(() => undefined),
    )
    const log = path.join(launched.dataDir, 'logs', 'main.log')
    expect(existsSync(path.join(launched.dataDir, 'Local Storage'))).toBe(true)
    expect(statSync(log).mode & 0o777).toBe(0o600)
    expect(statSync(path.dirname(log)).mode & 0o777).toBe(0o700)
  })

  it('is still there after the whole process tree was killed', async () => {
    const first = await launchApp()
    await first.page.evaluate(
      () =>
        new Promise<void>((resolve, reject) => {
          const opening = indexedDB.open('lifecycle-test')
          opening.onupgradeneeded = () => opening.result.createObjectStore('rows')
          opening.onsuccess = () => {
            const write = opening.result.transaction('rows', 'readwrite', { durability: 'strict' })
            write.objectStore('rows').put('Đại biểu mẫu 1', 1)
            write.oncomplete = () => resolve()
            write.onerror = () => reject(write.error)
          }
        }),
    )
    await first.kill()
    launched = await launchApp({ dataDir: first.dataDir })
    const row = await launched.page.evaluate(
      () =>
        new Promise<unknown>((resolve) => {
          const opening = indexedDB.open('lifecycle-test')
          opening.onsuccess = () => {
            const read = opening.result.transaction('rows').objectStore('rows').get(1)
            read.onsuccess = () => resolve(read.result)
          }
        }),
    )
    expect(row).toBe('Đại biểu mẫu 1')
  })
})

describe('the menu', () => {
  it('speaks Vietnamese, sends commands to the page, and has no developer tools', async () => {
    launched = await launchApp()
    await launched.page.evaluate(() => {
      const heard: string[] = []
      Object.assign(window, { heard })
      window.bridge.onCommand((command) => heard.push(command))
    })
    const menu = await launched.app.evaluate(({ Menu }) => {
      const all = Menu.getApplicationMenu()?.items ?? []
      const items = all.flatMap((item) => item.submenu?.items ?? [])
      items.find((item) => item.label === 'Hoàn tác')?.click()
      return { tops: all.map((item) => item.label), roles: items.map((item) => item.role ?? '') }
    })
    expect(menu.tops).toEqual(['&Tệp', '&Sửa', '&Xem', 'Trợ &giúp'])
    expect(menu.roles.filter((role) => /reload|devtools|zoom/i.test(role))).toEqual([])
    await expect
      .poll(() => launched?.page.evaluate(() => (window as unknown as { heard: string[] }).heard))
      .toEqual(['undo'])
  })
})
