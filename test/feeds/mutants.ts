import fc from 'fast-check'

/** Pieces that parsers stumble over. */
export const piece = fc.constantFrom(
  '<',
  '>',
  '</',
  '/>',
  '<!--',
  '-->',
  '<![CDATA[',
  ']]>',
  '<!DOCTYPE',
  '[',
  ']',
  '&',
  '&amp',
  '&#x110000;',
  '&#0;',
  '"',
  "'",
  '=',
  '<item>',
  '</item>',
  '<title>',
  '</title>',
  '<p',
  '<script>',
  '<iframe>',
  'xmlns=',
  '\u0000',
  '\uD800',
  '\uFEFF',
  '@@0@@',
  '{',
  '}',
  ',',
  ':',
  'null',
)

/** A document with pieces put in, taken out and doubled at random places. */
export const mutantOf = (documents: readonly Uint8Array[]): fc.Arbitrary<Uint8Array> =>
  fc
    .tuple(
      fc.constantFrom(...documents),
      fc.array(fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.nat(30), piece), {
        minLength: 1,
        maxLength: 12,
      }),
    )
    .map(([document, changes]) =>
      changes.reduce((bytes, [place, cut, put]) => {
        const at = Math.floor(place * bytes.length)
        return Buffer.concat([bytes.subarray(0, at), Buffer.from(put), bytes.subarray(at + cut)])
      }, document),
    )
