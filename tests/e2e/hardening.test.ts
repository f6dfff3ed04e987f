import { readdirSync } from 'node:fs'
import path from 'node:path'

import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { VERBS } from '#bridge'
import { WINDOW_POLICY } from '#main/contentPolicy.ts'
import { type LaunchedApp, launchApp } from '#tests/support/app.ts'
import { type Listener, listen } from '#tests/support/listener.ts'

const PAGE = 'app://main/index.html'
const BUILT = path.resolve(import.meta.dirname, '..', '..', 'out')
const PRELOAD = path.join(BUILT, 'preload', 'preload.cjs')

/** What every window must have; read from the running window, not from our source. */
const SAFE = {
  sandbox: true,
  contextIsolation: true,
  webSecurity: true,
  nodeIntegration: false,
  nodeIntegrationInSubFrames: false,
  webviewTag: false,
  allowRunningInsecureContent: false,
  experimentalFeatures: false,
}

let launched: LaunchedApp
let outside: Listener

beforeAll(async () => {
  outside = await listen()
  launched = await launchApp()
})

afterAll(async () => {
  await launched.close()
  await outside.close()
})

describe('what the page is', () => {
  it('has the origin in which the data lives', async () => {
    expect(await launched.page.evaluate(() => location.origin)).toBe('app://main')
  })

  it('runs in a sandbox, apart from the preload, without Node, in every window', async () => {
    await launched.page.evaluate(() => window.bridge.openStage(null))
    const all = await launched.app.evaluate(({ webContents }) =>
      webContents.getAllWebContents().map((contents) => {
        const listed = contents as unknown as { getLastWebPreferences(): Record<string, unknown> }
        return listed.getLastWebPreferences()
      }),
    )
    await launched.page.evaluate(() => window.bridge.closeStage())
    expect(all.length).toBe(2)
    for (const one of all) {
      expect(one).toMatchObject(SAFE)
      // Electron lists these only where they differ from what they should be.
      expect(one['enableBlinkFeatures'] ?? '').toBe('')
      expect(one['nodeIntegrationInWorker'] ?? false).toBe(false)
      expect(one['navigateOnDragDrop'] ?? false).toBe(false)
    }
  })

  it('has no developer tools', async () => {
    const opened = await launched.app.evaluate(({ BrowserWindow }) => {
      const contents = BrowserWindow.getAllWindows()[0]?.webContents
      contents?.openDevTools()
      return contents?.isDevToolsOpened()
    })
    expect(opened).toBe(false)
  })

  it('has neither require nor process', async () => {
    const found = await launched.page.evaluate(() =>
      ['require', 'process', 'module', 'global', 'Buffer'].filter((name) => name in window),
    )
    expect(found).toEqual([])
  })

  it('has storage that Chromium may not evict', async () => {
    expect(await launched.page.evaluate(() => navigator.storage.persisted())).toBe(true)
    expect(await launched.page.evaluate(() => navigator.storage.persist())).toBe(true)
  })
})

