/** Letters of TCVN 5712:1993 from 0xA1 on, for writing test texts in it. */
const tcvn3 = 'ĂÂÊÔƠƯĐăâêôơưđ......àảãáạ.ằẳẵắ.......ặầẩẫấậè.ẻẽéẹềểễếệìỉ...ĩíịò.ỏõóọồổỗốộờởỡớợù.ủũúụừửữứựỳỷỹýỵ'

/** VNI for Windows by letter; written out from its keyboard chart, apart from the table of the reader. */
const vniMarks: Readonly<Record<string, string>> = {
  '\u0301': 'ù',
  '\u0300': 'ø',
  '\u0309': 'û',
  '\u0303': 'õ',
  '\u0323': 'ï',
}
const vniRoof: Readonly<Record<string, string>> = {
  '': 'â',
  '\u0301': 'á',
  '\u0300': 'à',
  '\u0309': 'å',
  '\u0303': 'ã',
  '\u0323': 'ä',
}
const vniBreve: Readonly<Record<string, string>> = {
  '': 'ê',
  '\u0301': 'é',
  '\u0300': 'è',
  '\u0309': 'ú',
  '\u0303': 'ü',
  '\u0323': 'ë',
}
const vniIota: Readonly<Record<string, string>> = {
  '\u0301': 'í',
  '\u0300': 'ì',
  '\u0309': 'æ',
  '\u0303': 'ó',
  '\u0323': 'ò',
}
const shapes = { roof: '\u0302', breve: '\u0306', horn: '\u031b' }

/** The text as TCVN3 bytes read as Latin-1; capitals with marks become small, as its fonts do it. */
export function toTcvn3(text: string): string {
  return text.replace(/[^\u0020-\u007e\n\t]/gu, (letter) => {
    const at = tcvn3.indexOf(letter) >= 0 ? tcvn3.indexOf(letter) : tcvn3.indexOf(letter.toLowerCase())
    return at < 0 ? letter : String.fromCharCode(0xa1 + at)
  })
}

function vniLetter(letter: string): string {
  if (letter === 'đ') return 'ñ'
  const [base = '', ...marks] = letter.normalize('NFD')
  const shape = marks.find((mark) => Object.values(shapes).includes(mark))
  const tone = marks.find((mark) => mark !== shape) ?? ''
  if (base === 'i') return vniIota[tone] ?? base
  if (base === 'y' && tone === '\u0323') return 'î'
  if (shape === shapes.roof) return base + (vniRoof[tone] ?? '')
  if (shape === shapes.breve) return base + (vniBreve[tone] ?? '')
  const vowel = shape === shapes.horn ? (base === 'o' ? 'ô' : 'ö') : base
  return vowel + (vniMarks[tone] ?? '')
}

/** The text in VNI for Windows, its bytes read as Latin-1. */
export function toVni(text: string): string {
  return text.normalize('NFC').replace(/[^\u0020-\u007e\n\t“”–]/gu, (letter) => {
    const small = letter.toLowerCase()
    return small === letter ? vniLetter(letter) : vniLetter(small).toUpperCase()
  })
}
