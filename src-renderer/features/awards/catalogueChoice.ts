import { recognisedAward } from '#domain/catalogue.ts'
import type { Award, GrantorLevel } from '#domain/record.ts'
import type { Fields } from '#domain/row.ts'
import type { CatalogueAward, Rules } from '#domain/rules.ts'
import { awardWords } from '#text/awardWords.ts'
import type { Option } from '#ui/Select.tsx'

/** Below these a row of the catalogue names many grantors: every minister, every province. */
const HAS_ONE_GRANTOR: ReadonlySet<GrantorLevel> = new Set(['state', 'government'])

interface NameOption extends Option {
  readonly row: CatalogueAward
}

const optionsOfRules = new WeakMap<Rules, readonly NameOption[]>()

/** One option per name and alias, so that "Chiến sỹ thi đua" finds its row too. */
function optionsOf(rules: Rules): readonly NameOption[] {
  const known = optionsOfRules.get(rules)
  if (known !== undefined) return known
  const made = rules.awards.flatMap((row) =>
    [row.name, ...row.aliases].map((name, index) => ({
      value: `${row.code}/${index}`,
      label: name,
      detail: [name === row.name ? '' : row.name, awardWords.award.levels[row.level]]
        .filter((part) => part !== '')
        .join(', '),
      row,
    })),
  )
  optionsOfRules.set(rules, made)
  return made
}

/** What the name field of an award proposes. */
export function catalogueOptions(rules: Rules): readonly Option[] {
  return optionsOf(rules)
}

/** The name of a catalogue row, or null when the row is gone. */
export function catalogueName(code: string, rules: Rules): string | null {
  return rules.awards.find((row) => row.code === code)?.name ?? null
}

/** What choosing a proposal sets: its name, and what the award does not say yet. */
export function chosenFields(award: Partial<Award>, option: string, rules: Rules): Fields<Award> {
  const chosen = optionsOf(rules).find(({ value }) => value === option)
  return chosen === undefined ? {} : fieldsFor(award, chosen.label, chosen.row)
}

/** What typing a name sets: the name exactly so, and its catalogue row when it is recognised. */
export function typedFields(award: Partial<Award>, name: string, rules: Rules): Fields<Award> {
  return fieldsFor(award, name, recognisedAward(name, rules))
}

function fieldsFor(award: Partial<Award>, name: string, row: CatalogueAward | null): Fields<Award> {
  if (row === null) return { name, catalogueCode: null }
  return {
    name,
    catalogueCode: row.code,
    ...(award.shortName ? {} : { shortName: shortNameOf(row, name) }),
    ...(award.grantorLevel === undefined || award.grantorLevel === null
      ? { grantorLevel: row.level }
      : {}),
    ...(HAS_ONE_GRANTOR.has(row.level) && !award.grantor ? { grantor: row.grantor } : {}),
  }
}

/** One is given the title "Chiến sĩ thi đua", not a "Chiến sĩ thi đua": spoken, it is called a title. */
function shortNameOf(row: CatalogueAward, name: string): string {
  const isObject = /^(cờ|bằng|giấy|huân|huy|kỷ)\s/iu.test(name)
  if (row.kind !== 'title' || isObject || /^danh hiệu\s/iu.test(name)) return ''
  return `danh hiệu “${name.replaceAll(/[“”"]/gu, '')}”`
}
