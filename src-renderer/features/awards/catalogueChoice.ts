import { awardFieldsFor, catalogueNames, recognisedAward } from '#domain/catalogue.ts'
import type { Award } from '#domain/record.ts'
import type { Fields } from '#domain/row.ts'
import { rules } from '#store/rules.ts'
import { awardWords } from '#text/awardWords.ts'
import type { Option } from '#ui/Select.tsx'

/** One option per name and alias, so that "Chiến sỹ thi đua" finds its row too. */
const OPTIONS: readonly Option[] = catalogueNames(rules).map(({ row, name }) => ({
  value: `${row.code}/${name}`,
  label: name,
  detail: [name === row.name ? '' : row.name, awardWords.award.levels[row.level]]
    .filter((part) => part !== '')
    .join(', '),
}))

/** What the name field of an award proposes. */
export function catalogueOptions(): readonly Option[] {
  return OPTIONS
}

/** The name of a catalogue row, or the code when the row is gone. */
export function catalogueName(code: string): string {
  return rules.awards.find((row) => row.code === code)?.name ?? code
}

/** What choosing a proposal sets: its name, and what the award does not say yet. */
export function chosenFields(award: Partial<Award>, option: string): Fields<Award> {
  const [code = ''] = option.split('/')
  const name = option.slice(code.length + 1)
  return awardFieldsFor(award, name, rules.awards.find((row) => row.code === code) ?? null)
}

/** What typing a name sets: the name exactly so, and its catalogue row when it is recognised. */
export function typedFields(award: Partial<Award>, name: string): Fields<Award> {
  return awardFieldsFor(award, name, recognisedAward(name, rules))
}