describe('the bridge', () => {
  it('has the verbs of the contract and nothing else, and cannot be changed', async () => {
    const seen = await launched.page.evaluate(() => ({
      keys: Object.keys(window.bridge),
      types: [...new Set(Object.values(window.bridge).map((verb) => typeof verb))],
      frozen: Object.isFrozen(window.bridge),
    }))
    expect(seen.keys.toSorted()).toEqual(
      [
        'appInfo',
        'appendJournal',
        'appendPackedJournal',
        'closeStage',
        'dataFacts',
        'distrustDatabase',
        'fillScreen',
        'journalAfter',
        'keepData',
        'listDisplays',
        'listSnapshots',
        'makePdf',
        'onCommand',
        'onDisplays',
        'onReading',
        'onSnapshot',
        'onStageWindow',
        'openFile',
        'openPicture',
        'openSpreadsheet',
        'openStage',
        'prepareReading',
        'printPaper',
        'saveFile',
        'readListAgain',
        'readPickedList',
        'readSnapshot',
        'readSpreadsheet',
        'rebuiltData',
        'savePdf',
        'saveText',
        'setDatabaseAside',
        'setPending',
        'stageWindow',
        'stopReading',
        'takeSnapshot',
        'safety',
        'chooseSecondFolder',
        'forgetSecondFolder',
        'leaveSecondJournal',
        'onSafety',
      ].toSorted(),
    )
    expect(seen.types).toEqual(['function'])
    expect(seen.frozen).toBe(true)
  })

  const paper = {
    fileName: 'a',
    title: 'a',
    html: '',
    css: '',
    orientation: 'portrait',
    margins: [20, 20, 20, 30],
    pageNumbers: 'none',
  }
  it.each<[string, unknown[]]>([
    ['appInfo', ['x']],
    ['makePdf', []],
    ['makePdf', [{ ...paper, path: '/etc/passwd' }]],
    ['makePdf', [{ ...paper, margins: [20, 20, 20] }]],
    ['makePdf', [{ ...paper, margins: [20, 20, 20, -1] }]],
    ['makePdf', [{ ...paper, title: 7 }]],
    ['savePdf', ['/etc/passwd']],
    ['savePdf', [{ ...paper, orientation: 'sideways' }]],
    ['printPaper', [paper, paper]],
    ['saveText', [{ fileName: 'a', kind: 'exe', text: '' }]],
    ['saveText', [{ fileName: 'a', kind: 'txt', text: ['x'] }]],
    ['saveText', [{ fileName: 'a'.repeat(501), kind: 'txt', text: '' }]],
    ['saveFile', [{ fileName: 'a', kind: 'exe', bytes: new Uint8Array() }]],
    ['saveFile', [{ fileName: 'a', kind: 'docm', bytes: new Uint8Array() }]],
    ['saveFile', [{ fileName: 'a', kind: 'hoinghi', bytes: '/etc/passwd' }]],
    ['saveFile', [{ fileName: 'a', kind: 'docx', bytes: '/etc/passwd' }]],
    ['saveFile', [{ fileName: 'a', kind: 'docx', bytes: new Uint8Array(), path: '/etc' }]],
    ['openFile', ['/etc/passwd']],
    ['openPicture', ['/etc/passwd']],
    ['prepareReading', ['/etc/passwd']],
    ['openSpreadsheet', ['/etc/passwd']],
    ['readSpreadsheet', ['/etc/passwd']],
    ['readSpreadsheet', [{ fileName: 'a.csv', path: '/etc/passwd' }]],
    ['readSpreadsheet', [{ fileName: 'a.csv', bytes: [1, 2] }]],
    ['readSpreadsheet', [{ fileName: '', bytes: new Uint8Array() }]],
    ['readPickedList', ['/etc/passwd']],
    ['readPickedList', [-1]],
    ['readListAgain', [':']],
    ['readListAgain', ['/etc/passwd']],
    ['readListAgain', []],
    ['stopReading', [1]],
    ['listDisplays', [null]],
    ['stageWindow', [{}]],
    ['openStage', ['1']],
    ['openStage', [1.5]],
    ['closeStage', [1]],
    ['fillScreen', ['yes']],
    ['setPending', [1]],
    ['setPending', []],
    ['appendJournal', [{ at: '', ops: [] }]],
    ['appendJournal', [{ at: '', ops: [{ table: 'meta', put: {} }] }]],
    ['appendJournal', [{ at: '', ops: [{ table: 'runs', put: {}, path: '/etc' }] }]],
    ['appendJournal', [{ at: '', ops: [{ table: 'runs', delete: null }] }]],
    ['dataFacts', [1]],
    ['journalAfter', ['1']],
    ['journalAfter', [-1]],
    ['rebuiltData', [{}]],
    ['keepData', [{ seq: 1, tables: {} }]],
    ['setDatabaseAside', ['/etc']],
    ['distrustDatabase', [1]],
    ['takeSnapshot', ['whim']],
    ['listSnapshots', ['/etc']],
    ['readSnapshot', [{ path: '/etc/passwd' }]],
    ['safety', ['/etc']],
    ['chooseSecondFolder', ['/etc']],
    ['forgetSecondFolder', ['/etc']],
    ['leaveSecondJournal', ['/etc']],
  ])('refuses %s with wrong arguments %#', async (verb, args) => {
    const answer = await launched.page.evaluate(
      ([name, given]) =>
        (window.bridge as unknown as Record<string, (...all: unknown[]) => Promise<unknown>>)
          [name]?.(...given)
          .then(
            (value) => (value as { reason?: string } | undefined)?.reason ?? 'answered',
            (error: unknown) => String(error),
          ),
      [verb, args] as const,
    )
    expect(answer).toMatch(/refused: arguments|^bad-request/)
  })

  it.each([
    ['a data: page', 'data:text/html,<title>x</title>', null],
    ['an http page', 'http', 'elsewhere'],
    ['a second window of ours', PAGE, null],
  ])('refuses %s that got hold of the preload', async (_name, url, partition) => {
    const answers = await launched.app.evaluate(
      async ({ BrowserWindow, session }, [target, apart, preload]) => {
        const window = new BrowserWindow({
          show: false,
          webPreferences: {
            preload,
            sandbox: true,
            ...(apart === null ? {} : { session: session.fromPartition(apart) }),
          },
        })
        await window.loadURL(target)
        const code = `Promise.all(Object.keys(window.bridge)
          .filter((name) => !name.startsWith('on'))
          .map((name) => window.bridge[name]().then(() => name + ' answered', String)))`
        const answered: unknown = await window.webContents.executeJavaScript(code)
        window.destroy()
        return answered as string[]
      },
      [url === 'http' ? outside.url : url, partition, PRELOAD] as const,
    )
    expect(answers).toHaveLength(VERBS.length)
    for (const answer of answers) expect(answer).toContain('refused: sender')
    seenOnPurpose = outside.connections()
  })

  it('is not there in a frame', async () => {
    const found = await launched.page.evaluate(() => {
      const frame = document.createElement('iframe')
      document.body.append(frame)
      const type = typeof (frame.contentWindow as unknown as { bridge: unknown }).bridge
      frame.remove()
      return type
    })
    expect(found).toBe('undefined')
  })

  it('is not there in the stage window', async () => {
    const opened = launched.app.waitForEvent('window')
    await launched.page.evaluate(() => window.bridge.openStage(null))
    const stage = await opened
    expect(await stage.evaluate(() => typeof (window as { bridge?: unknown }).bridge)).toBe(
      'undefined',
    )
    await launched.page.evaluate(() => window.bridge.closeStage())
  })
})

