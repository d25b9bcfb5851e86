import { Tokenizer } from 'htmlparser2'
import { BREAK, PARAGRAPH, tidy } from './tidy.ts'

const BLOCKS = new Set(
  `address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure footer
  form h1 h2 h3 h4 h5 h6 header hgroup hr html legend main menu nav ol p pre section summary table ul`.split(
    /\s+/,
  ),
)
const LINES = new Set(['br', 'li', 'tr', 'option', 'optgroup'])
const CELLS = new Set(['td', 'th'])
/** Their content is no text of the article. */
const SILENT = new Set(
  'applet audio canvas head iframe noembed noframes noscript object script style template video'.split(' '),
)

/**
 * The text of an HTML fragment: paragraphs parted by an empty line, no tag and no entity left, quotation marks as they
 * were, scripts and styles dropped. Takes time in proportion to its length, whatever the input.
 */
export function textOfHtml(html: string): string {
  const reader = new TextReader(html)
  const tokenizer = new Tokenizer({ xmlMode: false, decodeEntities: true }, reader)
  tokenizer.write(html)
  tokenizer.end()
  return tidy(reader.text)
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
  text = ''

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
    else if (LINES.has(name)) this.text += BREAK
    else if (CELLS.has(name)) this.text += ' '
  }

  onattribdata() {}
  onattribentity() {}
  onattribend() {}
  onattribname() {}
  oncomment() {}
  ondeclaration() {}
  onend() {}
  onopentagend() {}
  onprocessinginstruction() {}
}
