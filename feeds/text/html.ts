import { Tokenizer } from 'htmlparser2'
import { BREAK, LINE, PARAGRAPH, tidy } from './tidy.ts'

const BLOCKS = new Set(
  `address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure footer
  form h1 h2 h3 h4 h5 h6 header hgroup hr html legend main menu nav ol p pre section summary table ul`.split(
    /\s+/,
  ),
)
const LINES = new Set(['li', 'tr', 'option', 'optgroup'])
const CELLS = new Set(['td', 'th'])
/** Their content is no text of the article. */
const SILENT = new Set(
  'applet audio canvas head script style template video x-iframe x-noembed x-noframes x-noscript'.split(' '),
)

/**
 * The text of an HTML fragment: paragraphs parted by an empty line, no tag and no entity left, quotation marks as they
 * were, scripts and styles dropped. Takes time in proportion to its length, whatever the input.
 */
export function textOfHtml(html: string): string {
  if (!/[<&]/.test(html)) return tidy(html)
  const source = html.replace(SECTION, '').replace(RAW, '<$1x-$2')
  const { text, swallowedFrom } = read(source)
  if (swallowedFrom === null) return tidy(text)
  // What is never closed would hide the rest of the article: read on behind its tag, where nothing can swallow again.
  const rest = source.slice(swallowedFrom).replace(/<!-*/g, '<!').replace(SWALLOWING, '<span')
  return tidy(text + read(rest).text)
}

/** Elements whose content is raw text to a browser; under another name the tokenizer sees the tags in them. */
const RAW = /<(\/?)(title|textarea|xmp|plaintext|iframe|noembed|noframes|noscript)\b/gi
/** Some publishers put a section of XML into their HTML. */
const SECTION = /<!\[CDATA\[|\]\]>/g
const SWALLOWING = /<(?:applet|audio|canvas|head|template|video|x-iframe|x-noembed|x-noframes|x-noscript)\b/gi
const COMMENT = '<!--'
const HIDDEN_TO_THE_END = new Set(['script', 'style'])

function read(html: string): TextReader {
  const reader = new TextReader(html)
  const tokenizer = new Tokenizer({ xmlMode: false, decodeEntities: true }, reader)
  tokenizer.write(html)
  tokenizer.end()
  return reader
}

type Callbacks = ConstructorParameters<typeof Tokenizer>[1]

/** Listens to the tokenizer, which keeps no stack of open elements: nothing in a body can make it look back. */
class TextReader implements Callbacks {
  readonly #html: string
  /** The silent element that we are in, and how often it was opened. */
  #silent = ''
  #depth = 0
  #opened = ''
  #preformatted = 0
  #silentFrom = 0
  text = ''
  /** Where something begins that is never closed; null where all is well. */
  swallowedFrom: number | null = null

  constructor(html: string) {
    this.#html = html
  }

  ontext(start: number, end: number) {
    if (this.#silent !== '') return
    const text = this.#html.slice(start, end)
    this.text += this.#preformatted > 0 ? text.replaceAll('\n', BREAK) : text
  }

  ontextentity(codepoint: number) {
    if (this.#silent === '') this.text += String.fromCodePoint(codepoint)
  }

  oncdata(start: number, end: number) {
    this.ontext(start, end)
  }

  onopentagname(start: number, end: number) {
    this.#opened = this.#html.slice(start, end).toLowerCase()
    if (this.#silent !== '') {
      if (this.#opened === this.#silent) this.#depth++
      return
    }
    if (SILENT.has(this.#opened)) {
      this.#silent = this.#opened
      this.#depth = 1
      this.#silentFrom = start - 1
      return
    }
    if (this.#opened === 'pre') this.#preformatted++
    this.#separate(this.#opened)
  }

  onclosetag(start: number, end: number) {
    const name = this.#html.slice(start, end).toLowerCase()
    if (this.#silent !== '') {
      if (name === this.#silent && --this.#depth === 0) this.#silent = ''
      return
    }
    if (name === 'pre' && this.#preformatted > 0) this.#preformatted--
    this.#separate(name)
  }

  onselfclosingtag() {
    if (this.#opened === this.#silent && --this.#depth === 0) this.#silent = ''
  }

  #separate(name: string) {
    if (BLOCKS.has(name)) this.text += PARAGRAPH
    else if (LINES.has(name)) this.text += LINE
    else if (name === 'br') this.text += BREAK
    else if (CELLS.has(name)) this.text += ' '
  }

  /** `closing` is the length of the mark that ends a comment, 0 where it never ends. */
  oncomment(start: number, end: number, closing: number) {
    if (closing === 0 && end >= this.#html.length) this.swallowedFrom ??= start - COMMENT.length
  }

  onend() {
    if (this.#silent !== '' && !HIDDEN_TO_THE_END.has(this.#silent)) this.swallowedFrom ??= this.#silentFrom
  }

  onattribdata() {}
  onattribentity() {}
  onattribend() {}
  onattribname() {}
  ondeclaration() {}
  onopentagend() {}
  onprocessinginstruction() {}
}
