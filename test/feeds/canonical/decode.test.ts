import iconv from 'iconv-lite'
import { describe, expect, test } from 'vitest'
import { decodeBytes } from '../../../feeds/canonical/decode.ts'
import { mendEncoding } from '../../../feeds/canonical/mend.ts'

const TEXT = '<a>„Grüße“ für 3 €</a>'
const declared = (charset: string) => `<?xml version="1.0" encoding="${charset}"?>${TEXT}`

describe('bytes become text', () => {
  test.each<[string, Uint8Array, string | undefined]>([
    ['UTF-8 without any word of it', iconv.encode(TEXT, 'utf-8'), undefined],
    ['UTF-8 with a mark', iconv.encode(`\uFEFF${TEXT}`, 'utf-8'), undefined],
    ['UTF-16 with a mark', iconv.encode(TEXT, 'utf-16le', { addBOM: true }), 'text/xml; charset=utf-8'],
    ['UTF-16 without a mark', iconv.encode(TEXT, 'utf-16be'), undefined],
    ['UTF-32', iconv.encode(TEXT, 'utf-32le', { addBOM: true }), undefined],
    ['UTF-32 without a mark', iconv.encode(TEXT, 'utf-32be'), undefined],
    ['what the server states', iconv.encode(TEXT, 'windows-1252'), 'application/xml; charset="windows-1252"'],
    ['a server that means windows-1252', iconv.encode(TEXT, 'windows-1252'), 'text/xml; charset=ISO-8859-1'],
    ['what only the bytes tell', iconv.encode(TEXT, 'windows-1252'), undefined],
    ['a server that is wrong about UTF-8', iconv.encode(TEXT, 'windows-1252'), 'text/xml; charset=utf-8'],
    ['a charset that nobody knows', iconv.encode(TEXT, 'utf-8'), 'text/xml; charset=x-none'],
  ])('%s', (_case, bytes, contentType) => {
    expect(decodeBytes(bytes, contentType)).toBe(TEXT)
  })

  test.each([['iso-8859-15'], ['windows-1250'], ['ISO-8859-1'], ['utf-8']])(
    'the document declares %s',
    (charset) => {
      const text = declared(charset)
      expect(decodeBytes(iconv.encode(text, charset === 'ISO-8859-1' ? 'windows-1252' : charset))).toContain(
        'für 3 €',
      )
    },
  )

  test('the server outweighs the declaration', () => {
    const bytes = iconv.encode(declared('utf-8'), 'windows-1251')
    expect(
      decodeBytes(
        Buffer.from(iconv.encode('<?xml version="1.0" encoding="koi8-r"?><a>Привет</a>', 'windows-1251')),
        'text/xml; charset=windows-1251',
      ),
    ).toContain('Привет')
    expect(bytes.length).toBeGreaterThan(0)
  })
})

describe('text that was encoded twice', () => {
  test.each([
    ['fÃ¼r', 'für'],
    ['â€žJaâ€œ', '„Ja“'],
    ['für', 'für'],
    ['Ã¼ und ü', 'Ã¼ und ü'],
    ['Привет', 'Привет'],
  ])('%s', (written, meant) => {
    expect(mendEncoding(written)).toBe(meant)
  })
})
