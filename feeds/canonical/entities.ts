import { Tokenizer } from 'htmlparser2'
import { windows1252 } from './repair.ts'

/** Resolves references once: numbers, the names of XML and HTML, and those that the document declares. Bare "&" stays. */
export function decodeEntities(text: string, declared: ReadonlyMap<string, string>): string {
  if (!text.includes('&')) return text
  return text.replace(
    /&(?:#[xX]([0-9a-fA-F]{1,8})|#(\d{1,8})|([A-Za-z][\w.-]{0,31}));/g,
    (whole, hex, decimal, name) => {
      if (name === undefined) return characterOf(Number.parseInt(hex ?? decimal, hex === undefined ? 10 : 16))
      return declaredText(declared.get(name)) ?? namedCharacter(name) ?? whole
    },
  )
}

/** An entity's own references to characters are resolved; to other entities they are not. */
const declaredText = (value: string | undefined): string | null =>
  value === undefined ? null : decodeEntities(value, new Map())

function characterOf(code: number): string {
  if (code >= 0x80 && code <= 0x9f) return windows1252(String.fromCharCode(code))
  if (code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff)) return '\uFFFD'
  if (code === 0xfffe || code === 0xffff || code === 0x7f) return ''
  return code < 0x20 && code !== 9 && code !== 10 && code !== 13 ? '' : String.fromCodePoint(code)
}

const BASIC: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }
const named = new Map<string, string | null>()
/** HTML has some 2,200 names; more in the table would be made up. */
const MOST_NAMES = 5_000

/** The characters of an HTML name, asked from htmlparser2's own table once. */
function namedCharacter(name: string): string | null {
  const basic = BASIC[name]
  if (basic !== undefined) return basic
  const known = named.get(name)
  if (known !== undefined) return known
  const found = askTokenizer(name)
  if (named.size < MOST_NAMES) named.set(name, found)
  return found
}

function askTokenizer(name: string): string | null {
  const source = `&${name};`
  let text = ''
  let plain = false
  const nothing = () => {}
  const tokenizer = new Tokenizer(
    { decodeEntities: true },
    {
      ontextentity: (codepoint) => {
        text += String.fromCodePoint(codepoint)
      },
      ontext: () => {
        plain = true
      },
      onattribdata: nothing,
      onattribentity: nothing,
      onattribend: nothing,
      onattribname: nothing,
      oncdata: nothing,
      onclosetag: nothing,
      oncomment: nothing,
      ondeclaration: nothing,
      onend: nothing,
      onopentagend: nothing,
      onopentagname: nothing,
      onprocessinginstruction: nothing,
      onselfclosingtag: nothing,
    },
  )
  tokenizer.write(source)
  tokenizer.end()
  return plain || text === '' ? null : text
}
