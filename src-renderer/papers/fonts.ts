import regular from '@expo-google-fonts/tinos/400Regular/Tinos_400Regular.ttf?url'
import italic from '@expo-google-fonts/tinos/400Regular_Italic/Tinos_400Regular_Italic.ttf?url'
import bold from '@expo-google-fonts/tinos/700Bold/Tinos_700Bold.ttf?url'
import boldItalic from '@expo-google-fonts/tinos/700Bold_Italic/Tinos_700Bold_Italic.ttf?url'

/** Full name and PostScript name of the faces of Times New Roman, which systems ask for by either. */
const FACES = [
  { url: regular, weight: 400, style: 'normal', names: ['Times New Roman', 'TimesNewRomanPSMT'] },
  {
    url: italic,
    weight: 400,
    style: 'italic',
    names: ['Times New Roman Italic', 'TimesNewRomanPS-ItalicMT'],
  },
  {
    url: bold,
    weight: 700,
    style: 'normal',
    names: ['Times New Roman Bold', 'TimesNewRomanPS-BoldMT'],
  },
  {
    url: boldItalic,
    weight: 700,
    style: 'italic',
    names: ['Times New Roman Bold Italic', 'TimesNewRomanPS-BoldItalicMT'],
  },
] as const

/**
 * The family `Paper`: Times New Roman where the machine has it (NĐ 30/2020 PL I.1), else Tinos, which
 * has the same widths, so that a paper breaks its lines alike everywhere. The addresses are absolute,
 * because the style sheet is read by another page than the one that wrote it.
 */
export function fontFaces(): string {
  return FACES.map(({ url, weight, style, names }) => {
    const locals = names.map((name) => `local('${name}')`).join(', ')
    const address = new URL(url, import.meta.url).href
    return `@font-face { font-family: Paper; font-weight: ${weight}; font-style: ${style}; src: ${locals}, url('${address}') format('truetype'); }\n`
  }).join('')
}
