import { describe, expect, it } from 'vitest'

import type { ReportRecipient } from '#domain/papers/runReport.ts'
import { lateWords, missedWords, owedWords, proxyWords, runWords } from '#text/runWords.ts'

const one: ReportRecipient = {
  name: 'Người nhận mẫu',
  post: '',
  award: 'Bằng khen mẫu',
  posthumous: false,
  outcome: 'absent',
  implied: false,
  proxyName: '',
  proxyRelation: '',
}

describe('the report', () => {
  it('names who did not come up, of a dead person the family', () => {
    expect(missedWords(one)).toBe('Người nhận mẫu – Bằng khen mẫu')
    expect(missedWords({ ...one, posthumous: true })).toBe(
      'đại diện gia đình Người nhận mẫu (truy tặng) – Bằng khen mẫu',
    )
  })

  it('says who received in whose place, with what the one is to the other', () => {
    const proxy = { ...one, proxyName: 'Bà mẫu', proxyRelation: 'vợ' }
    expect(proxyWords(proxy)).toBe('Bà mẫu (vợ) nhận thay Người nhận mẫu – Bằng khen mẫu')
    expect(proxyWords({ ...proxy, proxyRelation: '', posthumous: true })).toBe(
      'Bà mẫu nhận thay Người nhận mẫu (truy tặng) – Bằng khen mẫu',
    )
  })

  it('says from which handover to which a late one came', () => {
    expect(lateWords({ ...one, from: 4, to: 5 })).toBe(
      'Người nhận mẫu – Bằng khen mẫu (đến muộn, từ lượt 4 sang lượt 5)',
    )
  })

  it('says why a certificate is still owed', () => {
    const owed = { name: one.name, award: one.award, decision: '12/QĐ', posthumous: false }
    expect(owedWords({ ...owed, why: 'absent' })).toBe(
      'Người nhận mẫu – Bằng khen mẫu, Quyết định số 12/QĐ (vắng)',
    )
    expect(owedWords({ ...owed, posthumous: true, why: 'absent' })).toBe(
      'Người nhận mẫu (truy tặng) – Bằng khen mẫu, Quyết định số 12/QĐ (gia đình vắng)',
    )
    expect(owedWords({ ...owed, posthumous: true, why: 'later' })).toContain('(trao sau)')
  })
})

describe('the dry run', () => {
  it('says how slow the slowest picture was, and never that it took no time', () => {
    expect(runWords.preflight.dryOk(14, 0.4)).toContain('chậm nhất 0,4 giây.')
    expect(runWords.preflight.dryOk(14, 0)).toContain('chậm nhất chưa đến 0,1 giây.')
  })
})
