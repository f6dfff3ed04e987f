/** Two falling tones, loud enough for a desk beside the stage, and over within half a second. */
const TONES = [
  { hertz: 880, at: 0 },
  { hertz: 587, at: 0.22 },
] as const
const SECONDS = 0.18
const LOUDNESS = 0.25

let context: AudioContext | null = null

/** Sounds an alarm. A machine without a sound device stays silent: the screen tells it too. */
export function soundAlarm() {
  if (typeof AudioContext === 'undefined') return
  context ??= new AudioContext()
  const now = context.currentTime
  for (const { hertz, at } of TONES) {
    const tone = new OscillatorNode(context, { type: 'triangle', frequency: hertz })
    const loudness = new GainNode(context, { gain: LOUDNESS })
    tone.connect(loudness).connect(context.destination)
    tone.start(now + at)
    tone.stop(now + at + SECONDS)
  }
}