/** Connections that a test above made itself, in a session of its own. */
let seenOnPurpose = 0

describe('leaving the page', () => {
  /** Where the page is once main has had its turn, and whether it is the same document. */
  async function whereabouts() {
    return launched.page.evaluate(async () => {
      await window.bridge.appInfo()
      await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))
      await window.bridge.appInfo()
      return { url: location.href.split('#')[0], same: 'stillHere' in window }
    })
  }

  it.each([
    ['http:', () => outside.url],
    ['file:', () => 'file:///etc/passwd'],
    ['data:', () => 'data:text/html,<h1>x</h1>'],
    ['javascript:', () => 'javascript:document.body.textContent=1'],
    ['blob:', () => 'blob:app://main/0'],
    ['another host of ours', () => 'app://evil/index.html'],
    ['another file of ours', () => 'app://main/other.html'],
  ])('does not happen by location: %s', async (_name, url) => {
    await launched.page.evaluate((target) => {
      Object.assign(window, { stillHere: true })
      location.href = target
    }, url())
    expect(await whereabouts()).toEqual({ url: PAGE, same: true })
  })

  it('does not happen by a link, in this window or a new one', async () => {
    for (const target of ['_self', '_blank', '_top']) {
      await launched.page.evaluate(
        ([url, where]) => {
          const link = document.createElement('a')
          link.href = url
          link.target = where
          document.body.append(link)
          link.click()
          link.remove()
        },
        [outside.url, target] as const,
      )
    }
    expect(await whereabouts()).toEqual({ url: PAGE, same: true })
    expect(launched.app.windows()).toHaveLength(1)
  })

  it('does not happen by a form', async () => {
    await launched.page.evaluate((url) => {
      const form = document.createElement('form')
      form.action = url
      form.method = 'post'
      document.body.append(form)
      form.submit()
      form.remove()
    }, outside.url)
    expect(await whereabouts()).toEqual({ url: PAGE, same: true })
  })

  it('does not happen by window.open', async () => {
    const opened = await launched.page.evaluate(
      (url) => [url, '', 'about:blank', 'app://main/index.html'].map((one) => window.open(one)),
      outside.url,
    )
    expect(opened).toEqual([null, null, null, null])
    expect(await whereabouts()).toEqual({ url: PAGE, same: true })
    expect(launched.app.windows()).toHaveLength(1)
  })
})

