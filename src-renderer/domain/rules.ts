import type {
  AgendaKind,
  AwardRow,
  ConferenceKind,
  GrantorLevel,
  PartialDate,
  ReadingPlace,
  Rung,
  StageSettings,
  SubjectKind,
} from './record.ts'
import { isoDay } from './time.ts'

/**
 * The rule tables as the rules read them. They are data under `resources/rules`, each row with its
 * source and dates, so that the office can change what law or custom changes; `store/rules.ts` loads
 * them, and every function that needs one takes it as an argument.
 */
export interface Rules {
  readonly awards: readonly CatalogueAward[]
  readonly precedence: readonly PrecedenceRow[]
  readonly templates: readonly ProgrammeTemplate[]
  readonly phrases: Phrases
  readonly stage: StageSettings
  readonly readingPlaces: readonly ReadingPlaceRow[]
}

/** Where a rule comes from, how sure it is, and when it holds. */
export interface Provenance {
  readonly source: string
  /** law: read in the text; practice: custom, the office may change it; ask: unconfirmed. */
  readonly confidence: 'law' | 'practice' | 'ask'
  /** ISO dates; null: open. */
  readonly validFrom: string | null
  readonly validTo: string | null
}

/** A rule of the ceremony (C-01 …): what the checks and the office go by. */
export interface CeremonyRule extends Provenance {
  readonly code: string
  readonly level: 'block' | 'warn' | 'info'
  readonly text: string
  /** Kind of problem that the checks raise for it; null: for people to watch. */
  readonly check: string | null
}

/** A row of the award catalogue that ships. */
export interface CatalogueAward extends AwardRow, Provenance {}

/** A rung of the precedence ladder, with words by which a post is recognised. */
export interface PrecedenceRow extends Rung, Provenance {}

/** Where recipients are while a decision of this level is read (C-09, C-10). */
export interface ReadingPlaceRow extends Provenance {
  readonly level: GrantorLevel
  readonly place: ReadingPlace
}

/** Programme of a kind of conference: hội nghị tổng kết, triển khai, lễ trao tặng. */
export interface ProgrammeTemplate extends Provenance {
  readonly code: string
  readonly name: string
  readonly kind: ConferenceKind
  /** Proposed title; {year} and {next} are replaced by the year of the date and the one after. */
  readonly title: string
  /** Proposed start, "07:30". */
  readonly start: string
  readonly items: readonly TemplateItem[]
}

export interface TemplateItem {
  readonly kind: AgendaKind
  readonly title: string
  readonly minutes: number
  readonly people: readonly { readonly name: string; readonly role: string }[]
  readonly visibility: 'public' | 'internal'
  readonly mcNote: string
}

/**
 * Where a phrase comes from. `phrase` is its place in `Phrases` ("mc.decision"), or that of a table
 * of words that come from one source ("spoken").
 */
export interface PhraseSource extends Provenance {
  readonly phrase: string
}

/** Sentences with {slots}, for the MC, captions and news. */
export interface Phrases {
  readonly caption: {
    readonly hand: string
    readonly receive: string
  }
  readonly news: {
    readonly opening: string
    readonly occasions: Readonly<Record<ConferenceKind, string>>
    readonly hand: string
    /** Where nobody knows who handed over. */
    readonly receive: string
    readonly granted: string
    /** Before a reason that begins with "đã". */
    readonly reason: string
    readonly kinds: Readonly<Record<SubjectKind, string>>
  }
  readonly mc: {
    /** Opens the introduction of guests, and of the host unit: khách trước, chủ sau. */
    readonly introduceGuests: string
    readonly introduceHosts: string
    /** Those who are introduced together. */
    readonly introduceGroup: string
    readonly introduceOthers: string
    readonly introduceHostGroup: string
    readonly introduceEnd: string
    readonly inviteRecipients: string
    /** Several who are named one by one below. */
    readonly inviteNamed: string
    /** The same two where they stand on stage already, having heard the decision there (C-09). */
    readonly receiveOnStage: string
    readonly receiveNamedOnStage: string
    readonly countIndividuals: string
    readonly countCollectives: string
    readonly countHouseholds: string
    /** The dead are not called up: their families are. */
    readonly countFamilies: string
    readonly delegate: string
    readonly family: string
    readonly inviteSeated: string
    readonly inviteStanding: string
    readonly many: string
    readonly individual: string
    readonly collective: string
    readonly household: string
    readonly invitePresenter: string
    readonly invitePresenterUnknown: string
    readonly congratulate: string
    readonly congratulateFamilies: string
    readonly thank: string
    readonly decision: string
    readonly grant: string
    readonly grantPosthumous: string
    readonly grantBoth: string
    readonly byAuthority: string
    readonly onBehalf: string
    readonly representative: string
    readonly proxy: string
    readonly posthumous: string
    /** The same where it is known who of the family comes. */
    readonly posthumousBy: string
    /** The same two where the family stands on stage already. */
    readonly posthumousOnStage: string
    readonly posthumousByOnStage: string
  }
  /** Abbreviation → words to read aloud; one that ends in a point takes the point along. */
  readonly spoken: Readonly<Record<string, string>>
  /** How the number of a paper is read: "123/QĐ-UBND", "30/2020/NĐ-CP", "368-QĐ/TW". */
  readonly paperNumber: {
    readonly ofNumber: string
    readonly ofYear: string
    /** First part of the symbol → words; in running text, or as an issuer, it may mean another thing. */
    readonly kinds: Readonly<Record<string, string>>
    readonly issuers: Readonly<Record<string, string>>
  }
  /** How Roman numerals are read, by the word before them. */
  readonly roman: {
    readonly number: Readonly<Record<string, string>>
    readonly ordinal: Readonly<Record<string, string>>
    readonly rank: Readonly<Record<string, string>>
    readonly after: Readonly<Record<string, 'number' | 'ordinal' | 'rank'>>
  }
}

/**
 * Whether a rule holds on a day. An open month or day counts as the first; without a year only what has
 * no end holds.
 */
export function isValidOn(rule: Provenance, date: PartialDate): boolean {
  if (date.year === null) return rule.validTo === null
  const day = isoDay(date.year, date.month ?? 1, date.day ?? 1)
  return (
    (rule.validFrom === null || rule.validFrom <= day) &&
    (rule.validTo === null || day <= rule.validTo)
  )
}
