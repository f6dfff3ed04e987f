import { useEffect, useState } from 'react'

import type { Snapshot } from '#bridge'
import { useBackups } from '#store/backups.ts'
import { bridge } from '#store/bridge.ts'
import { restore } from '#store/restore.ts'
import { useSafety } from '#store/safety.ts'
import { backupWords } from '#text/backupWords.ts'
import { moment } from '#text/format.ts'
import { attempt } from '#ui/attempt.ts'
import { Button } from '#ui/Button.tsx'
import { Checkbox } from '#ui/Checkbox.tsx'
import { Dialog } from '#ui/Dialog.tsx'
import { Notice } from '#ui/Notice.tsx'
import { RadioGroup } from '#ui/RadioGroup.tsx'
import { tellUndoable } from '#ui/tellUndoable.ts'

import { Comparison } from './Comparison.tsx'
import { SecondFolderPart } from './SecondFolderPart.tsx'
import { isLoss, useComparison } from './useComparison.ts'

import css from './Backups.module.css'

interface BackupsDialogProps {
  readonly onClose: () => void
  /** What was open may not be there any more. */
  readonly onRestored: () => void
}

/** All snapshots; choosing one shows what would change before anything does. */
export function BackupsDialog({ onClose, onRestored }: BackupsDialogProps) {
  const { snapshots, openedAt } = useSnapshots()
  const [name, setName] = useState<string | null>(null)
  const [restoring, setRestoring] = useState(false)
  const comparison = useComparison(name)
  const isMuchLess = isLoss(comparison)
  const [sureOf, setSureOf] = useState<string | null>(null)
  const chosen = snapshots?.find((each) => each.name === name) ?? null
  const when = (snapshot: Snapshot) => moment(new Date(snapshot.takenAt), openedAt)

  async function goBack(snapshot: Snapshot) {
    setRestoring(true)
    const done = await attempt(restore(snapshot.name))
    setRestoring(false)
    if (!done.ok) return
    onClose()
    onRestored()
    tellUndoable(backupWords.restored(when(snapshot)), async () => {
      await restore(done.value.name)
      onRestored()
      return true
    })
  }

  return (
    <Dialog
      title={backupWords.title}
      isOpen
      look="wide"
      onClose={onClose}
      isDismissable={!restoring}
      actions={
        <>
          <Button onPress={onClose} isDisabled={restoring}>
            {backupWords.close}
          </Button>
          <Button
            variant="primary"
            isDisabled={
              chosen === null ||
              comparison.state !== 'read' ||
              (isMuchLess && sureOf !== name) ||
              restoring
            }
            onPress={() => (chosen === null ? undefined : void goBack(chosen))}
          >
            {backupWords.restore}
          </Button>
        </>
      }
    >
      <p className={css.intro}>{snapshots?.length === 0 ? backupWords.none : backupWords.intro}</p>
      <div className={css.columns}>
        <div className={css.list}>
          <RadioGroup
            label={backupWords.list}
            hideLabel
            look="list"
            value={name ?? ''}
            onChange={setName}
            options={(snapshots ?? []).map((each) => ({
              value: each.name,
              label: when(each),
              detail: detailOf(each),
            }))}
          />
        </div>
        <div className={css.comparison}>
          <Comparison comparison={comparison} />
          {isMuchLess ? (
            <Notice tone="warn" title={backupWords.muchLess}>
              <Checkbox
                label={backupWords.sure}
                isSelected={sureOf === name}
                onChange={(isSure) => setSureOf(isSure ? name : null)}
              />
            </Notice>
          ) : null}
        </div>
      </div>
      <SecondFolderPart openedAt={openedAt} />
    </Dialog>
  )
}

function detailOf({ why, rows, elsewhere, foreign }: Snapshot): string {
  const facts = [backupWords.why[why], backupWords.rows(rows)]
  if (elsewhere) facts.push(backupWords.elsewhere)
  if (foreign) facts.push(backupWords.foreign)
  return facts.join(', ')
}

function useSnapshots() {
  const [found, setFound] = useState<readonly Snapshot[] | null>(null)
  const [openedAt] = useState(() => new Date())
  // Another second folder has other snapshots, and a new one may be taken meanwhile.
  const folder = useSafety((state) => state.safety?.second.folder)
  const newest = useBackups((state) => state.newest?.name)
  useEffect(() => {
    void bridge().listSnapshots().then(setFound)
  }, [folder, newest])
  return { snapshots: found, openedAt }
}