describe('permissions', () => {
  it.each(['geolocation', 'notifications', 'camera', 'microphone', 'midi', 'clipboard-read'])(
    'denies %s',
    async (name) => {
      const state = await launched.page.evaluate(
        async (asked) =>
          (await navigator.permissions.query({ name: asked as PermissionName })).state,
        name,
      )
      expect(state).toBe('denied')
    },
  )

  it('denies what is asked for without a question first', async () => {
    const answers = await launched.page.evaluate(async () => {
      const name = (error: unknown) => (error instanceof Error ? error.name : String(error))
      return {
        camera: await navigator.mediaDevices
          .getUserMedia({ video: true, audio: true })
          .then(() => 'given', name),
        screen: await navigator.mediaDevices
          .getDisplayMedia({ video: true })
          .then(() => 'given', name),
        notification: await Notification.requestPermission(),
        place: await new Promise<string>((resolve) => {
          navigator.geolocation.getCurrentPosition(
            () => resolve('given'),
            (error) => resolve(`code ${error.code}`),
          )
        }),
      }
    })
    expect(answers.camera).not.toBe('given')
    expect(answers.screen).not.toBe('given')
    expect(answers.notification).toBe('denied')
    expect(answers.place).toBe('code 1')
  })
})

describe('the content policy', () => {
  it('comes as a header with the page, and with scripts, which workers take theirs from', async () => {
    const script = readdirSync(path.join(BUILT, 'renderer', 'assets')).find((name) =>
      name.endsWith('.js'),
    )
    for (const url of [PAGE, `app://main/assets/${script}`]) {
      const policy = await launched.page.evaluate(
        async (asked) => (await fetch(asked)).headers.get('content-security-policy'),
        url,
      )
      expect(policy).toBe(WINDOW_POLICY)
    }
  })

  it('says what is let in, and nothing unsafe', () => {
    expect(WINDOW_POLICY.split('; ').map((rule) => rule.replace(/ 'sha256-[^']+'/g, ''))).toEqual([
      "default-src 'none'",
      "script-src 'self'",
      "style-src 'self'",
      "img-src 'self' data:",
      "font-src 'self'",
      "connect-src 'self'",
      "worker-src 'self'",
      "object-src 'none'",
      "base-uri 'none'",
      "form-action 'none'",
      "frame-src 'none'",
      "frame-ancestors 'none'",
    ])
  })

  it('keeps text from becoming a program', async () => {
    // In a task of its own: what a debugger evaluates may use eval.
    const blocked = await launched.page.evaluate(
      () =>
        new Promise<string[]>((resolve) => {
          setTimeout(() => {
            const names: string[] = []
            const attempts = [
              // oxlint-disable-next-line no-eval -- the test is that it does not work
              () => eval('1'),
              // oxlint-disable-next-line no-implied-eval -- the test is that it does not work
              () => new Function('return 1')(),
            ]
            for (const attempt of attempts) {
              try {
                attempt()
                names.push('ran')
              } catch (error) {
                names.push(error instanceof Error ? error.name : '')
              }
            }
            resolve(names)
          })
        }),
    )
    expect(blocked).toEqual(['EvalError', 'EvalError'])
  })

  it('keeps inline scripts and handlers from running', async () => {
    const seen = await launched.page.evaluate(async () => {
      const violations: string[] = []
      const all = new Promise<void>((resolve) => {
        document.addEventListener('securitypolicyviolation', (event) => {
          violations.push(event.effectiveDirective)
          if (violations.length === 3) resolve()
        })
      })
      const script = document.createElement('script')
      script.textContent = 'window.ran = "script"'
      document.head.append(script)
      const image = document.createElement('img')
      const failed = new Promise((resolve) => image.addEventListener('error', resolve))
      image.setAttribute('onerror', 'window.ran = "handler"')
      image.src = 'data:image/png;base64,AAAA'
      document.body.append(image)
      await failed
      const elsewhere = document.createElement('script')
      const refused = new Promise((resolve) => elsewhere.addEventListener('error', resolve))
      elsewhere.src = 'data:text/javascript,window.ran="data"'
      document.head.append(elsewhere)
      await refused
      await all
      for (const node of [script, image, elsewhere]) node.remove()
      return { violations, ran: (window as { ran?: string }).ran }
    })
    expect(seen.ran).toBeUndefined()
    expect(seen.violations.toSorted()).toEqual([
      'script-src-attr',
      'script-src-elem',
      'script-src-elem',
    ])
  })
})

