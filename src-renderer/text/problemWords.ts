import type { Problem, ProblemFacts } from '#domain/checks/problem.ts'
import type { SubjectKind } from '#domain/record.ts'
import { dateOfIso } from '#domain/time.ts'

import { minutesWords, number, shortDate } from './format.ts'
import { staleWords } from './scriptWords.ts'

const SUBJECTS: Readonly<Record<SubjectKind, string>> = {
  individual: 'cá nhân',
  collective: 'tập thể',
  household: 'hộ gia đình',
}

/** The sentence of a problem: where, what, who. */
export function problemWords(problem: Problem): string {
  switch (problem.kind) {
    case 'noPresenter':
      return `${turn(problem.facts)}: chưa có người trao.`
    case 'presenterAbsent':
      return `${turn(problem.facts)}: ${problem.facts.name} không dự${substitute(problem.facts)}; cần đổi người trao.`
    case 'presenterGone':
      return `${turn(problem.facts)}: người trao không còn trong danh sách đại biểu; cần chọn lại.`
    case 'presenterReceivesOwn':
      return `${turn(problem.facts)}: ${problem.facts.name} vừa trao vừa nhận; cần đổi người trao.`
    case 'presenterReceivesLater': {
      const { name, receivesTurn } = problem.facts
      const when = receivesTurn === null ? 'chưa có lượt nhận' : `đến lượt ${receivesTurn} mới nhận`
      return `${turn(problem.facts)}: ${name} trao khi bản thân ${when}; phải nhận trước khi trao.`
    }
    case 'presenterCapacity':
      return `${turn(problem.facts)}: ${problem.facts.name} trao hình thức do cấp trên tặng nhưng chưa ghi tư cách; thường là thay cho ${problem.facts.principal}.`
    case 'presenterTwice':
      return `${turn(problem.facts)}: ${problem.facts.name} có tên hai lần trong số người trao; bỏ bớt một.`
    case 'noRecipients':
      return `${turn(problem.facts)}: chưa có người nhận.`
    case 'tooManyRecipients': {
      const { count, max } = problem.facts
      return `${turn(problem.facts)}: ${count} người nhận cùng lên, quá ${max}; nên chia lượt.`
    }
    case 'recipientTwice': {
      const { award, name, turns } = problem.facts
      return `${award}: ${quoted(name)} nhận hai lần, ở ${turnsWords(turns)}; bỏ bớt một lần.`
    }
    case 'scriptStale':
      return `${turn(problem.facts)}: lời MC tự soạn ${staleWords(problem.facts)}.`
    case 'notHandedOver':
      return `${problem.facts.award}: ${problem.facts.name} chưa có lượt trao.`
    case 'groupCountUnknown':
      return `${problem.facts.award}: ${quoted(problem.facts.name)} chưa rõ số lượng.`
    case 'countsDiffer': {
      const { award, subject, stated, listed } = problem.facts
      return `${award}: quyết định ghi ${stated} ${SUBJECTS[subject]}, danh sách có ${listed}; cần đối chiếu.`
    }
    case 'orderOfAwards': {
      const { lowerTurn, lowerAward } = problem.facts
      return `${turn(problem.facts)}: thứ bậc cao hơn mà trao sau lượt ${lowerTurn} (${lowerAward}).`
    }
    case 'decisionGap':
      return `${problem.facts.award}: ${gapWords(problem.facts)}; lời MC còn để trống.`
    case 'noReader':
      return `Mục ${item(problem.facts.item)}: chưa có người công bố quyết định.`
    case 'handedBeforeRead':
      return `${turn(problem.facts)}: trao trước khi công bố quyết định (mục ${item(problem.facts.item)}).`
    case 'familyUnknown':
      return `${turn(problem.facts)}: truy tặng ${problem.facts.name}, chưa rõ ai trong gia đình lên nhận.`
    case 'collectiveAfterIndividual':
      return `${turn(problem.facts)}: tập thể nhận sau cá nhân (lượt ${problem.facts.individualTurn}); thông lệ tập thể trước, cá nhân sau.`
    case 'personTwice': {
      const { name, first, second } = problem.facts
      return `${name} có mặt ở hai mục cùng lúc: ${item(first)} và ${item(second)}; cần đổi giờ hoặc đổi người.`
    }
    case 'roleAbsent':
      return `Mục ${item(problem.facts.item)}: ${problem.facts.name} không dự${substitute(problem.facts)}; cần đổi người thực hiện.`
    case 'overSlot':
      return `Chương trình vượt giờ trả hội trường ${minutesWords(Number(problem.facts.minutes))}; cần rút bớt thời lượng.`
    case 'overflow':
      return `Mục ${item(problem.facts.item)}: các mục trước lấn giờ đã ghim ${minutesWords(Number(problem.facts.minutes))}.`
    case 'emptyAgendaTitle':
      return `Mục chương trình thứ ${problem.facts.position} chưa có nội dung.`
    case 'neededNotHere': {
      const { turn: facts, item: title, names } = problem.facts
      const where = facts === null ? `Mục ${item(title)}` : turn(facts)
      return `${where}: ${namesWords(names)} chưa qua cửa.`
    }
    case 'delegationOver': {
      const { delegation, expected, quota } = problem.facts
      return `Đoàn ${delegation}: ${expected} người dự, quá chỉ tiêu ${quota}.`
    }
    case 'delegationHeadless':
      return `Đoàn ${problem.facts.delegation}: chưa có trưởng đoàn cho ${problem.facts.expected} người dự.`
    case 'answersOpen': {
      const { count, answerBy } = problem.facts
      return `${number(count)} người chưa trả lời lời mời; hạn trả lời ${shortDate(dateOfIso(answerBy))}.`
    }
    case 'openPoint':
      return problem.facts.text
  }
}

function gapWords({ decision, number: noNumber, grantor }: ProblemFacts['decisionGap']): string {
  return [
    decision ? 'chưa có quyết định' : '',
    noNumber ? 'quyết định chưa có số' : '',
    grantor ? 'chưa rõ cấp tặng' : '',
  ]
    .filter((part) => part !== '')
    .join(', ')
}

function turn({ turn: number, award }: { readonly turn: number; readonly award: string }): string {
  return `Lượt ${number} (${award})`
}

function turnsWords(turns: readonly number[]): string {
  const numbers = [...new Set(turns)]
  return numbers.length === 1 ? `lượt ${numbers[0]}` : `các lượt ${numbers.join(' và ')}`
}

function substitute({ substitute: name }: { readonly substitute: string }): string {
  return name === '' ? '' : ` (cử ${name} đi thay)`
}

/** More than these is a list and no sentence: the page at the door has it. */
const MOST_NAMES = 5

function namesWords(names: readonly string[]): string {
  const rest = names.length - MOST_NAMES
  const named = names.slice(0, MOST_NAMES).join(', ')
  return rest > 0 ? `${named} và ${rest} người nữa` : named
}

function item(title: string): string {
  return title.trim() === '' ? '(chưa có nội dung)' : quoted(title)
}

function quoted(name: string): string {
  return `“${name}”`
}
