/**
 * Which words are spelled as Vietnamese syllables are. A measure for texts in an old encoding: of the
 * right reading nearly all words are syllables, of a wrong one hardly any. Never used to correct a name.
 */

// The i of gi and the u of qu belong to the vowel as well: gì, quy.
const ONSETS = 'b c ch d đ g gh gi h k kh l m n ng ngh nh p ph q r s t th tr v x'
  .split(' ')
  .concat('')

/** Rhymes without their tone (vần). */
const RHYMES = new Set(
  (
    'a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây ' +
    'e ec em en eng eo ep et ê êch êm ên êng ênh êp êt êu i ia ich iêc iêm iên iêng iêp iêt iêu im in ' +
    'inh ip it iu o oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oc oe oen ' +
    'oeo oet oi om on ong ooc oong op ot ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt ' +
    'u ua uân uâng uât uây uc uê uêch uênh ui um un ung uơ uôc uôi uôm uôn uông uôt up ut uy uya uych ' +
    'uynh uyn uyên uyêt uyp uyt uyu ư ưa ưc ưi ưn ưng ưt ưu ươc ươi ươm ươn ương ươp ươt ươu ' +
    'y yêm yên yêng yêt yêu'
  ).split(' '),
)

/** After q the u is written once: quỳnh, quýt, quých are uynh, uyt and uych. */
const AFTER_QU = new Set(['ynh', 'yt', 'ych'])

/** A syllable that is stopped takes sắc or nặng and nothing else. */
const STOPPED = /[cpt]$|ch$/u
const STOPPED_TONES = ['\u0301', '\u0323']

const TONES = /[\u0300\u0301\u0303\u0309\u0323]/gu

/** True for a word of one Vietnamese syllable, in any case and with the tone in either place. */
export function isSyllable(word: string): boolean {
  const marked = word.toLowerCase().normalize('NFD')
  const tones = marked.match(TONES) ?? []
  if (tones.length > 1) return false
  const plain = marked.replace(TONES, '').normalize('NFC')
  return ONSETS.some((onset) => {
    if (!plain.startsWith(onset)) return false
    const rest = plain.slice(onset.length)
    const isOne = onset === 'q' ? isAfterQ(rest) : isRhyme(rest)
    return isOne && (tones.some((tone) => STOPPED_TONES.includes(tone)) || !STOPPED.test(rest))
  })
}

function isAfterQ(rest: string): boolean {
  const rhyme = rest.slice(1)
  return rest.startsWith('u') && (AFTER_QU.has(rhyme) || isRhyme(rhyme))
}

/** Đắk Lắk, Krông: in names of the highlands a k stands for the c at the end. */
function isRhyme(rhyme: string): boolean {
  return RHYMES.has(rhyme) || (rhyme.endsWith('k') && RHYMES.has(`${rhyme.slice(0, -1)}c`))
}
