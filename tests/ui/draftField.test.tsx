import { fireEvent, render, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, it, vi } from 'vitest'

import { DraftField } from '#ui/DraftField.tsx'

const field = () => screen.getByRole<HTMLInputElement>('textbox', { name: 'Tên' })

it('commits on Enter and on leaving, once each', async () => {
  const user = userEvent.setup()
  const onCommit = vi.fn<(text: string) => void>()
  render(<DraftField label="Tên" value="cũ" onCommit={onCommit} />)
  await user.type(field(), ' mới{Enter}')
  expect(onCommit.mock.calls).toEqual([['cũ mới']])
  await user.type(field(), '!')
  await user.tab()
  expect(onCommit).toHaveBeenCalledTimes(2)
})

it('does not commit what was not changed', async () => {
  const user = userEvent.setup()
  const onCommit = vi.fn<(text: string) => void>()
  render(<DraftField label="Tên" value="cũ" onCommit={onCommit} />)
  await user.click(field())
  await user.keyboard('{Enter}')
  await user.tab()
  expect(onCommit).not.toHaveBeenCalled()
})

it('goes back on Esc and keeps that key from the dialog around it', async () => {
  const user = userEvent.setup()
  const outer = vi.fn<() => void>()
  render(
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- stands for the dialog
    <div onKeyDown={(event) => (event.key === 'Escape' ? outer() : undefined)}>
      <DraftField label="Tên" value="cũ" onCommit={() => undefined} />
    </div>,
  )
  await user.type(field(), 'x{Escape}')
  expect(field().value).toBe('cũ')
  expect(outer).not.toHaveBeenCalled()
  await user.keyboard('{Escape}')
  expect(outer).toHaveBeenCalledOnce()
})

it('keeps a refused draft and says why', async () => {
  const user = userEvent.setup()
  render(
    <DraftField
      label="Tên"
      value="cũ"
      onCommit={() => Promise.reject(new Error('Tên đã có trong danh sách.'))}
    />,
  )
  await user.clear(field())
  await user.type(field(), 'trùng')
  await user.tab()
  expect((await screen.findByRole('alert')).textContent).toBe('Tên đã có trong danh sách.')
  expect(field().value).toBe('trùng')
  expect(field().getAttribute('aria-invalid')).toBe('true')
})

it('refuses what it cannot read and commits what it can', async () => {
  const user = userEvent.setup()
  const onCommit = vi.fn<(hours: number) => void>()
  const parse = (text: string) =>
    /^\d+h$/.test(text)
      ? ({ ok: true, value: Number.parseInt(text, 10) } as const)
      : ({ ok: false, message: 'Viết như 7h.' } as const)
  render(<DraftField label="Tên" value="" parse={parse} onCommit={onCommit} />)
  await user.type(field(), '25:99{Enter}')
  expect(screen.getByRole('alert').textContent).toBe('Viết như 7h.')
  expect(onCommit).not.toHaveBeenCalled()
  await user.clear(field())
  await user.type(field(), '7h{Enter}')
  expect(onCommit).toHaveBeenCalledWith(7)
})

it('composes to NFC only when it commits, and trims nothing', () => {
  const onCommit = vi.fn<(text: string) => void>()
  render(<DraftField label="Tên" value="" onCommit={onCommit} />)
  const typed = ' Nguyễn  Văn '.normalize('NFD')
  fireEvent.change(field(), { target: { value: typed } })
  expect(field().value).toBe(typed)
  fireEvent.blur(field())
  expect(onCommit).toHaveBeenCalledWith(typed.normalize('NFC'))
})

it('leaves Enter to an input method that is composing', () => {
  const onCommit = vi.fn<(text: string) => void>()
  render(<DraftField label="Tên" value="" onCommit={onCommit} />)
  fireEvent.change(field(), { target: { value: 'tieng' } })
  fireEvent.keyDown(field(), { key: 'Enter', isComposing: true })
  expect(onCommit).not.toHaveBeenCalled()
})

it('follows the outside value while nobody is in it', () => {
  const { rerender } = render(<DraftField label="Tên" value="một" onCommit={() => undefined} />)
  rerender(<DraftField label="Tên" value="hai" onCommit={() => undefined} />)
  expect(field().value).toBe('hai')
})

it('keeps the draft when the outside value changes under the hands', async () => {
  const user = userEvent.setup()
  const { rerender } = render(<DraftField label="Tên" value="một" onCommit={() => undefined} />)
  await user.type(field(), '!')
  rerender(<DraftField label="Tên" value="hai" onCommit={() => undefined} />)
  expect(field().value).toBe('một!')
})

it('makes a new line on Enter when it is multi-line, and commits on Ctrl+Enter', async () => {
  const user = userEvent.setup()
  const onCommit = vi.fn<(text: string) => void>()
  render(<DraftField label="Tên" isMultiline value="" onCommit={onCommit} />)
  await user.type(field(), 'a{Enter}b')
  expect(onCommit).not.toHaveBeenCalled()
  await user.keyboard('{Control>}{Enter}{/Control}')
  expect(onCommit).toHaveBeenCalledWith('a\nb')
})

it('sends the draft when its page goes away', async () => {
  const user = userEvent.setup()
  const onCommit = vi.fn<(text: string) => void>()
  const { unmount } = render(<DraftField label="Tên" value="" onCommit={onCommit} />)
  await user.type(field(), 'dở dang')
  unmount()
  await waitFor(() => expect(onCommit).toHaveBeenCalledExactlyOnceWith('dở dang'))
})

it('gives an adder back the text that is refused at once', async () => {
  const user = userEvent.setup()
  const refuse = () => Promise.reject(new Error('Đĩa đầy.'))
  render(<DraftField label="Tên" value="" isAdder onCommit={refuse} />)
  await user.type(field(), 'một dòng{Enter}')
  await waitFor(() => expect(field().value).toBe('một dòng'))
  expect((await screen.findByRole('alert')).textContent).toBe('Đĩa đầy.')
})

it('empties an adder for the next text', async () => {
  const user = userEvent.setup()
  render(<DraftField label="Tên" value="" isAdder onCommit={async () => undefined} />)
  await user.type(field(), 'một{Enter}')
  await waitFor(() => expect(field().value).toBe(''))
})
