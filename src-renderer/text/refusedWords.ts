import type { TableName } from '#domain/record.ts'
import type { Refusal } from '#domain/refused.ts'

import { hourAndMinute, number } from './format.ts'
import { slotName } from './phraseWords.ts'
import { quoted } from './quoted.ts'

const NAMELESS: Readonly<Partial<Record<TableName, string>>> = {
  attendees: 'Đại biểu phải có họ và tên.',
  awards: 'Hình thức, danh hiệu phải có tên.',
  recipients: 'Người nhận phải có tên, hoặc mô tả nếu chưa rõ tên.',
  openPoints: 'Điểm còn bỏ ngỏ phải có nội dung.',
}

/** Why something was not done, and what would be accepted. */
export function refusedWords(refusal: Refusal): string {
  switch (refusal.kind) {
    case 'emptyTitle':
      return 'Hội nghị phải có tên.'
    case 'emptyName':
      return NAMELESS[refusal.table] ?? 'Tên không được để trống.'
    case 'emptyDelegation':
      return 'Đoàn phải có tên.'
    case 'gone':
      return 'Mục này đã bị xóa nên không sửa được nữa.'
    case 'textTooLong':
      return `Nội dung dài quá ${number(refusal.most)} ký tự; rút ngắn rồi ghi lại.`
    case 'notATime':
      return `${quoted(refusal.text)} không phải là giờ trong ngày. Ví dụ: 7h30 hoặc 07:30.`
    case 'notADate':
      return `${quoted(refusal.text)} không phải là ngày. Ví dụ: 20/01/2024, 20-1 hoặc 2024.`
    case 'notARank':
      return `${quoted(refusal.text)} không phải là số thứ bậc; ghi số như 210 hoặc 210,5, hoặc để trống.`
    case 'notAnAnswer':
      return `${quoted(refusal.text)} không phải là câu trả lời nào trong danh sách: Chưa mời, Đã mời, Nhận lời, Báo vắng, Cử người thay.`
    case 'minutesOutOfRange':
      return 'Thời lượng phải là số phút tròn, từ 0 đến 1.440.'
    case 'secondsOutOfRange':
      return 'Thời lượng lượt trao phải là số giây tròn, không quá một ngày.'
    case 'countOutOfRange':
      return 'Số lượng phải là số tròn lớn hơn 0; để trống nếu chưa rõ.'
    case 'ownSubstitute':
      return 'Đại biểu không thể tự đi thay mình. Chọn người khác.'
    case 'substituteAbsent':
      return `${refusal.name} không dự nên không đi thay được. Chọn người khác, hoặc ghi người này nhận lời trước.`
    case 'substituteNamed':
      return `${refusal.name} đã cử ${refusal.substitute} đi thay, có thể đã nhường cả chỗ ngồi và phần việc, nên không bỏ riêng lần trả lời này được. Vừa ghi nhầm thì bấm Hoàn tác (Ctrl+Z). Nếu ${refusal.name} vẫn dự, ghi “Nhận lời” rồi xem lại chỗ ngồi và phần việc.`
    case 'partOfItself':
      return 'Một nhóm không thể thuộc chính nó. Chọn nhóm khác.'
    case 'partOfOtherAward':
      return 'Nhóm đã chọn thuộc hình thức khen thưởng khác. Chọn nhóm của cùng hình thức.'
    case 'otherAward':
      return 'Người nhận này thuộc hình thức khen thưởng khác. Đưa vào lượt trao của đúng hình thức.'
    case 'nameTaken':
      return `${quoted(refusal.name)} đã dùng cho ${quoted(refusal.by)} trong danh mục. Ghi tên khác, hoặc bỏ tên đó ở dòng kia.`
    case 'postTaken':
      return `${quoted(refusal.post)} đã thuộc bậc ${quoted(refusal.by)}. Ghi chức vụ khác, hoặc bỏ chức vụ đó ở bậc kia.`
    case 'togetherAt':
      return `Không gộp được: hai người cùng có tên trong ${quoted(refusal.conference)}. Nếu ${quoted(refusal.name)} bị ghi hai lần ở hội nghị đó, xóa bớt một dòng trước.`
    case 'emptyRung':
      return 'Bậc phải có tên.'
    case 'rankNotANumber':
      return 'Thứ bậc phải là số. Kéo dòng, hoặc dùng Alt+↑ và Alt+↓, để đổi thứ bậc.'
    case 'notAWholeDate':
      return `${quoted(refusal.text)} chưa đủ ngày, tháng, năm. Ví dụ: 01/07/2025; để trống nếu không giới hạn.`
    case 'validToBeforeFrom':
      return 'Ngày hết hiệu lực không được trước ngày có hiệu lực.'
    case 'noReason':
      return 'Ghi lý do cơ quan làm khác danh mục có sẵn, ví dụ: theo Quy chế thi đua, khen thưởng của tỉnh.'
    case 'emptyPhrase':
      return 'Câu mẫu không được để trống. Muốn dùng lại câu có sẵn thì bấm “Về mặc định”.'
    case 'strayBrace':
      return 'Có dấu ngoặc nhọn { hoặc } lẻ. Chỗ điền phải nằm gọn trong một cặp, như {người nhận}.'
    case 'slotUnknown':
      return `Không có gì để điền vào ${slotName(refusal.slot)}. ${slotsWords(refusal.known)}`
    case 'slotsMissing':
      return `Câu còn thiếu ${refusal.slots.map(slotName).join(', ')}; thiếu thì không rõ ai, gì hoặc bao nhiêu.`
    case 'tooManyPhotos':
      return `Hội nghị đã có ${number(refusal.most)} ảnh người nhận, không thêm được nữa. Bỏ bớt ảnh ở người nhận khác rồi chọn lại.`
    case 'shippedRow':
      return `${quoted(refusal.name)} có sẵn trong phần mềm nên không xóa được. Nếu không còn dùng, ghi ngày hết hiệu lực.`
    case 'alreadyHere':
      return `${quoted(refusal.name)} đã đến lúc ${hourAndMinute(new Date(refusal.at))}.`
    case 'notHere':
      return `${quoted(refusal.name)} chưa đến nên chưa ghi về được.`
    case 'notLastAtDoor':
      return `Sau đó ${quoted(refusal.name)} đã được ghi đến hoặc về lần nữa. Bỏ lần ghi sau trước.`
    case 'pinAcrossRanks':
      return 'Chỉ xếp tay được giữa những người cùng thứ bậc. Muốn đổi bậc, sửa số ở cột Thứ bậc.'
  }
}

function slotsWords(known: readonly string[]): string {
  if (known.length === 0) return 'Câu này không có chỗ điền nào.'
  return `Câu này dùng được: ${known.map(slotName).join(', ')}.`
}
