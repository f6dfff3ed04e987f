import { Fragment, useEffect, useRef } from 'react'
import type { KeyboardEvent } from 'react'

import { LEVELS } from '#domain/checks/problem.ts'
import type { Level } from '#domain/checks/problem.ts'
import { useSession } from '#store/session.ts'
import { readinessWords as words } from '#text/readinessWords.ts'
import { EmptyState } from '#ui/EmptyState.tsx'
import { Page } from '#ui/Page.tsx'

import { IgnoredChecks } from './IgnoredChecks.tsx'
import { OldPrints } from './OldPrints.tsx'
import { OpenThings } from './OpenThings.tsx'
import { useOldPrints } from './useOldPrints.ts'
import { useReadiness } from './useReadiness.ts'

import css from './Readiness.module.css'

/** What is still open, in order of harm, each line with the key that mends it. */
export function ReadinessPage() {
  const { things, ignored } = useReadiness()
  const ofLevel = (level: Level) => things.filter(({ problem }) => problem.level === level)
  const counts = { block: 0, warn: 0, info: 0 }
  for (const { problem } of things) counts[problem.level] += 1
  const old = useOldPrints()
  const list = useFirstLine()
  return (
    <Page
      title={words.title}
      detail={words.summary(counts)}
      actions={things.length === 0 ? null : <span className={css.quiet}>{words.keys}</span>}
    >
      {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- its lines have the focus */}
      <div ref={list} className={css.scroll} onKeyDown={walk}>
        {things.length === 0 && old.length === 0 ? (
          <EmptyState title={words.ready}>
            {ignored.length === 0 ? words.readyMore : words.readyIgnoring}
          </EmptyState>
        ) : null}
        {LEVELS.map((level) => (
          <Fragment key={level}>
            <OpenThings level={level} things={ofLevel(level)} />
            {level === 'warn' ? <OldPrints old={old} /> : null}
          </Fragment>
        ))}
        <IgnoredChecks ignored={ignored} />
      </div>
    </Page>
  )
}

/** Whoever comes by key stands on the gravest line, so that Enter leads to it. */
function useFirstLine() {
  const list = useRef<HTMLDivElement>(null)
  const visit = useSession((session) => session.visit)
  useEffect(() => {
    const { activeElement } = document
    if (activeElement !== document.body && activeElement?.tagName !== 'MAIN') return
    list.current?.querySelector<HTMLElement>('[data-line]')?.focus({ preventScroll: true })
  }, [visit])
  return list
}

/** ↑ and ↓ go from line to line, over the groups. */
function walk(event: KeyboardEvent<HTMLDivElement>) {
  const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
  if (step === 0 || !(event.target instanceof HTMLElement)) return
  const lines = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-line]')]
  const at = lines.indexOf(event.target)
  const next = at < 0 ? undefined : lines[at + step]
  if (next === undefined) return
  event.preventDefault()
  next.focus()
}
