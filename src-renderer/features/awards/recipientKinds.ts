import type { Recipient, SubjectKind } from '#domain/record.ts'
import { awardWords, recipientKindWord } from '#text/awardWords.ts'
import type { Option } from '#ui/Select.tsx'

/** A kind as one value of a list: a group is told by what it is made of. */
export type KindKey = SubjectKind | `group-${SubjectKind}`

const SUBJECTS = Object.keys(awardWords.subjects) as readonly SubjectKind[]

export const KIND_OPTIONS: readonly Option<KindKey>[] = [
  ...SUBJECTS.map((kind) => ({ value: kind, label: recipientKindWord({ kind, members: kind }) })),
  ...SUBJECTS.map((members) => ({
    value: `group-${members}` as const,
    label: recipientKindWord({ kind: 'group', members }),
  })),
]

export function kindKeyOf({ kind, members }: Pick<Recipient, 'kind' | 'members'>): KindKey {
  return kind === 'group' ? `group-${members}` : kind
}

/** The fields that a value of the list stands for. */
export function kindFields(key: string): Pick<Recipient, 'kind' | 'members'> {
  const members = SUBJECTS.find((kind) => key.endsWith(kind)) ?? 'individual'
  return { kind: key.startsWith('group-') ? 'group' : members, members }
}
