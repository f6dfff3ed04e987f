import { DEFAULT_STAGE } from '#domain/agenda/stageTime.ts'
import { awardName } from '#domain/awards/awardName.ts'
import { recipientPost, standingName } from '#domain/awards/recipient.ts'
import { presenterPerson } from '#domain/handovers/presenter.ts'
import { shortPost } from '#domain/personForm.ts'
import { conferenceOf } from '#domain/plan.ts'
import type { Plan } from '#domain/plan.ts'
import type {
  Capacity,
  Conference,
  Handover,
  PartialDate,
  PresenterSlot,
  Recipient,
  StageSettings,
} from '#domain/record.ts'
import { handoverOfStep, planOfRun } from '#domain/run/run.ts'
import type { Run, RunStep } from '#domain/run/run.ts'
import {
  currentStep,
  isCovered,
  lineOf,
  outcomeOf,
  placesOf,
  presentersOf,
  stepsToCome,
} from '#domain/run/runState.ts'
import type { RunState } from '#domain/run/runState.ts'

import { leastSize } from './legibility.ts'

/**
 * What the hall may see, and nothing else: no note, no phone, no outcome, no internal item. It
 * travels to the stage window as data; how it looks is the stage's business.
 */
export type Scene = BlackScene | SafeScene | TitleScene | HandoverScene

/** Nothing at all. */
export interface BlackScene extends Heading {
  readonly kind: 'black'
}

/** The office's own card, shown while the hall must not follow. */
export interface SafeScene extends Heading {
  readonly kind: 'safe'
}

/** The conference's title and, for a public item, what is going on. */
export interface TitleScene extends Heading {
  readonly kind: 'title'
  readonly item: string
}

export interface HandoverScene extends Heading {
  readonly kind: 'handover'
  readonly award: string
  readonly presenters: readonly ScenePresenter[]
  readonly recipients: readonly SceneRecipient[]
  /** How the recipients are named together; empty when they are named one by one. */
  readonly recipientsText: string
  readonly lineStart: StageSettings['lineStart']
}

interface Heading {
  readonly parentAgency: string
  readonly agency: string
  readonly title: string
  readonly place: string
  readonly date: PartialDate
  readonly theme: StageSettings['theme']
  /** Smallest font size that the farthest seat of this hall can read, in percent of the picture's height. */
  readonly leastSize: number
}

export interface ScenePresenter {
  readonly salutation: string
  readonly name: string
  readonly post: string
  readonly capacity: Capacity
  readonly principal: string
}

export interface SceneRecipient {
  /** Place in the row on stage, from 1. */
  readonly position: number
  readonly name: string
  readonly post: string
  /** Who comes up for a collective or household. */
  readonly representative: string
  /** Who receives in the recipient's place; empty when in person. */
  readonly proxyName: string
  readonly posthumous: boolean
  /** A picture as a `data:` address; empty: none is shown. */
  readonly photo: string
}

/** So many recipients may be shown with their photos; in a longer row a face says nothing. */
const MOST_WITH_PHOTOS = 4

/** What the hall sees now. */
export function sceneOf(run: Run, state: RunState): Scene {
  const plan = planOfRun(run)
  const heading = headingOf(conferenceOf(plan))
  if (state.black) return { kind: 'black', ...heading }
  if (isCovered(state)) return { kind: 'safe', ...heading }
  const step = state.phase === 'running' ? currentStep(run, state) : null
  return step === null ? { kind: 'title', ...heading, item: '' } : sceneOfStep(run, state, step)
}

/** What the hall sees while no run is open: the title card. */
export function titleScene(plan: Plan): TitleScene {
  return { kind: 'title', ...headingOf(conferenceOf(plan)), item: '' }
}

/**
 * What the hall will see after the next GO, as things stand; null after the last step. For what must be
 * ready before, not for showing.
 */
export function nextSceneOf(run: Run, state: RunState): Scene | null {
  const [next] = stepsToCome(run, state)
  return next === undefined ? null : sceneOfStep(run, state, next)
}

