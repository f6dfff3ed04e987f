import { awardFieldsFor, catalogueNames, recognisedAward } from '#domain/awards/catalogue.ts'
import type { Award } from '#domain/record.ts'
import type { Fields } from '#domain/row.ts'
import type { CatalogueAward, Rules } from '#domain/rules.ts'
import { awardWords } from '#text/awardWords.ts'
import type { Option } from '#ui/Select.tsx'

interface NameOption extends Option {
  readonly row: CatalogueAward
}

const optionsOfRules = new WeakMap<Rules, readonly NameOption[]>()

/** One option per name and alias, so that "Chiến sỹ thi đua" finds its row too. */
function optionsOf(rules: Rules): readonly NameOption[] {
  const known = optionsOfRules.get(rules)
  if (known !== undefined) return known
  const made = catalogueNames(rules).map(({ row, name }) => ({
    value: `${row.code}/${name}`,
    label: name,
    detail: [name === row.name ? '' : row.name, awardWords.award.levels[row.level]]
      .filter((part) => part !== '')
      .join(', '),
    row,
  }))
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
  return chosen === undefined ? {} : awardFieldsFor(award, chosen.label, chosen.row)
}

/** What typing a name sets: the name exactly so, and its catalogue row when it is recognised. */
export function typedFields(award: Partial<Award>, name: string, rules: Rules): Fields<Award> {
  return awardFieldsFor(award, name, recognisedAward(name, rules))
}
