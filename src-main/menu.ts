import { Menu, type MenuItemConstructorOptions } from 'electron'

import type { MenuCommand } from './bridge.ts'
import { isDevelopment } from './places.ts'
import { words } from './words.ts'

/**
 * The native menu. Keys of commands are shown but not registered: the page hears them first, since
 * only it knows whether Ctrl+Z belongs to a field that is being typed in.
 */
export function buildMenu(send: (command: MenuCommand) => void, version: string): Menu {
  const command = (
    label: string,
    accelerator: string,
    name: MenuCommand,
  ): MenuItemConstructorOptions => ({
    label,
    accelerator,
    registerAccelerator: false,
    click: () => send(name),
  })

  const development: MenuItemConstructorOptions[] = isDevelopment
    ? [{ type: 'separator' }, { role: 'reload' }, { role: 'toggleDevTools' }]
    : []

  return Menu.buildFromTemplate([
    {
      label: words.file,
      submenu: [
        { label: words.library, click: () => send('library') },
        { type: 'separator' },
        { role: 'quit', label: words.quit },
      ],
    },
    {
      label: words.edit,
      submenu: [
        command(words.undo, 'CmdOrCtrl+Z', 'undo'),
        command(words.redo, 'CmdOrCtrl+Y', 'redo'),
        { type: 'separator' },
        { role: 'cut', label: words.cut },
        { role: 'copy', label: words.copy },
        { role: 'paste', label: words.paste },
        { role: 'selectAll', label: words.selectAll },
      ],
    },
    {
      label: words.view,
      submenu: [
        command(words.palette, 'CmdOrCtrl+K', 'palette'),
        { role: 'togglefullscreen', label: words.fullScreen },
        ...development,
      ],
    },
    {
      label: words.help,
      submenu: [
        command(words.guide, 'F1', 'help'),
        { type: 'separator' },
        { label: `${words.appName} ${version}`, enabled: false },
      ],
    },
  ])
}