describe('app://main', () => {
  it.each([
    '/',
    '/other.html',
    '/index.html/',
    '/..%2fpackage.json',
    '/..%2f..%2f..%2f..%2fetc%2fpasswd',
    '/assets/..%2f..%2fmain%2findex.js',
    '/..%5c..%5cpackage.json',
    '/%00',
    '/index.html%00.js',
    '//etc/passwd',
    '/etc/passwd',
    '/%2e%2e/main/index.js',
    '/../main/index.js',
    `/${'a'.repeat(5000)}`,
  ])('has no %s', async (asked) => {
    const status = await launched.page.evaluate(
      async (url) => (await fetch(url)).status,
      `app://main${asked}`,
    )
    expect(status).toBe(404)
  })

  it('answers GET only', async () => {
    const statuses = await launched.page.evaluate(
      (url) =>
        Promise.all(
          ['POST', 'PUT', 'DELETE'].map(async (method) => (await fetch(url, { method })).status),
        ),
      PAGE,
    )
    expect(statuses).toEqual([404, 404, 404])
  })

  it('gives every built file with its type, and no other is guessed', async () => {
    const files = readdirSync(path.join(BUILT, 'renderer'), { recursive: true, encoding: 'utf8' })
      .filter((name) => path.extname(name) !== '')
      .map((name) => name.split(path.sep).join('/'))
    const answers = await launched.page.evaluate(
      (names) =>
        Promise.all(
          names.map(async (name) => {
            const { status, headers } = await fetch(`app://main/${encodeURI(name)}`)
            const type = headers.get('content-type')
            return { name, status, type, sniff: headers.get('x-content-type-options') }
          }),
        ),
      files,
    )
    const types: Record<string, string> = {
      '.html': 'text/html; charset=utf-8',
      '.js': 'text/javascript; charset=utf-8',
      '.mjs': 'text/javascript; charset=utf-8',
      '.css': 'text/css; charset=utf-8',
      '.woff2': 'font/woff2',
      '.ttf': 'font/ttf',
    }
    expect(answers.length).toBeGreaterThan(5)
    for (const answer of answers) {
      expect(answer).toMatchObject({ status: 200, sniff: 'nosniff' })
      const { name, type } = answer
      expect({ name, type }).toEqual({ name, type: types[path.extname(name)] ?? type })
    }
  })

  it('is one host: another has nothing', async () => {
    const reached = await launched.page.evaluate(() =>
      fetch('app://evil/index.html').then(
        (answer) => answer.status,
        () => 'refused',
      ),
    )
    expect(reached).toBe('refused')
  })
})

