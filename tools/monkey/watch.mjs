import { setTimeout as pause } from 'node:timers/promises'

import { readEvents } from './truth.mjs'

/** @import { Page } from 'playwright-core' */
/** @import { Log, Rules } from './truth.mjs' */

/** The stage must show what is true by then. */
const LONGEST_MS = 3_000
const LOOK_EVERY_MS = 15
/** A second GO within this time must not move a step. */
const GO_INTERVAL_MS = 700

/** Everybody of the large ceremony is called so: nobody else can be on the stage. */
const NAMES = /(?:Người nhận|Tập thể|Lãnh đạo) mẫu (?:số )?\d+|Lãnh đạo thay mẫu/gu

/**
 * Waits until the stage shows what the log on the disk says; gives what is wrong, or null. Meanwhile it
 * may show what was true before, and nothing else.
 *
 * @param {{ page: Page, stage: Page, log: Log, rules: Rules }} seen
 * @returns {Promise<string | null>}
 */
export async function follow({ page, stage, log, rules }) {
  const until = Date.now() + LONGEST_MS
  const allowed = new Set([sceneText(rules.sceneOf(log))])
  for (;;) {
    // The stage first: whatever it shows, the disk has had it before.
    const shown = await stageText(stage)
    const more = await readEvents(page, log.run.id, log.events.length)
    for (const event of more) {
      log.events.push(event)
      allowed.add(sceneText(rules.sceneOf(log)))
    }
    const wanted = sceneText(rules.sceneOf(log))
    if (![...allowed].some((text) => isOf(shown, text)))
      return `the stage shows ${shown.text}, true is ${wanted}`
    const step = await page.locator('[data-console]').getAttribute('data-step')
    const current = rules.stateOf(log).current
    if (isOf(shown, wanted) && Number(step) === current) return wrongInLog(log)
    if (Date.now() > until)
      return `the stage still shows ${shown.text} and the console step ${step}; true is ${wanted}, step ${current}`
    await pause(LOOK_EVERY_MS)
  }
}

/**
 * What stays out of any log: a gap in the numbers, a clock that goes back, two steps by one press.
 *
 * @param {Log} log
 */
function wrongInLog({ events }) {
  let lastGo = Number.NEGATIVE_INFINITY
  for (const [index, { seq, at, type }] of events.entries()) {
    if (seq !== index + 1) return `event ${seq} stands at ${index + 1}`
    if (at < (events[index - 1]?.at ?? at)) return `event ${seq} is earlier than the one before`
    if (type !== 'went') continue
    if (at - lastGo < GO_INTERVAL_MS) return `two steps within ${at - lastGo} ms`
    lastGo = at
  }
  return null
}

/** @param {any} scene */
function sceneText(scene) {
  if (scene.kind !== 'handover') return scene.kind
  const recipients = scene.recipients.map((/** @type {{ name: string }} */ one) => one.name)
  const presenters = scene.presenters.map((/** @type {{ name: string }} */ one) => one.name)
  return [scene.kind, ...recipients, ...presenters].join(' | ')
}

/** @typedef {{ readonly text: string, readonly isPart: boolean }} Shown */

/**
 * Whether the stage shows this scene: all of its names, or where they come page by page some of them,
 * in their order.
 *
 * @param {Shown} shown
 * @param {string} text
 */
function isOf(shown, text) {
  if (!shown.isPart) return shown.text === text
  const all = text.split(' | ')
  let at = 0
  for (const part of shown.text.split(' | ')) {
    at = all.indexOf(part, at) + 1
    if (at === 0) return false
  }
  return true
}

/**
 * @param {Page} stage
 * @returns {Promise<Shown>}
 */
async function stageText(stage) {
  const { kind, text, isPart } = await stage.evaluate(() => {
    const box = document.querySelector('[data-scene]')
    const parts = []
    // One by one: the number of the next place must not run into a name.
    const walker = document.createTreeWalker(box ?? document.body, NodeFilter.SHOW_TEXT)
    while (walker.nextNode()) parts.push(walker.currentNode.textContent)
    return {
      kind: box?.getAttribute('data-scene') ?? '',
      text: parts.join('\n'),
      isPart: box?.querySelector('[data-pages]') !== null,
    }
  })
  if (kind !== 'handover') return { text: kind, isPart: false }
  return { text: [kind, ...(text.match(NAMES) ?? [])].join(' | '), isPart }
}
