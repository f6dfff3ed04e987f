import type { Level } from '#domain/checks/problem.ts'

import { number } from './format.ts'

/** Words of the live panel of checks. */
export const checkWords = {
  title: 'Kiểm tra',
  none: 'Không có vấn đề nào',
  noneMore: 'Bảng này tự kiểm tra lại sau mỗi thay đổi.',
  levels: {
    block: 'Phải sửa',
    warn: 'Cảnh báo',
    info: 'Lưu ý',
  } satisfies Record<Level, string>,
  count: (level: Level, count: number) => {
    if (level === 'block') return `${number(count)} điểm phải sửa`
    return level === 'warn' ? `${number(count)} cảnh báo` : `${number(count)} lưu ý`
  },
  more: (count: number) => `Xem thêm ${number(count)}`,
} as const
