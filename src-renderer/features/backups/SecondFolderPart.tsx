import { useState } from 'react'

import type { SecondFolder } from '#bridge'
import { bridge } from '#store/bridge.ts'
import { useSafety } from '#store/safety.ts'
import { backupWords } from '#text/backupWords.ts'
import { moment } from '#text/format.ts'
import { Button } from '#ui/Button.tsx'
import { Notice } from '#ui/Notice.tsx'

import css from './Backups.module.css'

const words = backupWords.second

/** The folder of the second copy: which it is, how it stands, and how to change it. */
export function SecondFolderPart({ openedAt }: { readonly openedAt: Date }) {
  const second = useSafety((state) => state.safety?.second)
  const [refused, setRefused] = useState<string | null>(null)
  const [choosing, setChoosing] = useState(false)

  async function choose() {
    setChoosing(true)
    const chosen = await bridge().chooseSecondFolder()
    setChoosing(false)
    setRefused(chosen.ok || chosen.reason === 'cancelled' ? null : words.refused[chosen.reason])
  }

  if (second === undefined) return null
  return (
    <section className={css.second} aria-label={words.title}>
      <div className={css.secondFacts}>
        <h3>{words.title}</h3>
        {second.folder === null ? (
          <p>{words.none}</p>
        ) : (
          <Facts second={second} openedAt={openedAt} />
        )}
        {refused === null ? null : <Notice tone="danger">{refused}</Notice>}
      </div>
      <div className={css.secondActions}>
        <Button onPress={() => void choose()} isDisabled={choosing || second.holdsJournal}>
          {second.folder === null ? words.choose : words.change}
        </Button>
        {second.folder === null ? null : (
          <Button
            variant="quiet"
            isDisabled={second.holdsJournal}
            onPress={() => void bridge().forgetSecondFolder()}
          >
            {words.forget}
          </Button>
        )}
      </div>
    </section>
  )
}

interface FactsProps {
  readonly second: SecondFolder
  readonly openedAt: Date
}

function Facts({ second, openedAt }: FactsProps) {
  const { folder, copiedAt, problem, sameDisk, holdsJournal } = second
  return (
    <>
      <p className={css.path}>{folder}</p>
      <p>{copiedAt === null ? words.notYet : words.copied(moment(new Date(copiedAt), openedAt))}</p>
      {problem === null ? null : <Notice tone="danger">{words.problems[problem]}</Notice>}
      {sameDisk && problem === null ? <Notice tone="warn">{words.sameDisk}</Notice> : null}
      {holdsJournal ? <Notice tone="warn">{words.holdsJournal}</Notice> : null}
    </>
  )
}
