import { folded } from '#domain/name.ts'

const PARTY =
  /\b(bi thu|tinh uy|thanh uy|huyen uy|dang uy|chi bo|dang bo|ban thuong vu|btv|uvbtv|uvbch|ban chap hanh|bch|ban can su dang|dang doan|trung uong dang|bo chinh tri)\b/u
const NOT_PARTY =
  /\b(hoi|doan thanh nien|tinh doan|cong doan|lien doan|van phong|giam doc|chu tich|chanh|truong phong)\b/u

/** Posts as two fields of an attendee hold them. */
export interface Posts {
  readonly partyPost: string
  readonly statePost: string
}

/**
 * Splits "Phó Bí thư Tỉnh ủy, Chủ tịch UBND tỉnh" into Party and State posts. Posts of the Party are
 * taken only from the front, and only where their words say so; everything else is a State post.
 */
export function splitPosts(text: string): Posts {
  const parts = text.split(/\s*[,;]\s*/u).filter((part) => part !== '')
  const first = parts.findIndex((part) => !isPartyPost(part))
  const at = first < 0 ? parts.length : first
  if (at === 0) return { partyPost: '', statePost: text.trim() }
  return { partyPost: parts.slice(0, at).join(', '), statePost: parts.slice(at).join(', ') }
}

function isPartyPost(post: string): boolean {
  const words = folded(post)
  return PARTY.test(words) && !NOT_PARTY.test(words)
}
