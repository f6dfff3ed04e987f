import { render, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { beforeEach, describe, expect, it } from 'vitest'

import { conferenceOf } from '#domain/plan.ts'
import { AwardsPage } from '#features/awards/AwardsPage.tsx'
import { undo } from '#store/edit.ts'
import { undoLine, useHistory } from '#store/history.ts'
import { openPlan } from '#store/plan.ts'
import { openOn } from '#tests/support/openSample.ts'

const ownPhrases = () => conferenceOf(openPlan().plan)?.ownPhrases ?? []
const lastLabel = () => undoLine(useHistory.getState())?.label
const field = () => screen.getByRole('textbox', { name: 'Câu của cơ quan' })

/** Braces are keys of their own to the typing of the tests. */
const keys = (text: string) => text.replaceAll('{', '{{')

async function openTab() {
  const user = userEvent.setup()
  render(<AwardsPage />)
  await user.click(screen.getByRole('tab', { name: 'Câu mẫu' }))
  return user
}

/** Stands on a phrase of the table and gives its side. */
async function choose(user: ReturnType<typeof userEvent.setup>, use: string) {
  await user.click(await screen.findByText(use))
  return screen.findByRole('complementary', { name: use })
}

beforeEach(() => openOn('awards'))

describe('the phrases', () => {
  it('are shown with their source and an example of the sample, and worded in one step', async () => {
    const user = await openTab()
    const side = await choose(user, 'Cảm ơn, mời về vị trí')
    expect(within(side).getByText(/chưa có văn bản nào quy định/u)).toBeTruthy()
    expect(within(side).getByText(/Nguyễn Văn Sơn; kính mời/u)).toBeTruthy()
    await user.clear(field())
    await user.type(field(), `${keys('Cảm ơn {người trao}!')}{Control>}{Enter}{/Control}`)
    await waitFor(() =>
      expect(ownPhrases()).toEqual([
        { phrase: 'mc.thank', text: 'Cảm ơn {presenters}!', reason: '' },
      ]),
    )
    expect(within(side).getByText(/^Cảm ơn .*Nguyễn Văn Sơn!$/u)).toBeTruthy()
    expect(lastLabel()).toBe('Sửa câu mẫu “Cảm ơn, mời về vị trí”')
    expect(screen.getByText('1 câu của cơ quan')).toBeTruthy()
  })

  it('keep what was typed and say in words what is missing from it or cannot be filled', async () => {
    const user = await openTab()
    const side = await choose(user, 'Cảm ơn, mời về vị trí')
    await user.clear(field())
    await user.type(field(), 'Cảm ơn.{Control>}{Enter}{/Control}')
    expect(await within(side).findByText(/Câu còn thiếu \{người trao\}/u)).toBeTruthy()
    await user.clear(field())
    await user.type(field(), `${keys('Cảm ơn {khách}.')}{Control>}{Enter}{/Control}`)
    expect(await within(side).findByText(/Không có gì để điền vào \{khách\}/u)).toBeTruthy()
    expect(field()).toHaveProperty('value', 'Cảm ơn {khách}.')
    expect(ownPhrases()).toEqual([])
  })

  it('take a reason, and go back to the default, which can be taken back', async () => {
    const user = await openTab()
    await choose(user, 'Kết thúc giới thiệu')
    await user.clear(field())
    await user.type(field(), 'Xin chào mừng các đồng chí.{Control>}{Enter}{/Control}')
    const reason = await screen.findByRole('textbox', { name: 'Lý do cơ quan dùng câu khác' })
    await user.type(reason, 'Lệ của cơ quan{Enter}')
    await waitFor(() => expect(ownPhrases()[0]?.reason).toBe('Lệ của cơ quan'))
    await user.click(screen.getByRole('button', { name: 'Về mặc định' }))
    await waitFor(() => expect(ownPhrases()).toEqual([]))
    await undo()
    expect(ownPhrases()).toHaveLength(1)
  })

  it('ask why a word of the law is another', async () => {
    const user = await openTab()
    await choose(user, 'Tặng người còn sống')
    await user.clear(field())
    await user.type(field(), 'tặng thưởng{Control>}{Enter}{/Control}')
    const dialog = await screen.findByRole('dialog', { name: /khác luật/u })
    await user.type(within(dialog).getByRole('textbox', { name: 'Lý do' }), 'Quy chế mẫu{Enter}')
    await waitFor(() =>
      expect(ownPhrases()).toEqual([
        { phrase: 'mc.grant', text: 'tặng thưởng', reason: 'Quy chế mẫu' },
      ]),
    )
  })

  it('are reached from the text of a handover, which then is read with them', async () => {
    const user = userEvent.setup()
    render(<AwardsPage />)
    await user.click(screen.getByRole('tab', { name: /Lượt trao/u }))
    await user.click(screen.getByRole('button', { name: 'Câu mẫu' }))
    await user.click(await screen.findByRole('button', { name: 'Sửa câu mẫu' }))
    await screen.findByRole('complementary', { name: 'Mời lên nhận' })
    await user.clear(field())
    await user.type(
      field(),
      `${keys('Xin mời {người nhận} nhận {hình thức}.')}{Control>}{Enter}{/Control}`,
    )
    await waitFor(() => expect(ownPhrases()).toHaveLength(1))
    await user.click(screen.getByRole('tab', { name: /Lượt trao/u }))
    expect(screen.getByText(/^Xin mời đồng chí .* nhận Kỷ niệm chương/u)).toBeTruthy()
  })
})
