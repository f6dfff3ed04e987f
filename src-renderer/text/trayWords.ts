import type { TrayObjects } from '#domain/papers/trayObjects.ts'

import { number } from './format.ts'

/** "2 bằng khen, 2 khung"; what the catalogue says where there is nothing, empty where nobody knows. */
export function trayObjectsWords(found: TrayObjects | null): string {
  if (found === null) return ''
  const { objects, isOpen } = found
  if (objects.length === 0) return 'không có hiện vật theo danh mục'
  const text = objects.map(({ name, count }) => `${number(count)} ${name}`).join(', ')
  return isOpen ? `ít nhất ${text}` : text
}
