import { describe, expect, test } from 'vitest'
import { textOfHtml } from '../../../feeds/text/html.ts'
import { textOfEither, textOfPlain } from '../../../feeds/text/plain.ts'

describe('HTML becomes plain text', () => {
  test.each([
    ['paragraphs stay apart', '<p>One.</p><p>Two.</p>', 'One.\n\nTwo.'],
    ['line ends of the source are white space', '<p>One\n  and\ttwo.</p>\n\n', 'One and two.'],
    ['a break is a line, two are a paragraph', 'a<br>b<br/><br />c', 'a\nb\n\nc'],
    ['entries of a list are lines', '<ul>\n<li>a</li>\n<li>b</li>\n</ul>', 'a\nb'],
    ['headings are paragraphs', '<h3>Lage</h3>Ruhig.', 'Lage\n\nRuhig.'],
    ['inline tags part no words', 'ge<b>arbei</b>tet', 'gearbeitet'],
    ['cells are parted', '<table><tr><td>a</td><td>b</td></tr><tr><td>c</td></tr></table>', 'a b\nc'],
    [
      'quotation marks stay as they are',
      '&bdquo;Ja&ldquo; »Nein« &quot;So&quot; ‘x’',
      '„Ja“ »Nein« "So" ‘x’',
    ],
    ['entities are resolved once', '&amp;lt;b&amp;gt; &#8222; &nbsp;x', '&lt;b&gt; „ x'],
    ['scripts and styles are dropped', 'a<script>b("</p>")</script><style>c{}</style>d', 'ad'],
    ['a script without an end is dropped', 'a<script>b', 'a'],
    ['a comment is dropped', 'a<!-- <p>b</p> -->c', 'ac'],
    ['a comment without an end hides nothing but its tag', 'a<!-- b >c<p>d</p>', 'ac\n\nd'],
    ['an iframe without an end hides nothing', '<p>a</p><iframe src="x"><p>b</p>', 'a\n\nb'],
    ['a tag inside a form field goes', 'a<textarea><b>x</b></textarea>', 'ax'],
    ['a section of XML is its content', '<![CDATA[<b>a</b>]]>', 'a'],
    ['attributes never become text', '<a href="x>y" title=\'<b>\'>z</a>', 'z'],
    ['soft hyphens inside words go', 'Bundes\u00adwehr', 'Bundeswehr'],
    ['preformatted lines stay', '<pre>a\nb</pre>', 'a\nb'],
    ['no text is no text', '<p> </p><br>', ''],
  ])('%s', (_rule, html, text) => {
    expect(textOfHtml(html)).toBe(text)
  })
})

describe('text that may be HTML', () => {
  test.each([
    ['a comparison stays', '2 < 3 && 4 > 1', '2 < 3 && 4 > 1'],
    ['a tag that HTML does not know stays', 'die <Taste> drücken', 'die <Taste> drücken'],
    ['a tag that HTML knows goes', 'a <b>b</b>', 'a b'],
    ['entities are resolved', 'AT&amp;T &ndash; x', 'AT&T – x'],
    ['empty lines part paragraphs', 'a\nb\n\nc', 'a b\n\nc'],
  ])('%s', (_rule, value, text) => {
    expect(textOfEither(value)).toBe(text)
  })

  test('declared text keeps its entities', () => {
    expect(textOfPlain('a &amp; b\n \nc')).toBe('a &amp; b\n\nc')
  })
})
