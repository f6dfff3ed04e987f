import { ListBox, ListBoxItem } from 'react-aria-components/ListBox'
import { Text } from 'react-aria-components/Text'

import { papersPageWords as words } from '#text/papersPageWords.ts'

import { PAPER_KINDS } from './choices.ts'
import type { PaperKind } from './choices.ts'

import css from './PapersPage.module.css'

interface Props {
  readonly chosen: PaperKind
  readonly onChoose: (kind: PaperKind) => void
}

/** The papers that can be made; one is always chosen. */
export function PaperKinds({ chosen, onChoose }: Props) {
  const choose = (keys: 'all' | ReadonlySet<string | number>) => {
    const kind = PAPER_KINDS.find((each) => keys !== 'all' && keys.has(each))
    if (kind !== undefined) onChoose(kind)
  }
  return (
    <ListBox
      aria-label={words.papers}
      className={css.kinds}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[chosen]}
      onSelectionChange={choose}
    >
      {PAPER_KINDS.map((kind) => (
        <ListBoxItem key={kind} id={kind} textValue={words.kinds[kind].name} className={css.kind}>
          <Text slot="label" className={css.kindName}>
            {words.kinds[kind].name}
          </Text>
          <Text slot="description" className={css.kindAbout}>
            {words.kinds[kind].about}
          </Text>
        </ListBoxItem>
      ))}
    </ListBox>
  )
}
