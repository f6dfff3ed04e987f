import { spawnSync } from 'node:child_process'
import { copyFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'

/** A letter that a font without Vietnamese does not have: ỹ. */
const RARE = '1ef9'

/**
 * Makes a font configuration in which the system has one font only, and that one has no Vietnamese.
 * Without any font at all Chromium itself does not run.
 *
 * @param {string} folder
 * @returns {Record<string, string> | null} environment; null where there is no such font
 */
export function poorFonts(folder) {
  const all = fontFiles([])
  const able = new Set(fontFiles([`:charset=${RARE}`]))
  const font = all.find((file) => /\.(?:ttf|otf)$/u.test(file) && !able.has(file))
  if (font === undefined) return null
  copyFileSync(font, path.join(folder, path.basename(font)))
  const config = path.join(folder, 'fonts.conf')
  writeFileSync(
    config,
    `<?xml version="1.0"?><fontconfig><dir>${folder}</dir><cachedir>${folder}</cachedir></fontconfig>`,
  )
  return { FONTCONFIG_FILE: config }
}

/** @param {readonly string[]} pattern */
function fontFiles(pattern) {
  const { stdout } = spawnSync('fc-list', [...pattern, '--format', '%{file}\n'], {
    encoding: 'utf8',
  })
  return (stdout ?? '').split('\n').filter((file) => file !== '')
}
