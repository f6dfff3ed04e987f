import { rulesOf } from '#domain/awards/ownCatalogue.ts'
import type { StageSettings } from '#domain/record.ts'
import type {
  CatalogueAward,
  CeremonyRule,
  PhraseSource,
  Phrases,
  PrecedenceRow,
  ProgrammeTemplate,
  ReadingPlaceRow,
  Rules,
} from '#domain/rules.ts'
import awards from '#resources/rules/award-catalogue.json'
import ceremony from '#resources/rules/ceremony-rules.json'
import hall from '#resources/rules/hall-screen.json'
import phraseSources from '#resources/rules/phrase-sources.json'
import phrases from '#resources/rules/phrases.json'
import precedence from '#resources/rules/precedence-ladder.json'
import templates from '#resources/rules/programme-templates.json'
import readingPlaces from '#resources/rules/reading-places.json'
import stage from '#resources/rules/stage-settings.json'

import { usePlan } from './plan.ts'

/** The rule tables that ship with the program; a test holds each file against its schema. */
export const rules: Rules = {
  awards: awards as readonly CatalogueAward[],
  precedence: precedence as readonly PrecedenceRow[],
  templates: templates as readonly ProgrammeTemplate[],
  phrases: phrases as Phrases,
  stage: stage as StageSettings,
  readingPlaces: readingPlaces as readonly ReadingPlaceRow[],
}

/** The rules of the ceremony, C-01 …, with their sources. */
export const ceremonyRules = ceremony as readonly CeremonyRule[]

/** Where it comes from how large letters on the hall screen must be. */
export const sourceOfHall = hall.source

/** Where each phrase comes from. */
export const sourcesOfPhrases = phraseSources as readonly PhraseSource[]

/** The rule tables as they hold for the open conference, with the office's own rows. */
export function useRules(): Rules {
  return usePlan((plan) => rulesOf(plan, rules))
}
