/** @typedef {{ passed: number, failed: number, skipped: number }} Tally */

/**
 * Reads the counts of one run out of vitest's JSON report. A run that ended badly counts at least
 * one failure, also where no test could say so (lint, types, a file that did not load).
 *
 * @param {{ numPassedTests?: number, numFailedTests?: number, numPendingTests?: number, numTodoTests?: number } | null} report
 * @param {number} exitCode
 * @returns {Tally}
 */
export function addUp(report, exitCode) {
  const failed = report?.numFailedTests ?? 0
  return {
    passed: report?.numPassedTests ?? 0,
    failed: failed === 0 && exitCode !== 0 ? 1 : failed,
    skipped: (report?.numPendingTests ?? 0) + (report?.numTodoTests ?? 0),
  }
}

/**
 * @param {readonly Tally[]} tallies
 */
export function wording(tallies) {
  const sum = (/** @type {keyof Tally} */ name) =>
    tallies.reduce((total, tally) => total + tally[name], 0)
  const skipped = sum('skipped')
  const tail = skipped > 0 ? `, ${skipped} skipped` : ''
  return `${sum('passed')} passed, ${sum('failed')} failed${tail}`
}
