import { describe, expect, it } from 'vitest'

import { rulesOf } from '#domain/awards/ownCatalogue.ts'
import {
  hostName,
  introductionOf,
  introductionScript,
  isOfHost,
} from '#domain/precedence/introduction.ts'
import type { Attendee } from '#domain/record.ts'
import { makeAttendee, makeConference, makePlan, testRules } from '#tests/support/makers.ts'

let made = 0
function person(fullName: string, precedence: number | null, fields: Partial<Attendee> = {}) {
  made += 1
  const order = `a${String(made).padStart(4, '0')}`
  const posts = { partyPost: '', statePost: 'Chức vụ' }
  return makeAttendee({ id: fullName, order, fullName, precedence, unit: '', ...posts, ...fields })
}

const host = { unit: 'Văn phòng mẫu' }
const planOf = (attendees: readonly Attendee[]) =>
  makePlan({ conferences: [makeConference()], attendees })
const rules = rulesOf(planOf([]), testRules)

/** "A", "[B C]" for a group; " | " between guests and hosts. */
function told(attendees: readonly Attendee[]): string {
  return introductionOf(planOf(attendees), rules)
    .parts.map(({ entries }) =>
      entries
        .map((entry) =>
          entry.kind === 'byName'
            ? entry.attendee.fullName
            : `[${entry.members.map(({ fullName }) => fullName).join(' ')}]`,
        )
        .join(' '),
    )
    .join(' | ')
}

describe('the order of introduction', () => {
  it('is guests first, then hosts, each by precedence', () => {
    expect(told([person('H', 220, host), person('G', 240), person('F', 210)])).toBe('F G | H')
  })

  it('names the highest of the host unit, and the rest together', () => {
    expect(told([person('A', 300, host), person('B', 300, host), person('C', 950)])).toBe('A [B C]')
  })

  it('is by name or by group as the rung says, unless the office says otherwise', () => {
    expect(
      told([
        person('A', 210),
        person('B', 310),
        person('C', 310, { introduced: 'byName' }),
        person('D', 310),
        person('E', 240, { introduced: 'group' }),
      ]),
    ).toBe('A [E] C [B D]')
  })

  it('leaves out who does not come or shall not be introduced', () => {
    const people = [
      person('A', 210, { invitation: 'declined' }),
      person('B', 210, { introduced: 'none' }),
      person('C', 220),
    ]
    expect(told(people)).toBe('C')
    expect(introductionOf(planOf(people), rules).leftOut.map(({ id }) => id)).toEqual(['B'])
  })

  it('has a substitute by the own posts, not in the place of the principal', () => {
    expect(
      told([
        person('A', 210, { invitation: 'substitute', substituteId: 'S' }),
        person('B', 240),
        person('S', 260),
      ]),
    ).toBe('B S')
  })

  it.each([
    ['Văn phòng UBND tỉnh', '', true],
    ['VP UBND tỉnh Tuyên Quang', '', true],
    ['Phòng Tổng hợp, Văn phòng UBND tỉnh', '', true],
    ['UBND tỉnh', '', false],
    ['Sở Nội vụ', 'Nguyên Chánh Văn phòng UBND tỉnh', false],
    ['', 'Chánh Văn phòng UBND tỉnh', true],
    ['', 'Phó Chủ tịch UBND tỉnh', false],
    ['', '', false],
  ])('knows whether %j with the post %j is of the host unit', (unit, statePost, expected) => {
    const conference = makeConference({
      parentAgency: 'UBND tỉnh Tuyên Quang',
      agency: 'Văn phòng',
    })
    const one = person('A', 240, { unit, statePost })
    expect(isOfHost(one, hostName(conference), rules)).toBe(expected)
  })
})

describe('the host unit', () => {
  it('is named together whatever rungs its people stand on', () => {
    const people = [
      person('A', 300, host),
      person('B', 300, host),
      person('C', 310, host),
      person('D', 310, { ...host, introduced: 'byName' }),
    ]
    expect(told(people)).toBe('A D [B C]')
  })
})

describe('what the MC reads at the introduction', () => {
  it('is one sentence for each who is named, and one for each group', () => {
    const lines = introductionScript(
      planOf([
        person('Nguyễn Văn A', 210, { partyPost: 'Phó Bí thư Tỉnh ủy' }),
        person('Nguyễn Văn B', 310),
        person('Nguyễn Văn C', 310),
        person('Nguyễn Văn D', 950, { ...host, statePost: 'Chánh Văn phòng' }),
        person('Nguyễn Văn E', 950, host),
      ]),
      rules,
    )
    expect(lines.map(({ text }) => text)).toEqual([
      'Về dự hội nghị hôm nay, xin trân trọng giới thiệu:',
      'Đồng chí Nguyễn Văn A, Phó Bí thư Tỉnh ủy, Chức vụ.',
      'Cùng dự hội nghị có các vị đại biểu các sở, ban, ngành, đoàn thể của tỉnh.',
      'Về phía Văn phòng mẫu, xin trân trọng giới thiệu:',
      'Đồng chí Nguyễn Văn D, Chánh Văn phòng.',
      'Cùng các đồng chí cán bộ, công chức, viên chức Văn phòng mẫu.',
      'Xin nhiệt liệt chào mừng các vị đại biểu, các đồng chí.',
    ])
  })

  it('shows where nobody knows a post', () => {
    const [, line] = introductionScript(planOf([person('A', 210, { statePost: '' })]), rules)
    expect(line).toMatchObject({ gap: true })
  })

  it('is empty while nobody comes', () => {
    expect(introductionScript(planOf([]), rules)).toEqual([])
  })
})
