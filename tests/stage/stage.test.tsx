import { act, render, screen, waitFor } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import { STAGE_CHANNEL } from '#domain/stage/stageLink.ts'
import type { StageMessage } from '#domain/stage/stageLink.ts'
import type { HandoverScene } from '#domain/stage/stageScene.ts'
import { Stage } from '#stage/Stage.tsx'
import { StagePage } from '#stage/StagePage.tsx'

const scene: HandoverScene = {
  kind: 'handover',
  parentAgency: '',
  agency: '',
  title: 'Hội nghị mẫu',
  place: '',
  date: { year: null, month: null, day: null },
  award: 'Bằng khen mẫu',
  presenters: [
    {
      salutation: 'đồng chí',
      name: 'Đại biểu mẫu 1',
      post: 'Chức vụ mẫu',
      capacity: 'authority',
      principal: 'Chủ tịch mẫu',
    },
  ],
  recipients: [1, 2].map((position) => ({
    position,
    name: `<img src=x onerror=alert(1)> ${position}`,
    post: '',
    representative: '',
    proxyName: position === 2 ? 'Bà mẫu' : '',
    posthumous: position === 1,
    photo: '',
  })),
  recipientsText: '',
  lineStart: 'audienceLeft',
  theme: 'red',
  leastSize: 3.6,
}

describe('the picture', () => {
  it('names award, presenter with capacity, recipients and proxies, as text only', () => {
    const { container } = render(<Stage scene={scene} />)
    expect(screen.getByRole('heading', { name: 'Bằng khen mẫu' })).toBeTruthy()
    expect(screen.getByText('Thừa ủy quyền của Chủ tịch mẫu')).toBeTruthy()
    expect(screen.getByText('Truy tặng: <img src=x onerror=alert(1)> 1')).toBeTruthy()
    expect(screen.getByText('Bà mẫu nhận thay')).toBeTruthy()
    expect(container.querySelector('img')).toBeNull()
  })

  it('shows no item on the safe card', () => {
    const { recipients: _r, presenters: _p, award: _a, ...heading } = scene
    render(<Stage scene={{ ...heading, kind: 'title', item: 'Phát biểu mẫu' }} />)
    expect(screen.getByText('Phát biểu mẫu')).toBeTruthy()
  })
})

describe('the window', () => {
  let console: BroadcastChannel
  let heard: StageMessage[]

  beforeEach(() => {
    heard = []
    console = new BroadcastChannel(STAGE_CHANNEL)
    console.addEventListener('message', ({ data }: MessageEvent<StageMessage>) => heard.push(data))
  })

  afterEach(() => console.close())

  const types = () => heard.map(({ type }) => type)
  const send = (message: StageMessage) => act(async () => console.postMessage(message))

  it('asks when it opens, and acknowledges what it shows', async () => {
    render(<StagePage />)
    await waitFor(() => expect(types()).toContain('hello'))
    await send({ type: 'scene', source: 's', version: 3, scene })
    expect(await screen.findByText('Bằng khen mẫu')).toBeTruthy()
    await waitFor(() =>
      expect(heard.at(-1)).toMatchObject({ type: 'ack', source: 's', version: 3 }),
    )
  })

  it('answers a beat, and asks again when it is behind', async () => {
    render(<StagePage />)
    await send({ type: 'scene', source: 's', version: 3, scene })
    await screen.findByText('Bằng khen mẫu')
    await waitFor(() => expect(types()).toContain('ack'))
    heard = []
    await send({ type: 'beat', source: 's', version: 3 })
    await waitFor(() => expect(types()).toEqual(['ack']))
    await send({ type: 'beat', source: 's', version: 4 })
    await waitFor(() => expect(types()).toEqual(['ack', 'hello']))
  })
})