describe('the network', () => {
  it('is closed to the page', async () => {
    const answers = await launched.page.evaluate(async (url) => {
      const name = (error: unknown) => (error instanceof Error ? error.name : 'refused')
      const failing = (node: HTMLElement) =>
        new Promise<string>((resolve) => {
          node.addEventListener('error', () => resolve('refused'))
          node.addEventListener('load', () => resolve('loaded'))
          document.head.append(node)
        })
      const image = Object.assign(document.createElement('img'), { src: url })
      const script = Object.assign(document.createElement('script'), { src: url })
      const style = Object.assign(document.createElement('link'), { rel: 'stylesheet', href: url })
      const prefetch = Object.assign(document.createElement('link'), { rel: 'prefetch', href: url })
      document.head.append(prefetch)
      const socket = new WebSocket(url.replace('http', 'ws'))
      const connected = new Promise<string>((resolve) => {
        socket.addEventListener('error', () => resolve('refused'))
        socket.addEventListener('open', () => resolve('opened'))
      })
      return [
        await fetch(url).then(() => 'answered', name),
        await failing(image),
        await failing(script),
        await failing(style),
        await connected,
        navigator.sendBeacon(url) ? 'queued' : 'refused',
      ]
    }, outside.url)
    expect(
      answers.filter((answer) => ['answered', 'loaded', 'opened'].includes(String(answer))),
    ).toEqual([])
  })

  it('is closed to the session, below the content policy', async () => {
    const answer = await launched.app.evaluate(
      ({ session }, url) => session.defaultSession.fetch(url).then(() => 'answered', String),
      outside.url,
    )
    expect(answer).toContain('ERR_BLOCKED_BY_CLIENT')
  })

  it('never offers a download', async () => {
    const prevented = await launched.app.evaluate(
      ({ session, BrowserWindow }) =>
        new Promise<boolean>((resolve) => {
          session.defaultSession.once('will-download', (event) => resolve(event.defaultPrevented))
          void BrowserWindow.getAllWindows()[0]?.webContents.executeJavaScript(
            `
            const link = document.createElement('a')
            link.href = URL.createObjectURL(new Blob(['x']))
            link.download = 'x.exe'
            link.click()`,
            true,
          )
        }),
    )
    expect(prevented).toBe(true)
  })
})

describe('another origin', () => {
  it('cannot read our pages', async () => {
    const answer = await launched.app.evaluate(async ({ BrowserWindow }) => {
      const window = new BrowserWindow({ show: false, webPreferences: { sandbox: true } })
      await window.loadURL('data:text/html,<title>x</title>')
      const code = `fetch('app://main/index.html').then((a) => a.text(), () => 'refused')`
      const text: unknown = await window.webContents.executeJavaScript(code)
      window.destroy()
      return text as string
    })
    expect(answer).toBe('refused')
  })

  it('cannot load at all', async () => {
    const answer = await launched.app.evaluate(async ({ BrowserWindow }, url) => {
      const window = new BrowserWindow({ show: false, webPreferences: { sandbox: true } })
      const loaded = await window.loadURL(url).then(() => 'loaded', String)
      window.destroy()
      return loaded
    }, outside.url)
    expect(answer).toContain('ERR_BLOCKED_BY_CLIENT')
  })
})

describe('a listener on this machine', () => {
  it('has seen nothing of all that these tests tried', () => {
    expect(outside.connections()).toBe(seenOnPurpose)
  })
})
