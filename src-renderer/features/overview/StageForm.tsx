import { memo } from 'react'

import { waveSeconds } from '#domain/agenda/stageTime.ts'
import type { StageSettings } from '#domain/record.ts'
import { HALL_LIMITS, heightLacking, metresIn } from '#domain/stage/legibility.ts'
import type { Hall } from '#domain/stage/legibility.ts'
import { sourceOfHall } from '#store/rules.ts'
import { number, secondsWords } from '#text/format.ts'
import { overviewWords as words } from '#text/overviewWords.ts'
import { attempt } from '#ui/attempt.ts'
import { DraftField } from '#ui/DraftField.tsx'
import { Notice } from '#ui/Notice.tsx'
import { NumberField } from '#ui/NumberField.tsx'
import { Panel } from '#ui/Panel.tsx'
import { RadioGroup } from '#ui/RadioGroup.tsx'

import { editConference } from './editConference.ts'

import css from './Overview.module.css'

type NumberSetting = keyof typeof words.stageFields

const SETTINGS = Object.keys(words.stageFields) as readonly NumberSetting[]

const LINE_STARTS = (['audienceLeft', 'audienceRight'] as const).map((value) => ({
  value,
  label: words.lineStarts[value],
}))

const THEMES = (['red', 'blue', 'white'] as const).map((value) => ({
  value,
  label: words.themes[value],
}))

const MEASURES = ['farthestSeatMetres', 'screenHeightMetres'] as const

/** How the office works on stage: what the times of the handovers are computed from, and how the hall reads its screen. */
export const StageForm = memo(function StageForm({ stage }: { readonly stage: StageSettings }) {
  const save = (label: string, fields: Partial<StageSettings>) =>
    editConference(words.steps.editStage(label), { stage: { ...stage, ...fields } })
  const lacking = heightLacking(stage)
  return (
    <Panel title={words.stage}>
      <p className={css.help}>
        {words.stageHelp}{' '}
        {words.waveExample(
          stage.maxRecipients,
          secondsWords(waveSeconds(stage.maxRecipients, stage)),
        )}
      </p>
      <div className={css.settings}>
        {SETTINGS.map((setting) => (
          <NumberField
            key={setting}
            label={words.stageFields[setting]}
            value={stage[setting]}
            min={setting === 'maxRecipients' ? 1 : 0}
            max={setting === 'maxRecipients' ? 200 : 3600}
            unit={setting === 'maxRecipients' ? words.people : words.seconds}
            onCommit={(value) => {
              if (value === null) throw new Error(words.stageEmpty)
              return save(words.stageFields[setting], { [setting]: value })
            }}
          />
        ))}
      </div>
      <div className={css.choices}>
        <RadioGroup
          label={words.lineStart}
          options={LINE_STARTS}
          value={stage.lineStart}
          onChange={(lineStart) => void attempt(save(words.lineStart, { lineStart }))}
        />
        <RadioGroup
          label={words.theme}
          options={THEMES}
          value={stage.theme}
          onChange={(theme) => void attempt(save(words.theme, { theme }))}
        />
      </div>
      <h3 className={css.settingsTitle}>{words.hall}</h3>
      <p className={css.help}>{words.hallHelp(sourceOfHall)}</p>
      <div className={css.settings}>
        {MEASURES.map((measure) => (
          <MeasureField
            key={measure}
            measure={measure}
            value={stage[measure]}
            onCommit={(metres) => save(words.hallFields[measure], { [measure]: metres })}
          />
        ))}
      </div>
      {lacking === null ? null : (
        <div className={css.hallNotice}>
          <Notice tone="warn" title={words.tooFar}>
            {words.tooFarMore(lacking)}
          </Notice>
        </div>
      )}
    </Panel>
  )
})

interface MeasureFieldProps {
  readonly measure: keyof Hall
  readonly value: number
  readonly onCommit: (metres: number) => Promise<void>
}

/** Metres of the hall, decimals allowed. */
function MeasureField({ measure, value, onCommit }: MeasureFieldProps) {
  const { min, max } = HALL_LIMITS[measure]
  return (
    <DraftField
      label={words.hallFields[measure]}
      value={number(value)}
      unit={words.metres}
      align="end"
      parse={(text) => {
        const metres = metresIn(measure, text)
        return metres === null
          ? { ok: false, message: words.notMetres(min, max) }
          : { ok: true, value: metres }
      }}
      onCommit={onCommit}
    />
  )
}
