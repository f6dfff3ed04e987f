import { contextBridge, ipcRenderer } from 'electron'

import { type Bridge, SIGNALS, type Verb, VERBS } from './bridge.ts'

// One function per verb, bound to the channel of its name: the page never names a channel.
const verbs = Object.fromEntries(
  VERBS.map((verb) => [verb, (...args: unknown[]) => ipcRenderer.invoke(verb, ...args)]),
) as Pick<Bridge, Verb>

function listenTo<T>(channel: string) {
  return (listener: (value: T) => void): (() => void) => {
    const receive = (_event: unknown, value: T): void => listener(value)
    ipcRenderer.on(channel, receive)
    return () => {
      ipcRenderer.off(channel, receive)
    }
  }
}

const bridge: Bridge = {
  ...verbs,
  onDisplays: listenTo(SIGNALS.onDisplays),
  onStageWindow: listenTo(SIGNALS.onStageWindow),
  onSnapshot: listenTo(SIGNALS.onSnapshot),
  onSafety: listenTo(SIGNALS.onSafety),
  onReading: listenTo(SIGNALS.onReading),
  onCommand: listenTo(SIGNALS.onCommand),
}

contextBridge.exposeInMainWorld('bridge', bridge)
