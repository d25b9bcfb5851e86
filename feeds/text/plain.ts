import { textOfHtml } from './html.ts'
import { PARAGRAPH, tidy } from './tidy.ts'

/** The text of what is text by declaration: white space folded, empty lines part paragraphs, everything else as it stands. */
export const textOfPlain = (text: string): string =>
  tidy(
    text
      .replace(/\r\n?/g, '\n')
      .split(/\n[^\S\n]*\n/)
      .join(PARAGRAPH),
  )

/**
 * The text of what may be HTML or not, as RSS leaves it: read as HTML where it holds a tag that HTML knows; else only
 * entities are resolved, so that "2 < 3" and "the <blink> tag" stay whole.
 */
export const textOfEither = (value: string): string =>
  looksLikeHtml(value) ? textOfHtml(value) : textOfHtml(paragraphs(escapeTags(value)))

/** Whether a tag, comment or section of HTML stands in it. */
export const looksLikeHtml = (value: string): boolean => MARKUP.test(value) || CLOSING.test(value)

/** Who closes a tag means one. */
const CLOSING = /<\/[a-z][\w:-]*\s*>/i

const MARKUP =
  /<!--|<!\[CDATA\[|<\/?(?:a|abbr|acronym|address|applet|area|article|aside|audio|b|base|basefont|bdo|big|blink|blockquote|body|br|button|caption|center|cite|code|col|colgroup|dd|del|details|dfn|dialog|dir|div|dl|dt|em|embed|fieldset|figcaption|figure|font|footer|form|frame|frameset|h[1-6]|head|header|hr|html|i|iframe|img|input|ins|kbd|label|legend|li|link|main|map|mark|menu|meta|nav|noembed|noframes|noscript|object|ol|optgroup|option|p|param|picture|pre|q|s|samp|script|section|select|small|source|span|strike|strong|style|sub|summary|sup|svg|table|tbody|td|template|textarea|tfoot|th|thead|time|title|tr|track|tt|u|ul|var|video|wbr)(?=[\s/>])/i

const escapeTags = (value: string) => value.replaceAll('<', '&lt;')
const paragraphs = (value: string) =>
  value
    .replace(/\r\n?/g, '\n')
    .split(/\n[^\S\n]*\n/)
    .join('<p>')