/** What the hall sees while a step is on and nothing covers it. */
export function sceneOfStep(run: Run, state: RunState, step: RunStep): Scene {
  const plan = planOfRun(run)
  const heading = headingOf(conferenceOf(plan))
  const handover = handoverOfStep(run, step)
  if (handover === null) return { kind: 'title', ...heading, item: publicTitle(plan, step) }
  return handoverScene(run, state, step, handover, heading)
}

/** The photos that a scene shows. */
export function photosOf(scene: Scene): readonly string[] {
  if (scene.kind !== 'handover') return []
  return scene.recipients.flatMap(({ photo }) => (photo === '' ? [] : [photo]))
}

function headingOf(conference: Conference | null): Heading {
  const stage = conference?.stage ?? DEFAULT_STAGE
  return {
    parentAgency: conference?.parentAgency ?? '',
    agency: conference?.agency ?? '',
    title: conference?.title ?? '',
    place: conference?.place ?? '',
    date: conference?.date ?? { year: null, month: null, day: null },
    theme: stage.theme,
    leastSize: leastSize(stage),
  }
}

function publicTitle(plan: Plan, step: RunStep): string {
  const item = step.itemId === null ? undefined : plan.agendaItems.get(step.itemId)
  return item?.visibility === 'public' ? item.title : ''
}

function handoverScene(
  run: Run,
  state: RunState,
  step: RunStep,
  handover: Handover,
  heading: Heading,
): HandoverScene {
  const plan = planOfRun(run)
  const receiving = onStage(run, state, step)
  const isNamed = lineOf(run, state, step).length > 0 || handover.recipientIds.length > 0
  const nobodyComes = receiving.length === 0 && isNamed
  const withPhotos = showsPhotos(receiving)
  const presenters = nobodyComes ? [] : presentersOf(run, state, step)
  return {
    kind: 'handover',
    ...heading,
    award: awardName(plan.awards.get(handover.awardId)),
    presenters: presenters.flatMap((slot) => scenePresenter(plan, slot)),
    recipients: receiving.map((one) => sceneRecipient(plan, one, withPhotos)),
    recipientsText: isNamed ? '' : handover.recipientsText,
    lineStart: conferenceOf(plan)?.stage.lineStart ?? 'audienceLeft',
  }
}

/** Somebody who comes up: where he or she stands, and who receives instead. */
export interface Standing {
  readonly recipient: Recipient
  readonly place: number
  readonly proxyName: string
}

/** Recipients that come up, in stage order: the absent and those who get it later do not. */
export function onStage(run: Run, state: RunState, step: RunStep): readonly Standing[] {
  const plan = planOfRun(run)
  return [...placesOf(run, state, step)].flatMap(([id, place]) => {
    const recipient = plan.recipients.get(id)
    if (recipient === undefined) return []
    const { outcome, proxyName } = outcomeOf(state, step.id, id)
    return [{ recipient, place, proxyName: outcome === 'proxy' ? proxyName : '' }]
  })
}

/**
 * One recipient is shown with the photo that there is; a few only when each has one, so that nobody
 * seems left out.
 */
function showsPhotos(receiving: readonly Standing[]): boolean {
  return (
    receiving.length <= MOST_WITH_PHOTOS &&
    receiving.every(({ recipient }) => recipient.photo !== '')
  )
}

function scenePresenter(plan: Plan, slot: PresenterSlot): readonly ScenePresenter[] {
  const { capacity, principal } = slot
  const person = presenterPerson(plan, slot)
  if (person.fullName === '') return []
  return [
    {
      salutation: person.salutation,
      name: person.fullName,
      post: shortPost(person),
      capacity,
      principal,
    },
  ]
}

function sceneRecipient(
  plan: Plan,
  { recipient, proxyName, place }: Standing,
  withPhoto: boolean,
): SceneRecipient {
  return {
    position: place,
    name: standingName(plan, recipient),
    post: recipientPost(plan, recipient),
    representative: recipient.representative,
    proxyName,
    posthumous: recipient.posthumous,
    photo: withPhoto ? recipient.photo : '',
  }
}
