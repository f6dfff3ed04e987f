import { fireEvent, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, it, vi } from 'vitest'

import { ComboBox } from '#ui/ComboBox.tsx'

const people = [
  { value: 'a', label: 'Đại biểu mẫu Sơn', detail: 'Giám đốc' },
  { value: 'b', label: 'Đại biểu mẫu Hà' },
]

function show(withText = true) {
  const onPick = vi.fn<(id: string) => void>()
  const onText = vi.fn<(text: string) => void>()
  render(
    <ComboBox
      label="Người trao"
      options={people}
      value={null}
      onPick={onPick}
      onText={withText ? onText : undefined}
    />,
  )
  return { onPick, onText, input: screen.getByRole('combobox', { name: 'Người trao' }) }
}

it('finds without accents and takes the marked option on Enter', async () => {
  const user = userEvent.setup()
  const { onPick, onText, input } = show()
  await user.type(input, 'son{Enter}')
  expect(onPick).toHaveBeenCalledExactlyOnceWith('a')
  await user.tab()
  expect(onText).not.toHaveBeenCalled()
})

it('takes a name that is not in the list as typed', async () => {
  const user = userEvent.setup()
  const { onPick, onText, input } = show()
  await user.type(input, 'Người ngoài danh sách')
  await user.tab()
  expect(onText).toHaveBeenCalledExactlyOnceWith('Người ngoài danh sách')
  expect(onPick).not.toHaveBeenCalled()
})

it('offers the typed text beside near matches', async () => {
  const user = userEvent.setup()
  const { onPick, onText, input } = show()
  await user.type(input, 'Hà')
  await user.click(screen.getByRole('option', { name: 'Dùng “Hà”' }))
  expect(onText).toHaveBeenCalledExactlyOnceWith('Hà')
  expect(onPick).not.toHaveBeenCalled()
})

it('refuses a stranger when only the list counts', async () => {
  const user = userEvent.setup()
  const { input } = show(false)
  await user.type(input, 'ai đó')
  await user.tab()
  expect(screen.getByRole('alert').textContent).toBe('Chọn một mục trong danh sách.')
})

it('leaves Enter to an input method that is composing', () => {
  const { onPick, input } = show()
  fireEvent.change(input, { target: { value: 'son' } })
  fireEvent.keyDown(input, { key: 'Enter', isComposing: true })
  expect(onPick).not.toHaveBeenCalled()
})
