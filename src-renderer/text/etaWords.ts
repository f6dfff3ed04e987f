import type { Eta, EtaReason } from '#domain/pace/etaReasons.ts'
import type { RunStep } from '#domain/run/run.ts'

import { delayWords, digitalClock, number, secondsWords } from './format.ts'
import { quoted } from './quoted.ts'

/** Words for when a step is expected to begin, and why: sentences, no signs. */
export const etaWords = {
  open: (title: string) => `Vì sao ${quoted(title)} dự kiến vào giờ này`,
  section: 'Vì sao giờ dự kiến',
  close: 'Đóng',
  unknown: 'Chưa biết giờ: tính được từ khi chương trình bắt đầu.',
} as const

/** "Dự kiến 09:12; kế hoạch 09:05; chậm 7 phút." */
export function etaSummary({ expectedStart, plannedStart }: Eta): string {
  const difference = (expectedStart - plannedStart) / 1000
  return `Dự kiến ${time(expectedStart)}, kế hoạch ${time(plannedStart)}: ${delayWords(difference)}.`
}

/** Every reason in a sentence, in the order of the programme; `titleOf` names a step. */
export function etaSentences(eta: Eta, titleOf: (step: RunStep) => string): readonly string[] {
  const named = (step: RunStep) => quoted(titleOf(step))
  const { reasons, current, kept, samples } = eta
  const told = reasons.map((reason) => sentence(reason, named))
  const overruns = reasons.some(({ kind }) => kind === 'overrun')
  const lines = [
    ...told,
    ...(samples.length === 0
      ? []
      : [
          `${number(samples.length)} lượt trao gần nhất mất ${samples
            .map(({ real, planned }) => `${length(real)} (kế hoạch ${length(planned)})`)
            .join('; ')}. Lấy mức ở giữa, nên một lượt trục trặc không làm lệch dự báo.`,
        ]),
    ...(current === null || overruns
      ? []
      : [`${named(current)} đang diễn ra được tính đủ thời lượng, không trông vào việc xong sớm.`]),
    ...(kept.count === 0
      ? []
      : [
          `${number(kept.count)} bước còn lại trước đó tính theo kế hoạch, cộng ${length(kept.seconds)}.`,
        ]),
  ]
  return told.length > 0 ? lines : ['Không có gì làm lệch kế hoạch.', ...lines]
}

function sentence(reason: EtaReason, named: (step: RunStep) => string): string {
  const { seconds } = reason
  const size = length(Math.abs(seconds))
  const isLater = seconds > 0
  switch (reason.kind) {
    case 'notBegun':
      return `Chương trình chưa bắt đầu, đã quá giờ ${size}.`
    case 'begun':
      return `${named(reason.step)} bắt đầu ${isLater ? 'chậm' : 'sớm'} ${size} so với kế hoạch.`
    case 'paused':
      return `${named(reason.step)} tạm dừng ${size} do gián đoạn.`
    case 'overrun':
      return isLater
        ? `${named(reason.step)} đang diễn ra, đã quá thời lượng ${size}.`
        : `${named(reason.step)} đã xong sớm ${size}.`
    case 'lengthSet':
      return `${named(reason.step)} đã được ${isLater ? 'kéo dài thêm' : 'rút ngắn'} ${size}.`
    case 'dropped':
      return `Đã bỏ ${named(reason.step)}, bớt ${size}.`
    case 'merged':
      return reason.count === 0
        ? `Lượt trao gộp ${isLater ? 'dài thêm' : 'ngắn hơn'} ${size}.`
        : `Đã gộp ${number(reason.count)} lượt trao vào lượt khác, ${isLater ? 'thêm' : 'bớt'} ${size}.`
    case 'pace':
      return `${number(reason.count)} lượt trao ở giữa tính theo nhịp thực tế, ${
        isLater ? 'chậm' : 'nhanh'
      } hơn kế hoạch ${size}.`
    case 'fixed':
      return isLater
        ? `${named(reason.step)} có giờ đã ghim nên phải chờ ${size}.`
        : `${named(reason.step)} có giờ đã ghim, khoảng trống trước đó bù được ${size} chậm.`
    case 'gap':
      return `Khoảng trống trong kế hoạch trước ${named(reason.step)} bù được ${size} chậm.`
    case 'overlap':
      return `Kế hoạch để ${named(reason.step)} bắt đầu khi bước trước chưa xong, lệch ${size}.`
  }
}

function length(seconds: number): string {
  return secondsWords(Math.round(seconds))
}

function time(at: number): string {
  const date = new Date(at)
  return digitalClock(date.getHours() * 60 + date.getMinutes())
}
