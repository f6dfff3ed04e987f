import type { Level, ProblemKind } from '#domain/checks/problem.ts'
import type { CheckLevel } from '#domain/record.ts'

import { number } from './format.ts'

/** What each check looks for, in a few words. */
const names: Readonly<Record<ProblemKind, string>> = {
  noPresenter: 'Lượt trao chưa có người trao',
  presenterAbsent: 'Người trao không dự',
  presenterGone: 'Người trao không còn trong danh sách',
  presenterReceivesOwn: 'Người trao tự trao cho mình',
  presenterReceivesLater: 'Người trao chưa nhận cùng hình thức',
  presenterTwice: 'Một người trao có tên hai lần trong lượt',
  presenterCapacity: 'Người trao thay cấp tặng chưa ghi tư cách',
  noRecipients: 'Lượt trao chưa có người nhận',
  tooManyRecipients: 'Quá đông người nhận trong một lượt',
  recipientTwice: 'Người nhận có ở hai lượt',
  notHandedOver: 'Người nhận chưa có lượt trao',
  groupCountUnknown: 'Nhóm chưa rõ số lượng',
  countsDiffer: 'Danh sách khác số trong quyết định',
  orderOfAwards: 'Trao từ thứ bậc cao đến thấp',
  decisionGap: 'Hình thức chưa rõ quyết định, cấp tặng',
  noReader: 'Chưa có người công bố quyết định',
  handedBeforeRead: 'Trao trước khi công bố quyết định',
  familyUnknown: 'Truy tặng chưa rõ người nhà lên nhận',
  collectiveAfterIndividual: 'Tập thể trước, cá nhân sau',
  personTwice: 'Một người ở hai mục cùng lúc',
  roleAbsent: 'Người thực hiện mục không dự',
  overSlot: 'Vượt giờ trả hội trường',
  overflow: 'Mục dài hơn khoảng giờ của nó',
  emptyAgendaTitle: 'Mục chương trình chưa có nội dung',
  scriptStale: 'Lời MC tự soạn không còn đúng',
  neededNotHere: 'Người cần có mặt chưa qua cửa',
  delegationOver: 'Đoàn quá chỉ tiêu',
  delegationHeadless: 'Đoàn chưa có trưởng đoàn',
  answersOpen: 'Người được mời chưa trả lời',
  openPoint: 'Điểm còn bỏ ngỏ',
}

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
  checkName: (check: string): string => new Map(Object.entries(names)).get(check) ?? check,
  levelName: {
    block: 'phải sửa',
    warn: 'cảnh báo',
    info: 'lưu ý',
    off: 'bỏ qua',
  } satisfies Record<CheckLevel['level'], string>,
  count: (level: Level, count: number) => {
    if (level === 'block') return `${number(count)} điểm phải sửa`
    return level === 'warn' ? `${number(count)} cảnh báo` : `${number(count)} lưu ý`
  },
  more: (count: number) => `Xem thêm ${number(count)}`,
} as const
